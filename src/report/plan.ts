import * as z from 'zod/mini';
import type { DefinitionProblem, Path } from '../definition/definition-problem.ts';
import { findQuestion } from '../definition/outline.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { readYaml, type YamlProblem } from '../definition/read.ts';
import { schemaProblems } from '../definition/schema-problems.ts';
import { type Registry, registry, typeOf } from '../question-types/registry.ts';
import { idSchema, textSchema } from '../question-types/type.ts';
import { problem } from '../shared/problem.ts';

/** What a round's report holds beyond one table a question: `report.yaml` beside the questionnaire. */
export interface ReportPlan {
  readonly crossTables: readonly PlannedCross[];
  readonly notes: readonly PlannedNote[];
}

/** A cross table worth printing: the answers to `row` within the answers to `column`. */
export interface PlannedCross {
  readonly id: string;
  /** As printed: 14-1. */
  readonly number?: string | undefined;
  readonly title: string;
  readonly row: string;
  readonly column: string;
}

/** A sentence to stand under the tables of some questions, such as where published figures differ. */
export interface PlannedNote {
  readonly questions: readonly string[];
  readonly text: string;
}

export const EMPTY_PLAN: ReportPlan = { crossTables: [], notes: [] };

const crossSchema = z.strictObject({
  id: idSchema,
  number: z.optional(z.string()),
  title: textSchema,
  row: idSchema,
  column: idSchema,
});

const reportPlanSchema: z.ZodMiniType<ReportPlan> = z.strictObject({
  crossTables: z._default(z.array(crossSchema), []),
  notes: z._default(
    z.array(
      z.strictObject({ questions: z.array(idSchema).check(z.minLength(1)), text: textSchema }),
    ),
    [],
  ),
});

/** Something wrong in a report plan, where it stands in its file. Every one forbids using the plan. */
export interface PlanProblem extends YamlProblem {
  readonly severity: 'error' | 'warning';
}

export interface ReadReportPlan {
  /** Undefined where something forbids using it. */
  readonly plan: ReportPlan | undefined;
  readonly problems: readonly PlanProblem[];
}

/** Reads a report plan and holds it against its questionnaire: questions that exist, crosses of choice questions. */
export function readReportPlan(
  text: string,
  questionnaire: Questionnaire,
  types: Registry = registry,
): ReadReportPlan {
  const yaml = readYaml(text);
  if (!yaml.ok)
    return {
      plan: undefined,
      problems: yaml.problems.map((one) => ({ ...one, severity: 'error' })),
    };
  const { value, positionOf } = yaml.value;
  const located = (found: readonly DefinitionProblem[]) =>
    found.map((one): PlanProblem => ({ ...one, ...positionOf(one.path) }));
  const opened = reportPlanSchema.safeParse(value);
  if (!opened.success) {
    return { plan: undefined, problems: located(schemaProblems(opened.error.issues, value)) };
  }
  const problems = located(misfits(opened.data, questionnaire, types));
  return { plan: problems.length > 0 ? undefined : opened.data, problems };
}

/** The notes that stand under the tables of a question. */
export function notesOn(plan: ReportPlan, question: string): readonly string[] {
  return plan.notes.filter(({ questions }) => questions.includes(question)).map(({ text }) => text);
}

function misfits(
  plan: ReportPlan,
  questionnaire: Questionnaire,
  types: Registry,
): readonly DefinitionProblem[] {
  const crosses = plan.crossTables.flatMap((cross, index) =>
    (['row', 'column'] as const).flatMap((side) =>
      misfit(cross[side], ['crossTables', index, side], questionnaire, types, true),
    ),
  );
  const notes = plan.notes.flatMap((note, index) =>
    note.questions.flatMap((id, place) =>
      misfit(id, ['notes', index, 'questions', place], questionnaire, types, false),
    ),
  );
  return [...crosses, ...notes];
}

function misfit(
  id: string,
  path: Path,
  questionnaire: Questionnaire,
  types: Registry,
  crossed: boolean,
): readonly DefinitionProblem[] {
  const question = findQuestion(questionnaire, id);
  if (!question) {
    return [{ ...problem('report.unknownQuestion', { question: id }), severity: 'error', path }];
  }
  if (
    !crossed ||
    (typeOf(types, question)
      .cells(question)
      .every(({ domain }) => domain.readsAs === 'codes') &&
      !question.personal)
  )
    return [];
  return [{ ...problem('report.notCrossable', { question: id }), severity: 'error', path }];
}

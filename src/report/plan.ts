import * as z from 'zod/mini';
import type { DefinitionProblem } from '../definition/definition-problem.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { readYaml, type YamlProblem } from '../definition/read.ts';
import { schemaProblems } from '../definition/schema-problems.ts';
import { type Registry, registry } from '../question-types/registry.ts';
import { codeSchema, idSchema, textSchema } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import type { Bilingual } from '../tally/bilingual.ts';
import type { Merge } from '../tally/merge.ts';
import { planMisfits } from './plan-misfits.ts';

/** What a round's report holds beyond one table a question: `report.yaml` beside the questionnaire. */
export interface ReportPlan {
  readonly crossTables: readonly PlannedCross[];
  readonly notes: readonly PlannedNote[];
  /** Options that are printed as fewer categories, beside the table of all. */
  readonly merged: readonly Merge[];
}

/** A cross table worth printing: the answers to `row` within the answers to `column`. */
export interface PlannedCross {
  readonly id: string;
  /** As printed: 14-1. */
  readonly number?: string | undefined;
  readonly title: Bilingual<string>;
  readonly row: string;
  readonly column: string;
}

/** A sentence to stand under the tables of some questions, such as where published figures differ. */
export interface PlannedNote {
  readonly questions: readonly string[];
  readonly text: Bilingual<string>;
}

export const EMPTY_PLAN: ReportPlan = { crossTables: [], notes: [], merged: [] };

/** A text is written in Japanese alone, or as `{ ja, en }`. */
const bilingualSchema: z.ZodMiniType<Bilingual<string>> = z.pipe(
  z.union([textSchema, z.strictObject({ ja: textSchema, en: textSchema })]),
  z.transform((given) => (typeof given === 'string' ? { ja: given, en: given } : given)),
);

const crossSchema = z.strictObject({
  id: idSchema,
  number: z.optional(z.string()),
  title: bilingualSchema,
  row: idSchema,
  column: idSchema,
});

const mergeSchema = z.strictObject({
  question: idSchema,
  row: z.optional(codeSchema),
  into: z
    .array(
      z.strictObject({
        codes: z.array(codeSchema).check(z.minLength(1)),
        label: bilingualSchema,
      }),
    )
    .check(z.minLength(1)),
});

const reportPlanSchema: z.ZodMiniType<ReportPlan> = z.strictObject({
  crossTables: z._default(z.array(crossSchema), []),
  notes: z._default(
    z.array(
      z.strictObject({ questions: z.array(idSchema).check(z.minLength(1)), text: bilingualSchema }),
    ),
    [],
  ),
  merged: z._default(z.array(mergeSchema), []),
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

/** Reads a report plan and holds it against its questionnaire: questions, rows and codes that exist, options to cross. */
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
  const problems = located(planMisfits(opened.data, questionnaire, types));
  return { plan: problems.length > 0 ? undefined : opened.data, problems };
}

/** The notes that stand under the tables of a question. */
export function notesOn(
  plan: ReportPlan,
  question: string,
  language: Language = 'ja',
): readonly string[] {
  return plan.notes
    .filter(({ questions }) => questions.includes(question))
    .map(({ text }) => text[language]);
}

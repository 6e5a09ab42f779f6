import type { DefinitionProblem, Path } from '../definition/definition-problem.ts';
import { findQuestion } from '../definition/outline.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { type Question, type Registry, typeOf } from '../question-types/registry.ts';
import { choicesOf } from '../question-types/type.ts';
import { type Details, problem } from '../shared/problem.ts';
import type { Merge } from '../tally/merge.ts';
import type { ReportPlan } from './plan.ts';

/** What a plan names that its questionnaire does not have, or that cannot be counted so. */
export function planMisfits(
  { crossTables, notes, merged }: ReportPlan,
  questionnaire: Questionnaire,
  types: Registry,
): readonly DefinitionProblem[] {
  const look = (id: string) => findQuestion(questionnaire, id);
  return [
    ...crossTables.flatMap((cross, index) =>
      (['row', 'column'] as const).flatMap((side) => {
        const path = ['crossTables', index, side];
        const question = look(cross[side]);
        if (!question) return unknown(cross[side], path);
        return isChoice(question, types)
          ? []
          : [misfit('report.notCrossable', { question: cross[side] }, path)];
      }),
    ),
    ...notes.flatMap(({ questions }, index) =>
      questions.flatMap((id, place) =>
        look(id) ? [] : unknown(id, ['notes', index, 'questions', place]),
      ),
    ),
    ...merged.flatMap((merge, index) =>
      mergeMisfits(merge, look(merge.question), types, ['merged', index]),
    ),
  ];
}

function mergeMisfits(
  { question: id, row, into }: Merge,
  question: Question | undefined,
  types: Registry,
  path: Path,
): readonly DefinitionProblem[] {
  if (!question) return unknown(id, [...path, 'question']);
  if (!isChoice(question, types))
    return [misfit('report.notMergeable', { question: id }, [...path, 'question'])];
  const cells = typeOf(types, question).cells(question);
  const ofRow = row === undefined ? cells : cells.filter((cell) => cell.row === row);
  if (row !== undefined && ofRow.length === 0)
    return [misfit('report.unknownRow', { question: id, row }, [...path, 'row'])];
  const known = new Set(
    ofRow.flatMap(({ domain, asks }) => choicesOf(domain.extent(asks))).map(({ code }) => code),
  );
  const taken = new Set<string>();
  return into.flatMap(({ codes }, index) =>
    codes.flatMap((code, place) => {
      const at = [...path, 'into', index, 'codes', place];
      if (!known.has(code)) return [misfit('report.unknownCode', { question: id, code }, at)];
      if (taken.has(code)) return [misfit('report.mergedTwice', { question: id, code }, at)];
      taken.add(code);
      return [];
    }),
  );
}

/** Whether the answers that are tallied are options, in every row but for its name. */
function isChoice(question: Question, types: Registry): boolean {
  const cells = typeOf(types, question).cells(question);
  return (
    !question.personal &&
    cells.filter(({ naming }) => !naming).every(({ domain }) => domain.readsAs === 'codes')
  );
}

function unknown(question: string, path: Path): readonly DefinitionProblem[] {
  return [misfit('report.unknownQuestion', { question }, path)];
}

function misfit(code: string, details: Details, path: Path): DefinitionProblem {
  return { ...problem(code, details), severity: 'error', path };
}

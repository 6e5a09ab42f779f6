import type { Condition, QuestionTest } from '../conditions/condition.ts';
import type { Reference } from '../conditions/reading.ts';
import { type Mention, mentions } from '../conditions/references.ts';
import { isNamed } from '../question-types/named.ts';
import { type Cell, choicesOf } from '../question-types/type.ts';
import { type Problem, problem } from '../shared/problem.ts';
import type { StandingCondition } from './conditions-of.ts';
import { dateProblems } from './date-problems.ts';

/** Something a condition may name, and its place in asking order. */
export interface Standing {
  /** How many questions and repeats stand before it. */
  readonly order: number;
  /** The repeat that asks it once a row. */
  readonly within: string | undefined;
  /** Undefined for a repeat, of which only its rows can be counted. */
  readonly question: { readonly cells: readonly Cell[]; readonly type: string } | undefined;
}

/** How deep a condition may nest and how many tests it may have: its evaluation stays bounded. */
const MAX_DEPTH = 32;
const MAX_MENTIONS = 200;

/**
 * What is wrong with one condition that may look back on the first `before` questions, and on the rows of no repeat but
 * `within`.
 */
export function conditionProblems(
  { condition, before, within }: Pick<StandingCondition, 'condition' | 'before' | 'within'>,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  if (depth(condition) > MAX_DEPTH) return [problem('definition.tooDeep', { maximum: MAX_DEPTH })];
  const named = mentions(condition);
  if (named.length > MAX_MENTIONS)
    return [problem('definition.tooManyTests', { maximum: MAX_MENTIONS })];
  return [
    ...named.flatMap((mention) => mentionProblems(mention, before, within, standing)),
    ...tests(condition).flatMap((test) => verbProblems(test, standing)),
    ...besideExclusive(condition, standing),
    ...dateProblems(condition, standing),
  ];
}

/** What forbids to look at `id` from here, whatever for; undefined where nothing does. */
export function reachProblem(
  id: string,
  before: number,
  within: string | undefined,
  standing: ReadonlyMap<string, Standing>,
): Problem | undefined {
  const place = standing.get(id);
  if (!place) return problem('definition.unknownReference', { id });
  // A row cannot look at all rows of its own repeat either.
  if (place.order >= before || id === within) return problem('definition.forwardReference', { id });
  if (place.within !== undefined && place.within !== within)
    return problem('definition.insideRepeat', { id, repeat: place.within });
  return undefined;
}

function mentionProblems(
  mention: Mention,
  before: number,
  within: string | undefined,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  const { question: id, as } = mention;
  const place = standing.get(id);
  const unreachable = reachProblem(id, before, within, standing);
  if (!place || unreachable) return unreachable ? [unreachable] : [];
  if (!place.question)
    return as === 'presence' || as === 'count' ? [] : [problem('definition.onlyRows', { id })];
  return (
    placeProblems(mention, place.question.cells) ?? [
      ...readingProblems(mention, place.question),
      ...codeProblems(mention, place.question.cells),
    ]
  );
}

/** A row or column that does not exist, or one that has to be named; undefined where the place is clear. */
function placeProblems(
  { question: id, row, column, as }: Mention,
  cells: readonly Cell[],
): readonly Problem[] | undefined {
  const rows = new Set(cells.flatMap((cell) => cell.row ?? []));
  const columns = new Set(cells.flatMap((cell) => (cell.naming ? [] : (cell.column ?? []))));
  if (row !== undefined && !rows.has(row)) return [problem('definition.unknownRow', { id, row })];
  const known = cells.some((cell) => cell.column === column);
  if (column !== undefined && !known) return [problem('definition.unknownColumn', { id, column })];
  if (as === 'presence' || as === 'numbers') return undefined;
  if (rows.size > 0 && row === undefined)
    return [problem('definition.rowMissing', { id, rows: [...rows].join(', ') })];
  return columns.size > 0 && column === undefined
    ? [problem('definition.columnMissing', { id, columns: [...columns].join(', ') })]
    : undefined;
}

function readingProblems(
  mention: Mention,
  { cells, type }: { readonly cells: readonly Cell[]; readonly type: string },
): readonly Problem[] {
  const { question: id, as } = mention;
  if (as === 'presence') return [];
  const wanted = as === 'codes' || as === 'count' ? 'codes' : 'number';
  const read = cells.filter((cell) => isNamed(cell, mention));
  if (read.every(({ domain }) => domain.readsAs === wanted)) return [];
  const code = wanted === 'number' ? 'definition.notANumber' : 'definition.notCodes';
  return [problem(code, { id, type })];
}

function codeProblems(mention: Mention, cells: readonly Cell[]): readonly Problem[] {
  const cell = cells.find((one) => isNamed(one, mention));
  const known = cell ? choicesOf(cell.domain.extent(cell.asks)).map(({ code }) => code) : [];
  if (known.length === 0) return [];
  return mention.codes
    .filter((code) => !known.includes(code))
    .map((code) =>
      problem('definition.unknownCode', { id: mention.question, code, known: known.join(', ') }),
    );
}

/** `is` reads one code, `includes` a set: each fits one kind of answer. */
function verbProblems(
  test: QuestionTest,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  const cell = standing.get(test.question)?.question?.cells.find((one) => isNamed(one, test));
  const kind = cell?.domain.extent(cell.asks).is;
  const id = test.question;
  if ((kind === 'set' || kind === 'order') && ('is' in test || 'isAnyOf' in test))
    return [problem('definition.verbForOne', { id })];
  const readsSet = 'includes' in test || 'includesAny' in test || 'includesAll' in test;
  return kind === 'one' && readsSet ? [problem('definition.verbForSet', { id })] : [];
}

/** An exclusive option demanded beside another: no answer can give both. */
function besideExclusive(
  condition: Condition,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  return demandsTogether(condition).flatMap(({ place, codes }) => {
    const cells = standing.get(place.question)?.question?.cells;
    const cell = cells?.find((one) => isNamed(one, place));
    const options = cell ? choicesOf(cell.domain.extent(cell.asks)) : [];
    const alone = options.find(({ code, exclusive }) => exclusive && codes.includes(code));
    return alone && codes.length > 1
      ? [problem('definition.exclusiveBeside', { id: place.question, code: alone.code })]
      : [];
  });
}

/** Codes that have to be chosen at one place at once. */
interface Demand {
  readonly place: Reference;
  readonly codes: readonly string[];
}

function demandsTogether(condition: Condition): readonly Demand[] {
  if ('not' in condition) return demandsTogether(condition.not);
  if ('any' in condition) return condition.any.flatMap(demandsTogether);
  if ('all' in condition)
    return [
      ...together(condition.all),
      ...condition.all.filter((part) => !('question' in part)).flatMap(demandsTogether),
    ];
  return 'includesAll' in condition ? [{ place: condition, codes: condition.includesAll }] : [];
}

function together(parts: readonly Condition[]): readonly Demand[] {
  const demands = new Map<string, Demand>();
  for (const part of parts) {
    if (!('question' in part)) continue;
    const codes =
      'includes' in part ? [part.includes] : 'includesAll' in part ? part.includesAll : [];
    const key = [part.question, part.row, part.column].join('/');
    const before = demands.get(key)?.codes ?? [];
    demands.set(key, { place: part, codes: [...new Set([...before, ...codes])] });
  }
  return [...demands.values()];
}

function tests(condition: Condition): readonly QuestionTest[] {
  if ('all' in condition) return condition.all.flatMap(tests);
  if ('any' in condition) return condition.any.flatMap(tests);
  if ('not' in condition) return tests(condition.not);
  return 'question' in condition ? [condition] : [];
}

function depth(condition: Condition): number {
  if ('all' in condition) return 1 + Math.max(...condition.all.map(depth));
  if ('any' in condition) return 1 + Math.max(...condition.any.map(depth));
  return 'not' in condition ? 1 + depth(condition.not) : 1;
}

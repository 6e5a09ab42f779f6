import type { Condition, QuestionTest } from '../conditions/condition.ts';
import { type Mention, mentions } from '../conditions/references.ts';
import type { QuestionBase, QuestionType } from '../question-types/type.ts';
import { type Problem, problem } from '../shared/problem.ts';
import type { Path } from './definition-problem.ts';

/** A question and its place among all questions, in asking order. */
export interface Standing {
  readonly question: QuestionBase;
  readonly order: number;
  readonly type: QuestionType;
}

/** How deep a condition may nest and how many tests it may have: its evaluation stays bounded. */
const MAX_DEPTH = 32;
const MAX_MENTIONS = 200;

/**
 * What is wrong with one condition that may look back on the first `before` questions. Paths are relative to it.
 */
export function conditionProblems(
  condition: Condition,
  before: number,
  standing: ReadonlyMap<string, Standing>,
): readonly (Problem & { readonly path: Path })[] {
  if (depth(condition) > MAX_DEPTH)
    return [{ ...problem('definition.tooDeep', { maximum: MAX_DEPTH }), path: [] }];
  const named = mentions(condition);
  if (named.length > MAX_MENTIONS)
    return [{ ...problem('definition.tooManyTests', { maximum: MAX_MENTIONS }), path: [] }];
  return [
    ...named.flatMap((mention) => mentionProblems(mention, before, standing)),
    ...tests(condition).flatMap((test) => verbProblems(test, standing)),
    ...besideExclusive(condition, standing),
  ].map((found) => ({ ...found, path: [] }));
}

function mentionProblems(
  mention: Mention,
  before: number,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  const place = standing.get(mention.question);
  if (!place) return [problem('definition.unknownReference', { id: mention.question })];
  if (place.order >= before)
    return [problem('definition.forwardReference', { id: mention.question })];
  return [
    ...rowProblems(mention, place),
    ...readingProblems(mention, place),
    ...codeProblems(mention, place),
  ];
}

function rowProblems({ question, row, as }: Mention, place: Standing): readonly Problem[] {
  const rows = place.type
    .cells(place.question)
    .flatMap((cell) => (cell.row === undefined ? [] : [cell.row]));
  if (row !== undefined)
    return rows.includes(row) ? [] : [problem('definition.unknownRow', { id: question, row })];
  return rows.length > 0 && as !== 'presence'
    ? [problem('definition.rowMissing', { id: question, rows: rows.join(', ') })]
    : [];
}

function readingProblems({ question, as }: Mention, { type }: Standing): readonly Problem[] {
  if (as === 'presence' || type.readsAs === as) return [];
  return [
    problem(as === 'number' ? 'definition.notANumber' : 'definition.notCodes', {
      id: question,
      type: type.type,
    }),
  ];
}

function codeProblems({ question, codes }: Mention, place: Standing): readonly Problem[] {
  const known = place.type.codes(place.question);
  if (known.length === 0) return [];
  return codes
    .filter((code) => !known.includes(code))
    .map((code) =>
      problem('definition.unknownCode', { id: question, code, known: known.join(', ') }),
    );
}

/** `is` reads one code, `includes` a set: each fits one kind of question. */
function verbProblems(
  test: QuestionTest,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  const type = standing.get(test.question)?.type.type;
  if (type === 'multiple' && ('is' in test || 'isAnyOf' in test))
    return [problem('definition.verbForOne', { id: test.question })];
  const readsSet = 'includes' in test || 'includesAny' in test || 'includesAll' in test;
  return type === 'single' && readsSet
    ? [problem('definition.verbForSet', { id: test.question })]
    : [];
}

/** An exclusive option demanded beside another: no answer can give both. */
function besideExclusive(
  condition: Condition,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  return demandsTogether(condition).flatMap(([id, codes]) => {
    const exclusive = codes.find((code) => isExclusive(standing.get(id)?.question, code));
    return exclusive !== undefined && codes.length > 1
      ? [problem('definition.exclusiveBeside', { id, code: exclusive })]
      : [];
  });
}

function demandsTogether(condition: Condition): readonly (readonly [string, readonly string[]])[] {
  if ('not' in condition) return demandsTogether(condition.not);
  if ('any' in condition) return condition.any.flatMap(demandsTogether);
  if ('all' in condition)
    return [
      ...together(condition.all),
      ...condition.all.filter((part) => !('question' in part)).flatMap(demandsTogether),
    ];
  return 'includesAll' in condition ? [[condition.question, condition.includesAll]] : [];
}

function together(parts: readonly Condition[]): readonly (readonly [string, readonly string[]])[] {
  const codes = new Map<string, string[]>();
  for (const part of parts) {
    const demanded =
      'includes' in part ? [part.includes] : 'includesAll' in part ? part.includesAll : [];
    if ('question' in part)
      codes.set(part.question, [...new Set([...(codes.get(part.question) ?? []), ...demanded])]);
  }
  return [...codes];
}

function isExclusive(question: QuestionBase | undefined, code: string): boolean {
  const options: unknown = question && 'options' in question ? question.options : undefined;
  return (
    Array.isArray(options) &&
    options.some(
      (option: { code?: unknown; exclusive?: unknown }) =>
        option.code === code && option.exclusive === true,
    )
  );
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

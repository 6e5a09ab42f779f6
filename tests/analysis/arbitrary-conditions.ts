import fc from 'fast-check';
import type { Condition, Term } from '../../src/conditions/condition.ts';
import type { Repeat } from '../../src/definition/questionnaire.ts';
import type { Question } from '../../src/question-types/registry.ts';

/** What a condition may look back on. */
export type Earlier = Question | Repeat;

/** None, once in `every`. */
export function conditionOver(
  before: readonly Earlier[],
  every: number,
): fc.Arbitrary<Condition | undefined> {
  if (before.length === 0) return fc.constant(undefined);
  return fc.option(treeOver(before), { nil: undefined, freq: every });
}

export function treeOver(earlier: readonly Earlier[]): fc.Arbitrary<Condition> {
  const tests = [...earlier.flatMap(testsOn), ...sumTests(earlier)];
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 3, arbitrary: fc.constantFrom(...tests) },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('tree'), { minLength: 1, maxLength: 3 })
          .map((all): Condition => ({ all })),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('tree'), { minLength: 1, maxLength: 3 })
          .map((any): Condition => ({ any })),
      },
      { weight: 1, arbitrary: tie('tree').map((not): Condition => ({ not })) },
    ),
  }));
  return tree;
}

/** A number that is computed from earlier answers; undefined where there is none to compute from. */
export function termOver(earlier: readonly Earlier[]): fc.Arbitrary<Term> | undefined {
  const terms = earlier.flatMap(termsOf);
  if (terms.length === 0) return undefined;
  const some = fc.array(fc.constantFrom(...terms), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    some.map((sum): Term => ({ sum: [...sum, 1] })),
    some.map((sumKnown): Term => ({ sumKnown })),
    some.map((countKnown): Term => ({ countKnown })),
    fc.constantFrom(...terms.filter((term) => !isOfCells(term)), 1),
  );
}

function testsOn(earlier: Earlier): readonly Condition[] {
  const { id } = earlier;
  const presence: Condition[] = [
    { question: id, isAnswered: true },
    { question: id, isAsked: true },
  ];
  switch (earlier.type) {
    case 'single':
      return [
        ...presence,
        { question: id, is: '1' },
        { question: id, is: '2' },
        { question: id, isAnyOf: ['1', '2'] },
      ];
    case 'multiple':
    case 'rank':
      return [...presence, ...testsOfSet(earlier)];
    case 'number':
      return [
        ...presence,
        { number: { answer: id }, atLeast: 2 },
        { number: 1, atLeast: { answer: id } },
        { number: { answer: id }, equals: 2 },
        { number: { sum: [{ answer: id }, 1] }, atMost: 3 },
        { number: { answer: id }, atLeast: 4 },
        { number: { answer: id }, equals: 1.5 },
        { number: { sum: [{ answer: id }, { answer: id }] }, equals: 2 },
        { number: { sum: [{ answer: id }, 0.2] }, equals: 0.3 },
      ];
    case 'date':
      return [
        ...presence,
        { number: { answer: id }, atLeast: { date: '2025-05' } },
        { number: { date: '2025-03' }, atLeast: { answer: id } },
        { number: { answer: id }, equals: { date: '2025-04' } },
      ];
    case 'computed':
      return [
        ...presence,
        { number: { answer: id }, atLeast: 2 },
        { number: { answer: id }, equals: 0 },
        { number: { sumKnown: [{ answer: id }, 1] }, atMost: 2 },
      ];
    case 'matrix':
      return [...presence, ...testsOfMatrix(earlier)];
    case 'repeat':
      return [
        ...presence,
        { number: { count: id }, atLeast: 1 },
        { number: { count: id }, equals: 2 },
        { number: { count: id }, atMost: 0 },
      ];
    default:
      return presence;
  }
}

function testsOfSet({ id, options }: Extract<Question, { type: 'multiple' | 'rank' }>) {
  const codes = options.map(({ code }) => code);
  const tests: Condition[] = [
    ...codes.map((code): Condition => ({ question: id, includes: code })),
    { question: id, includesAny: codes.slice(-2) },
    { question: id, includesAll: codes.slice(0, 2) },
    // The static checks would refuse an exclusive option beside another.
    { question: id, includesAll: codes.slice(-2) },
    { number: { count: id }, atLeast: 2 },
    { number: { count: id }, equals: 1 },
  ];
  return tests;
}

function testsOfMatrix({ id, rows, columns, domain }: Extract<Question, { type: 'matrix' }>) {
  const [row, other = row] = rows.map(({ code }) => code);
  const ofRow: Condition[] = [
    { question: id, row, isAnswered: true },
    { question: id, row: other, isAnswered: true },
  ];
  if (domain.type === 'single')
    return [
      ...ofRow,
      { question: id, row, isAsked: true },
      { question: id, row, is: '1' },
      { question: id, row: other, isAnyOf: ['1', '2'] },
      { question: id, row: other, is: '2' },
    ] as const;
  if (domain.type !== 'number') return ofRow;
  const column = columns?.[0]?.code;
  const cell = { answer: id, row, column };
  return [
    ...ofRow,
    { number: { sum: [{ answer: id }] }, atLeast: 2 },
    { number: { sumKnown: [{ answer: id }] }, equals: 1 },
    { number: { countKnown: [{ answer: id }] }, atMost: 1 },
    { number: { sumKnown: [{ answer: id, column }] }, atLeast: 1 },
    { number: { sumKnown: [{ answer: id, row }] }, atLeast: cell },
    { number: { countKnown: [{ answer: id, row }] }, equals: 2 },
  ] as const;
}

/** Comparisons of two quantities. */
function sumTests(earlier: readonly Earlier[]): readonly Condition[] {
  const terms = earlier.flatMap(termsOf).filter((term) => !isOfCells(term));
  return terms.flatMap((a, index) =>
    terms.slice(0, index + 1).flatMap((b): Condition[] => [
      { number: { sum: [a, b] }, equals: 3 },
      { number: { sumKnown: [a, b] }, atMost: 1 },
      { number: { countKnown: [a, b, 1] }, equals: 2 },
      { number: a, atLeast: b },
      { number: { sum: [a, 1] }, equals: b },
    ]),
  );
}

function termsOf({ id, type, ...rest }: Earlier): readonly Term[] {
  if (type === 'number' || type === 'computed') return [{ answer: id }];
  if (type === 'multiple' || type === 'single' || type === 'rank' || type === 'repeat')
    return [{ count: id }];
  return type === 'matrix' && 'domain' in rest && rest.domain.type === 'number'
    ? [{ answer: id, row: undefined }]
    : [];
}

/** Whether a term stands for several cells, as it may in a sum only. */
function isOfCells(term: Term): boolean {
  return typeof term !== 'number' && 'answer' in term && 'row' in term;
}

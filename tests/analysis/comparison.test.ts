import { describe, expect, it } from 'vitest';
import { type Amount, quantityAmount, UNKNOWN } from '../../src/analysis/encoding/amount.ts';
import { Circuit } from '../../src/analysis/encoding/circuit.ts';
import { type NumberWorld, numberTest } from '../../src/analysis/encoding/comparison.ts';
import { intervals } from '../../src/analysis/encoding/quantity.ts';
import { Sums } from '../../src/analysis/encoding/sums.ts';
import { FALSE, type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';
import type { NumberTest, Term } from '../../src/conditions/condition.ts';

/** By its name, the range of an answer and its decimals; `hidden`: nothing is known of it. */
type Ranges = Readonly<
  Record<string, readonly [number | undefined, number | undefined, number?] | 'hidden' | 'unknown'>
>;

/** A world of answers that are all given. */
function desk(ranges: Ranges) {
  const solver = new Solver();
  const circuit = new Circuit(solver);
  const amounts = new Map(
    Object.entries(ranges).map(([name, range]): [string, Amount] => {
      if (range === 'unknown') return [name, UNKNOWN];
      if (range === 'hidden')
        return [name, { known: TRUE, constant: 0, addends: undefined, bare: true }];
      const [least, greatest, decimals = 0] = range;
      const extremes = { decimals, least, greatest, usual: 0 };
      return [name, quantityAmount(TRUE, intervals(circuit, extremes))];
    }),
  );
  const answer = (name: string) => amounts.get(name) ?? UNKNOWN;
  const world: NumberWorld = {
    circuit,
    sums: new Sums(circuit),
    trust: circuit.input(),
    answer: ({ question }) => answer(question),
    answers: ({ question }) => {
      const amount = answer(question);
      return [{ present: TRUE, given: amount.known, amount }];
    },
    count: answer,
  };
  /** Whether numbers fit under these literals. */
  const fits = (...assume: readonly Literal[]): boolean => {
    while (solver.solve({ assume }) === 'satisfiable') {
      const outcome = world.sums.check((literal) => solver.isTrue(literal));
      if (outcome.is !== 'clash') return outcome.is === 'fits';
      solver.addClause(outcome.literals.map(not));
    }
    return false;
  };
  const at = (name: string, bound: number): Literal =>
    answer(name).addends?.[0]?.quantity.atLeast(bound) ?? FALSE;
  return { world, fits, at };
}

const a: Term = { answer: 'a' };
const b: Term = { answer: 'b' };

/** Whether a test can be true, and whether it can be false: believed (`trust`), and doubted. */
function can(test: NumberTest, ranges: Ranges) {
  const { world, fits } = desk(ranges);
  const { known, holds } = numberTest(test, world);
  const both = (...more: readonly Literal[]) =>
    [holds, not(holds)].map((literal) => (fits(known, literal, ...more) ? 'yes' : 'no')).join(' ');
  return { believed: both(world.trust), doubted: both(not(world.trust)) };
}

const ZERO_TO_NINE = { a: [0, 9], b: [0, 9] } as const;

describe('given a comparison that is exact', () => {
  it.each<[string, NumberTest, Ranges, string]>([
    ['within the range', { number: a, atLeast: 5 }, ZERO_TO_NINE, 'yes yes'],
    ['at its lower end', { number: a, atLeast: 0 }, ZERO_TO_NINE, 'yes no'],
    ['beyond its upper end', { number: a, atLeast: 10 }, ZERO_TO_NINE, 'no yes'],
    ['at most its upper end', { number: a, atMost: 9 }, ZERO_TO_NINE, 'yes no'],
    ['at most what is below', { number: a, atMost: -1 }, ZERO_TO_NINE, 'no yes'],
    ['a number within', { number: a, equals: 9 }, ZERO_TO_NINE, 'yes yes'],
    ['no whole number', { number: a, equals: 8.5 }, ZERO_TO_NINE, 'no yes'],
    ['the only number there is', { number: a, equals: 3 }, { a: [3, 3] }, 'yes no'],
    ['tenths against hundredths', { number: a, equals: 0.25 }, { a: [0, 9, 1] }, 'no yes'],
    ['hundredths', { number: a, equals: 0.07 }, { a: [0, 9, 2] }, 'yes yes'],
    ['a constant first', { number: 10, atMost: a }, ZERO_TO_NINE, 'no yes'],
    ['two constants', { number: 1, atLeast: 1 }, {}, 'yes no'],
    ['two other constants', { number: 1, atLeast: 2 }, {}, 'no yes'],
    ['constants with decimals', { number: 0.1, equals: 0.1 }, {}, 'yes no'],
    ['an answer and itself', { number: a, equals: a }, ZERO_TO_NINE, 'yes no'],
    ['two answers', { number: a, equals: b }, ZERO_TO_NINE, 'yes yes'],
    ['two answers apart', { number: a, atLeast: b }, { a: [0, 2], b: [3, 4] }, 'no yes'],
    ['two that touch', { number: a, atLeast: b }, { a: [0, 3], b: [3, 4] }, 'yes yes'],
    ['a sum', { number: { sum: [a, b] }, atLeast: 19 }, ZERO_TO_NINE, 'no yes'],
    ['a sum at its top', { number: { sum: [a, b] }, atLeast: 18 }, ZERO_TO_NINE, 'yes yes'],
    ['a sum with a constant', { number: { sum: [a, 2] }, atLeast: 12 }, ZERO_TO_NINE, 'no yes'],
    ['the same plus one', { number: { sum: [a, 2] }, atLeast: 11 }, ZERO_TO_NINE, 'yes yes'],
    ['twice an answer', { number: { sum: [a, a] }, equals: 5 }, ZERO_TO_NINE, 'no yes'],
    ['twice an answer over', { number: { sum: [a, a] }, atLeast: 17 }, ZERO_TO_NINE, 'yes yes'],
    ['twice an answer, at most', { number: { sum: [a, a] }, atMost: 1 }, { a: [1, 9] }, 'no yes'],
    [
      'tenths and hundredths added',
      { number: { sum: [a, b] }, equals: 0.35 },
      { a: [0, 9, 1], b: [5, 5, 2] },
      'yes yes',
    ],
    [
      'tenths and hundredths that never meet',
      { number: { sum: [a, b] }, equals: 0.37 },
      { a: [0, 9, 1], b: [5, 5, 2] },
      'no yes',
    ],
    [
      'constants that binary fractions do not hold',
      { number: { sum: [a, 0.1] }, equals: 0.3 },
      { a: [2, 2, 1] },
      'yes no',
    ],
  ])('%s: believed or not, it can be true and false as it says', (_, test, ranges, expected) => {
    expect(can(test, ranges)).toEqual({ believed: expected, doubted: expected });
  });
});

describe('given a sum of binary fractions that may be rounded', () => {
  const huge = 2 ** 51;

  it.each<[string, NumberTest, Ranges, string]>([
    [
      'an answer with decimals without end',
      { number: { sum: [a, b] }, atLeast: 19 },
      {
        a: [0, undefined, 1],
        b: [0, 9, 1],
      },
      'yes yes',
    ],
    [
      'an answer without a beginning',
      { number: { sum: [a, 1] }, atLeast: 99 },
      {
        a: [undefined, 9, 1],
      },
      'no yes',
    ],
    [
      'a range too far',
      { number: { sum: [a, 1] }, atLeast: huge },
      { a: [0, 2 ** 40, 1] },
      'no yes',
    ],
    [
      'a range too far below',
      { number: { sum: [a, 1] }, atLeast: 2 },
      { a: [-(2 ** 40), 0, 1] },
      'no yes',
    ],
    ['a constant too large', { number: a, atLeast: huge }, { a: [0, 9] }, 'no yes'],
    ['a constant too large below', { number: a, atLeast: -huge }, { a: [0, 9] }, 'yes no'],
    [
      'a constant too fine',
      { number: { sum: [a, 0.0000001] }, equals: 1 },
      { a: [0, 9, 1] },
      'no yes',
    ],
    ['only constants too large', { number: { sum: [huge, 0.5] }, atLeast: 1 }, {}, 'yes no'],
  ])('%s: it can be anything unless it is believed', (_, test, ranges, believed) => {
    expect(can(test, ranges)).toEqual({ believed, doubted: 'yes yes' });
  });

  it.each<[string, NumberTest, Ranges, string]>([
    [
      'at its top',
      { number: { sum: [a, 0.5] }, atLeast: 1 },
      { a: [0, 2 ** 50 / 10 ** 6 - 1] },
      'yes yes',
    ],
    [
      'with a bottom',
      { number: { sum: [a, 0.5] }, atLeast: 1 },
      { a: [-(2 ** 50 / 10 ** 6 - 1), 0] },
      'no yes',
    ],
    [
      'in hundredths',
      { number: { sum: [a, 0.5] }, atLeast: 1 },
      { a: [0, 2 ** 50 / 10 ** 5, 2] },
      'yes yes',
    ],
  ])('a range not too far, %s: it is exact', (_, test, ranges, expected) => {
    expect(can(test, ranges)).toEqual({ believed: expected, doubted: expected });
  });
});

describe('given an operand that is not there', () => {
  it('where one is unknown, so is the comparison', () => {
    const { world } = desk({ a: 'unknown', b: [0, 9] });
    const unknown = { known: FALSE, holds: FALSE };
    expect(numberTest({ number: a, atLeast: 1 }, world)).toEqual(unknown);
    expect(numberTest({ number: b, atMost: a }, world)).toEqual(unknown);
    expect(numberTest({ number: { sum: [a, b] }, equals: 1 }, world)).toEqual(unknown);
  });

  it('where nothing is known of its value, the comparison may be true or false', () => {
    expect(can({ number: a, atLeast: 1 }, { a: 'hidden' }).believed).toBe('yes yes');
    expect(can({ number: b, atMost: a }, { a: 'hidden', b: [0, 9] }).believed).toBe('yes yes');
    expect(can({ number: { sum: [a, b] }, equals: 1 }, { a: 'hidden', b: [0, 9] }).believed).toBe(
      'yes yes',
    );
  });
});

describe('given a comparison of one answer', () => {
  it('it is a cut of the answer, with no literal of its own', () => {
    const { world, at } = desk(ZERO_TO_NINE);
    expect(numberTest({ number: a, atLeast: 4 }, world).holds).toBe(at('a', 4));
    expect(numberTest({ number: a, atMost: 4 }, world).holds).toBe(not(at('a', 5)));
    expect(numberTest({ number: 4, atLeast: a }, world).holds).toBe(not(at('a', 5)));
    expect(numberTest({ number: { sum: [a, a] }, atLeast: 7 }, world).holds).toBe(at('a', 4));
    expect(numberTest({ number: { sum: [a, a] }, atMost: 7 }, world).holds).toBe(not(at('a', 4)));
  });
});

import { describe, expect, it } from 'vitest';
import type { Demand, NamedTest } from '../../src/analysis/encoding/demands.ts';
import { demandsOf, Names } from '../../src/analysis/encoding/demands.ts';
import type { Bound, Quantity } from '../../src/analysis/encoding/quantity.ts';
import { type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';

/** Literals of nobody's: what is true is said by the test. */
const [HOLDS, TRUST, HERE, THERE, ABOVE] = [10, 12, 14, 16, 18] as const;

function quantity(range: Partial<Quantity>, known: readonly Bound[] = []): Quantity {
  return {
    decimals: 0,
    least: undefined,
    greatest: undefined,
    usual: 0,
    atLeast: () => TRUE,
    bounds: () => known,
    ...range,
  };
}

const free = quantity({ usual: 7 });

function sum(test: Partial<NamedTest>): NamedTest {
  return { weighted: [], least: 3, known: TRUE, trust: TRUE, literal: HOLDS, ...test };
}

/** What the tests demand, as `2a - b <= 4` and the literals by which they do. */
function demanded(
  tests: readonly NamedTest[],
  ...truths: readonly Literal[]
): readonly (readonly [string, readonly Literal[]])[] {
  const isTrue = (literal: Literal) => literal === TRUE || truths.includes(literal);
  return demandsOf(tests, new Names(tests), isTrue).map((demand) => [
    inWords(demand),
    demand.because,
  ]);
}

function inWords({ coefficients, atMost }: Demand): string {
  const terms = [...coefficients].map(([name, factor]) => `${factor}${'abc'[name]}`);
  return `${terms.join(' ')} <= ${atMost + 0}`;
}

describe('given what is added up', () => {
  const [one, other] = [quantity({ usual: 1 }), quantity({ usual: 2 })];
  const names = new Names([
    sum({ weighted: [{ quantity: one, when: TRUE, coefficient: 1 }] }),
    sum({
      weighted: [
        { quantity: other, when: TRUE, coefficient: 1 },
        { quantity: one, when: TRUE, coefficient: 5 },
        { quantity: one, when: HERE, coefficient: 1 },
      ],
    }),
  ]);

  it('each quantity has a name for each condition under which it counts', () => {
    expect(names.all).toEqual([
      { quantity: one, when: TRUE },
      { quantity: other, when: TRUE },
      { quantity: one, when: HERE },
    ]);
    expect([
      names.of({ quantity: one, when: TRUE }),
      names.of({ quantity: other, when: TRUE }),
      names.of({ quantity: one, when: HERE }),
    ]).toEqual([0, 1, 2]);
  });

  it('what counts under several conditions is told', () => {
    expect(names.doubles()).toEqual([[0, 2]]);
  });

  it('what people would type first is known of each', () => {
    expect(names.usual()).toEqual([1, 2, 1]);
  });
});

describe('given a sum that is compared', () => {
  const weighted = [
    { quantity: free, when: TRUE, coefficient: 2 },
    { quantity: quantity({}), when: TRUE, coefficient: -1 },
  ];

  it('where the comparison is true, the sum reaches its bound', () => {
    expect(demanded([sum({ weighted })], HOLDS)).toEqual([['-2a 1b <= -3', [HOLDS]]]);
  });

  it('where it is false, the sum stays below', () => {
    expect(demanded([sum({ weighted })])).toEqual([['2a -1b <= 2', [not(HOLDS)]]]);
  });

  it('what is only trusted is a reason too', () => {
    expect(demanded([sum({ weighted, trust: TRUST })], HOLDS, TRUST)).toEqual([
      ['-2a 1b <= -3', [HOLDS, TRUST]],
    ]);
  });
});

describe('given a quantity that always counts', () => {
  it('it lies in its range, for no reason, and within what is known of it, for that reason', () => {
    const known = [
      { from: 1, because: TRUE },
      { to: 4, because: not(ABOVE) },
      { from: 2, because: HERE },
    ];
    const ranged = quantity({ least: 1, greatest: 9 }, known);
    const tests = [sum({ weighted: [{ quantity: ranged, when: TRUE, coefficient: 1 }] })];
    expect(demanded(tests, HOLDS)).toEqual([
      ['-1a <= -1', []],
      ['1a <= 9', []],
      ['-1a <= -1', []],
      ['1a <= 4', [not(ABOVE)]],
      ['-1a <= -2', [HERE]],
      ['-1a <= -3', [HOLDS]],
    ]);
  });

  it.each([
    [{ least: 2 }, ['-1a <= -2']],
    [{ greatest: -2 }, ['1a <= -2']],
    [{}, []],
  ])('of the range %j only what there is', (range, expected) => {
    const tests = [sum({ weighted: [{ quantity: quantity(range), when: TRUE, coefficient: 1 }] })];
    expect(demanded(tests, HOLDS).slice(0, -1)).toEqual(expected.map((words) => [words, []]));
  });
});

describe('given a quantity that counts only under a condition', () => {
  const of = (range: Partial<Quantity>, known: readonly Bound[] = []) => [
    sum({ weighted: [{ quantity: quantity(range, known), when: HERE, coefficient: 1 }] }),
  ];

  it('where it does, it is bounded by that reason too', () => {
    expect(demanded(of({}, [{ to: 4, because: not(ABOVE) }]), HOLDS, HERE)).toEqual([
      ['1a <= 4', [not(ABOVE), HERE]],
      ['-1a <= -3', [HOLDS]],
    ]);
  });

  it('where it does not, it is nothing', () => {
    expect(demanded(of({}, [{ to: 4, because: not(ABOVE) }]), HOLDS)).toEqual([
      ['-1a <= 0', [not(HERE)]],
      ['1a <= 0', [not(HERE)]],
      ['-1a <= -3', [HOLDS]],
    ]);
  });

  it.each([
    [{ least: 2, greatest: 9 }, '0 to 9', ['-1a <= 0', '1a <= 9']],
    [{ least: -9, greatest: -2 }, '-9 to 0', ['-1a <= 9', '1a <= 0']],
    [{ least: -3, greatest: 5 }, '-3 to 5', ['-1a <= 3', '1a <= 5']],
  ])('of %j it is always in %s', (range, _, expected) => {
    expect(demanded(of(range), HOLDS, HERE).slice(0, 2)).toEqual(
      expected.map((words) => [words, []]),
    );
  });
});

describe('given one quantity that counts under two conditions and always', () => {
  const twice = quantity({});
  const tests = [
    sum({
      weighted: [
        { quantity: twice, when: HERE, coefficient: 1 },
        { quantity: twice, when: TRUE, coefficient: 1 },
        { quantity: twice, when: THERE, coefficient: 1 },
      ],
    }),
  ];

  it('under all its names it is one number, where they count', () => {
    expect(demanded(tests, HOLDS, HERE, THERE).slice(0, -1)).toEqual([
      ['1a -1b <= 0', [HERE]],
      ['-1a 1b <= 0', [HERE]],
      ['1b -1c <= 0', [THERE]],
      ['-1b 1c <= 0', [THERE]],
    ]);
  });

  it('what does not count is nothing, and the rest one number', () => {
    expect(demanded(tests, HOLDS, THERE).slice(0, -1)).toEqual([
      ['-1a <= 0', [not(HERE)]],
      ['1a <= 0', [not(HERE)]],
      ['1b -1c <= 0', [THERE]],
      ['-1b 1c <= 0', [THERE]],
    ]);
  });
});

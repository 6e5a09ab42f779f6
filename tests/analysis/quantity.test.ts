import { describe, expect, it } from 'vitest';
import { Circuit } from '../../src/analysis/encoding/circuit.ts';
import { countOf, fixed, intervals } from '../../src/analysis/encoding/quantity.ts';
import { FALSE, type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';

function desk() {
  const solver = new Solver();
  const circuit = new Circuit(solver);
  const isTrue = (literal: Literal) => solver.isTrue(literal);
  const holds = (...assume: readonly Literal[]) => solver.solve({ assume }) === 'satisfiable';
  return { circuit, isTrue, holds };
}

describe('given an answer between 2 and 9', () => {
  const extremes = { decimals: 0, least: 2, greatest: 9, usual: 5 };

  it('it is always 2 or more and never more than 9', () => {
    const quantity = intervals(desk().circuit, extremes);
    expect([1, 2].map((bound) => quantity.atLeast(bound))).toEqual([TRUE, TRUE]);
    expect([10, 11].map((bound) => quantity.atLeast(bound))).toEqual([FALSE, FALSE]);
    expect([3, 9].map((bound) => quantity.atLeast(bound) > FALSE)).toEqual([true, true]);
  });

  it('what it is known of it stays', () => {
    expect(intervals(desk().circuit, extremes)).toMatchObject(extremes);
  });

  it('asked for the same bound twice, it gives one literal', () => {
    const quantity = intervals(desk().circuit, extremes);
    const [seven, four, six] = [7, 4, 6].map((bound) => quantity.atLeast(bound));
    expect([4, 6, 7].map((bound) => quantity.atLeast(bound))).toEqual([four, six, seven]);
    expect(new Set([four, six, seven]).size).toBe(3);
  });

  it.each([
    [7, 4, 5],
    [4, 5, 7],
    [5, 7, 4],
  ])('bounds keep their order, whichever is asked for first: %d, %d, %d', (...bounds) => {
    const { circuit, holds } = desk();
    const quantity = intervals(circuit, extremes);
    for (const bound of bounds) quantity.atLeast(bound);
    const [four = FALSE, five = FALSE, seven = FALSE] = [4, 5, 7].map((bound) =>
      quantity.atLeast(bound),
    );
    expect([
      holds(five, not(four)),
      holds(seven, not(five)),
      holds(seven, not(four)),
      holds(four, not(five)),
      holds(five, not(seven)),
    ]).toEqual([false, false, false, true, true]);
  });

  it('the bounds known in a solution lie on either side of it, and always those of the question', () => {
    const { circuit, isTrue, holds } = desk();
    const quantity = intervals(circuit, extremes);
    const [four, seven] = [quantity.atLeast(4), quantity.atLeast(7)];
    const always = [
      { from: 2, because: TRUE },
      { to: 9, because: TRUE },
    ];
    expect(holds(not(four))).toBe(true);
    expect(quantity.bounds(isTrue)).toEqual([...always, { to: 3, because: not(four) }]);
    expect(holds(four, not(seven))).toBe(true);
    expect(quantity.bounds(isTrue)).toEqual([
      ...always,
      { from: 4, because: four },
      { to: 6, because: not(seven) },
    ]);
    expect(holds(seven)).toBe(true);
    expect(quantity.bounds(isTrue)).toEqual([...always, { from: 7, because: seven }]);
  });
});

describe('given an answer without bounds', () => {
  it('nothing is known of it before it is compared', () => {
    const { circuit, isTrue, holds } = desk();
    const quantity = intervals(circuit, {
      decimals: 0,
      least: undefined,
      greatest: undefined,
      usual: 0,
    });
    expect(quantity.bounds(isTrue)).toEqual([]);
    const far = quantity.atLeast(-1_000);
    expect([holds(far), holds(not(far))]).toEqual([true, true]);
  });
});

describe('given three choices', () => {
  it('at least none always holds, at least four never does', () => {
    const { circuit } = desk();
    const choices = [circuit.input(), circuit.input(), circuit.input()];
    const quantity = countOf(circuit, choices);
    expect([-1, 0, 4, 5].map((bound) => quantity.atLeast(bound))).toEqual([
      TRUE,
      TRUE,
      FALSE,
      FALSE,
    ]);
    expect(quantity).toMatchObject({ decimals: 0, least: 0, greatest: 3, usual: 0 });
  });

  it('as many as hold in a solution are at least and at most as many', () => {
    const { circuit, isTrue, holds } = desk();
    const [a, b, c] = [circuit.input(), circuit.input(), circuit.input()];
    const quantity = countOf(circuit, [a, b, c]);
    const [two, three] = [quantity.atLeast(2), quantity.atLeast(3)];
    expect([holds(a, b, not(two)), holds(a, not(b), not(c), two)]).toEqual([false, false]);
    expect([holds(a, b, c, not(three)), holds(a, c, not(b), three)]).toEqual([false, false]);
    expect(holds(a, not(b), c)).toBe(true);
    expect(quantity.bounds(isTrue)).toEqual([
      { from: 2, because: two },
      { to: 2, because: not(three) },
    ]);
  });
});

describe('given a number that does not vary', () => {
  it.each([
    [3, 0, 3],
    [-1.25, 2, -125],
    [0.07, 2, 7],
    [0.000001, 6, 1],
  ])('%d is so many of its last decimal', (number, decimals, value) => {
    const quantity = fixed(number);
    expect(quantity).toMatchObject({ decimals, least: value, greatest: value, usual: value });
    expect([value - 1, value, value + 1].map((bound) => quantity?.atLeast(bound))).toEqual([
      TRUE,
      TRUE,
      FALSE,
    ]);
    expect(quantity?.bounds(() => false)).toEqual([
      { from: value, because: TRUE },
      { to: value, because: TRUE },
    ]);
  });

  it('one with more digits than any answer is none of that kind', () => {
    expect(fixed(0.0000001)).toBeUndefined();
    expect(fixed(1 / 3)).toBeUndefined();
  });
});

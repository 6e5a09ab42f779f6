import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inequality, solveInequalities } from '../../src/analysis/encoding/arithmetic.ts';
import { scaled } from '../../src/analysis/encoding/scaled.ts';

const NAMES = [0, 1, 2] as const;
const [LEAST, GREATEST] = [-4, 4];

function inequality(coefficient: fc.Arbitrary<number>): fc.Arbitrary<Inequality> {
  return fc
    .tuple(fc.tuple(coefficient, coefficient, coefficient), fc.integer({ min: -12, max: 12 }))
    .map(([coefficients, atMost]) => ({
      coefficients: new Map(
        NAMES.map((name) => [name, coefficients[name]] as const).filter(([, c]) => c !== 0),
      ),
      atMost,
    }));
}

/** Every number between the bounds, so that trying all values ends. */
const box: readonly Inequality[] = NAMES.flatMap((name) => [
  { coefficients: new Map([[name, 1]]), atMost: GREATEST },
  { coefficients: new Map([[name, -1]]), atMost: -LEAST },
]);

function holds({ coefficients, atMost }: Inequality, values: readonly number[]): boolean {
  let sum = 0;
  for (const [name, coefficient] of coefficients) sum += coefficient * (values[name] ?? 0);
  return sum <= atMost;
}

function byTrying(inequalities: readonly Inequality[]): boolean {
  const range = Array.from({ length: GREATEST - LEAST + 1 }, (_, index) => LEAST + index);
  return range.some((a) =>
    range.some((b) => range.some((c) => inequalities.every((one) => holds(one, [a, b, c])))),
  );
}

function found(inequalities: readonly Inequality[]): boolean | 'undecided' {
  const outcome = solveInequalities(inequalities);
  if (outcome.is !== 'found') return outcome.is === 'none' ? false : 'undecided';
  const values = NAMES.map((name) => outcome.values.get(name) ?? 0);
  expect(values.every(Number.isInteger)).toBe(true);
  expect(inequalities.every((one) => holds(one, values))).toBe(true);
  return true;
}

describe('given inequalities over whole numbers', () => {
  it('decides all in which answers are added and subtracted', () => {
    const unit = fc.constantFrom(-1, 0, 1);
    fc.assert(
      fc.property(fc.array(inequality(unit), { maxLength: 6 }), (some) => {
        expect(found([...box, ...some])).toBe(byTrying([...box, ...some]));
      }),
      { numRuns: 500 },
    );
  });

  it('decides all between bounds in which they are multiplied too', () => {
    const factor = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(inequality(factor), { maxLength: 5 }), (some) => {
        expect(found([...box, ...some])).toBe(byTrying([...box, ...some]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('names inequalities that cannot hold together by themselves', () => {
    const factor = fc.integer({ min: -3, max: 3 });
    let seen = 0;
    fc.assert(
      fc.property(fc.array(inequality(factor), { minLength: 3, maxLength: 6 }), (some) => {
        const all = [...box, ...some];
        const outcome = solveInequalities(all);
        if (outcome.is !== 'none') return;
        seen += 1;
        const named = all.filter((_, index) => outcome.because.has(index));
        expect([byTrying(named), solveInequalities(named).is]).toEqual([false, 'none']);
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  it.each([
    [
      '2x = 3',
      [
        [[2], 3],
        [[-2], -3],
      ],
      false,
    ],
    [
      'x - y at least 1, y - x at least 1, without bounds',
      [
        [[-1, 1], -1],
        [[1, -1], -1],
      ],
      false,
    ],
    [
      'x over y over 100, without bounds',
      [
        [[-1, 1], -1],
        [[0, -1], -101],
      ],
      true,
    ],
    ['nothing to satisfy', [], true],
    ['0 at most -1', [[[], -1]], false],
  ] as const)('%s', (_, rows, expected) => {
    const inequalities = rows.map(([coefficients, atMost]) => ({
      coefficients: new Map(
        [...coefficients.entries()].filter(([, coefficient]) => coefficient !== 0),
      ),
      atMost,
    }));
    expect(found(inequalities)).toBe(expected);
  });
});

describe('given a constant in smallest units', () => {
  it.each([
    [0.07, 2, 7],
    [0.3, 1, 3],
    [12, 0, 12],
    [-1.25, 2, -125],
  ])('%d with %d decimals is exactly %d', (constant, decimals, units) => {
    expect(scaled(constant, decimals)).toBe(units);
  });

  it.each([
    [0.1 + 0.2, 1, 3, 4],
    [2.5, 0, 2, 3],
    [-0.5, 0, -1, 0],
  ])('%d with %d decimals lies between %d and %d', (constant, decimals, below, above) => {
    expect(scaled(constant, decimals)).toBeGreaterThan(below);
    expect(scaled(constant, decimals)).toBeLessThan(above);
  });
});

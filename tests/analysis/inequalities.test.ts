import { describe, expect, it } from 'vitest';
import {
  type Inequality,
  nearest,
  solveInequalities,
} from '../../src/analysis/encoding/arithmetic.ts';

const NAMES = 'xyzw';

/** `2x - y <= 3` as an inequality. */
function read(words: string): Inequality {
  const [left = '', right = ''] = words.split('<=');
  const terms = left.replaceAll(' ', '').matchAll(/([+-]?)(\d*)([xyzw])/g);
  return {
    coefficients: new Map(
      [...terms].map(([, sign, factor, name = '']) => [
        NAMES.indexOf(name),
        Number(`${sign}${factor || '1'}`),
      ]),
    ),
    atMost: Number(right),
  };
}

function solve(words: string, usual?: readonly number[]) {
  return solveInequalities(words.split(', ').map(read), usual);
}

/** The numbers found, as `x = 1, y = 2`; what may be anything is left out. */
function found(words: string, usual?: readonly number[]): string {
  const outcome = solve(words, usual);
  if (outcome.is !== 'found') return outcome.is;
  return [...outcome.values]
    .sort(([a], [b]) => a - b)
    .map(([name, value]) => `${NAMES[name]} = ${value}`)
    .join(', ');
}

describe('given inequalities that hold together', () => {
  it.each([
    ['x <= 9, -x <= -2', 'x = 2'],
    ['2x <= -7, -2x + y <= 2', 'x = -4, y = -6'],
    ['2x + y <= 3, -x + 3y <= -7', 'y = -3'],
    ['-x + z <= 6', 'x = 0'],
    ['-2x + 3y <= -1', 'x = 1'],
    ['3x + 5y <= 8, -3x - 5y <= -8, -x <= 0, -y <= 0', 'x = 1, y = 1'],
    ['3x + 5y <= 4, -3x - 5y <= -4', 'x = -2, y = 2'],
    ['-x - y <= 2, y <= 1, x - y <= -4, -y <= 6', 'x = -3, y = 1'],
    ['0 <= 0', ''],
  ])('%s: there are numbers', (words, numbers) => {
    expect(found(words)).toBe(numbers);
  });

  it.each([
    ['x <= 9, -x <= -2', [5], 'x = 5'],
    ['x <= 9, -x <= -2', [0], 'x = 2'],
    ['x <= 9, -x <= -2', [50], 'x = 9'],
    ['x - z <= 0, -x + z <= 4, -x - y - z <= 1', [3, 0, 1], 'x = 0, y = 0'],
    [
      '2x - 2y - 3z <= 3, -x - y + z <= -2, -3x - 2y - 2z <= 2, -2x + 2y - 2z <= 6',
      [-2, 1, 1],
      'x = 0, y = 3, z = 1',
    ],
  ])('%s: they come near to %j', (words, usual, numbers) => {
    expect(found(words, usual)).toBe(numbers);
  });
});

describe('given inequalities that cannot hold together', () => {
  it.each([
    ['2x <= 3, -2x <= -3', [0, 1]],
    ['x <= 1, x <= 1, -x <= -2', [0, 2]],
    ['x <= 3, x <= 1, -x <= -2', [1, 2]],
    ['-3x <= 3, -2x <= 2, 3x <= -6, 0 <= 5', [0, 2]],
    ['y <= 4, x <= 1, y - x <= 2, -y <= -4', [1, 2, 3]],
    ['3x + 5y <= 4, -3x - 5y <= -4, x <= 1, -x <= 0, y <= 1, -y <= 0', [0, 1, 2, 3]],
    ['2x + 3y <= 1, -2x - 3y <= -1, -x <= 0, -y <= 0, x + y <= 90', [0, 1, 2, 3]],
  ])('%s: the numbered ones are to blame', (words, because) => {
    expect(solve(words)).toEqual({ is: 'none', because: new Set(because) });
  });

  it('nothing at most -1 is to blame by itself', () => {
    expect(solve('x <= 1, 0 <= -1')).toEqual({ is: 'none', because: new Set([1]) });
  });
});

describe('given inequalities that are too hard', () => {
  it('a search that halves and halves gives up', () => {
    expect(solve('-4x + 12y + 9z <= -1, 4x - 12y - 9z <= 2')).toEqual({ is: 'undecided' });
  });

  const slopes = (count: number) =>
    Array.from({ length: count }, (_, index) => read(`x + ${index + 1}y <= 100`));

  it('it gives up where there are more than it can combine', () => {
    expect(solveInequalities(slopes(600)).is).toBe('found');
    expect(solveInequalities(slopes(601))).toEqual({ is: 'undecided' });
  });

  it('those with the same left side count once, in whatever order it is written', () => {
    const swapped = slopes(400).map(({ coefficients, atMost }) => ({
      coefficients: new Map([...coefficients].reverse()),
      atMost: atMost + 1,
    }));
    expect(solveInequalities([...slopes(400), ...swapped]).is).toBe('found');
  });

  it('bounds of single numbers are never too many', () => {
    const bounds = Array.from({ length: 601 }, (_, name) => ({
      coefficients: new Map([[name, 1]]),
      atMost: name,
    }));
    expect(solveInequalities([...bounds, ...slopes(600)]).is).toBe('found');
  });

  it.each([
    ['a factor', [2 ** 53, 1], 3],
    ['a negative factor', [1, -(2 ** 53)], 3],
    ['a bound', [3, 1], 2 ** 54],
  ])('it gives up where %s is no exact number', (_, [x = 0, y = 0], atMost) => {
    const unsafe = {
      coefficients: new Map([
        [0, x],
        [1, y],
      ]),
      atMost,
    };
    expect(solveInequalities([unsafe, read('x + y <= 3')])).toEqual({ is: 'undecided' });
  });
});

describe('given two bounds', () => {
  it.each([
    [2, 9, 5, 5],
    [2, 9, 1, 2],
    [2, 9, 10, 9],
    [Number.NEGATIVE_INFINITY, -3, 0, -3],
    [4, Number.POSITIVE_INFINITY, 0, 4],
  ])('between %d and %d, %d comes nearest as %d', (from, to, usual, number) => {
    expect(nearest(from, to, usual)).toBe(number);
  });

  it('where nothing is usual, nearest to nothing', () => {
    expect([nearest(-5, 5), nearest(1, 5)]).toEqual([0, 1]);
  });
});

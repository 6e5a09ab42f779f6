import { describe, expect, it } from 'vitest';
import { scaled } from '../../src/analysis/encoding/scaled.ts';

describe('given a constant in units of its last decimal', () => {
  it.each([
    [0.07, 2, 7],
    [0.29, 2, 29],
    [1.005, 3, 1005],
    [-1.25, 2, -125],
    [12, 0, 12],
    [0, 6, 0],
  ])('%d is a whole number of them', (constant, decimals, units) => {
    expect(scaled(constant, decimals)).toBe(units);
  });

  it.each([
    [2.5, 0, 2.5],
    [-0.5, 0, -0.5],
    [0.125, 2, 12.5],
  ])('%d is none of them', (constant, decimals, units) => {
    expect(scaled(constant, decimals)).toBe(units);
  });

  // Times the unit these are rounded to a whole number that they are not.
  it.each([
    [0.8999999999999999, 1, 8.5],
    [1.7000000000000002, 1, 17.5],
    [0.049999999999999996, 2, 4.5],
    [0.08600000000000001, 3, 86.5],
  ])('%d, a hair beside one of them, is between that and the next', (constant, decimals, units) => {
    expect(scaled(constant, decimals)).toBe(units);
  });
});

import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../bench/statistics.ts';

describe('samples of a measurement', () => {
  it('have a median that one pause does not move', () => {
    expect(median([3, 900, 1, 2, 4])).toBe(3);
  });
  it('have quantiles that were measured, the last one the worst', () => {
    const samples = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(quantile(samples, 0.95)).toBe(19);
    expect(quantile(samples, 1)).toBe(20);
  });
  it('are never none', () => {
    expect(() => median([])).toThrow('no sample');
  });
});

import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../src/tally/statistics.ts';

describe('statistics of numbers', () => {
  it('are those a spreadsheet gives (QUARTILE.INC)', () => {
    expect(statisticsOf([7, 1, 4, 2])).toEqual({
      n: 4,
      sum: 14,
      mean: 3.5,
      minimum: 1,
      lowerQuartile: 1.75,
      median: 3,
      upperQuartile: 4.75,
      maximum: 7,
    });
  });

  it('of one number are that number', () => {
    const { sum, mean, minimum, lowerQuartile, median, upperQuartile, maximum } = statisticsOf([3]);
    expect([sum, mean, minimum, lowerQuartile, median, upperQuartile, maximum]).toEqual(
      Array.from({ length: 7 }, () => 3),
    );
  });

  it('of no number are none, and never 0', () => {
    expect(statisticsOf([])).toEqual({
      n: 0,
      sum: null,
      mean: null,
      minimum: null,
      lowerQuartile: null,
      median: null,
      upperQuartile: null,
      maximum: null,
    });
  });

  it('count 0 as a number', () => {
    expect(statisticsOf([0, 0])).toMatchObject({ n: 2, sum: 0, median: 0 });
  });

  it('order by size, not by digits', () => {
    expect(statisticsOf([10, 9, 100])).toMatchObject({ minimum: 9, median: 10, maximum: 100 });
  });

  it('add decimals as they are written: 0.1 and 0.2 are 0.3', () => {
    expect(statisticsOf([0.1, 0.2]).sum).toBe(0.3);
  });
});

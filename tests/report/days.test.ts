import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bin, binsOf, daysABin } from '../../src/report/day-bins.ts';
import { binsThatFit, dayChart, dayTable } from '../../src/report/day-chart.ts';
import { all, rows, words } from './tree.ts';

describe('given the days of a round', () => {
  it('draws a bin a day, days without any included', () => {
    expect(binsOf([day('2025-07-25', 3), day('2025-07-27', 5)], 40)).toEqual([
      bin('2025-07-25', 3),
      bin('2025-07-26', 0),
      bin('2025-07-27', 5),
    ]);
  });

  it('leaves out a long stretch without any', () => {
    expect(binsOf([day('2025-08-29', 3), day('2026-11-24', 1)], 40)).toEqual([
      bin('2025-08-29', 3),
      { kind: 'gap', from: '2025-08-30', to: '2026-11-23' },
      bin('2026-11-24', 1),
    ]);
  });

  it('draws weeks where days do not fit', () => {
    const days = Array.from({ length: 36 }, (_, index) =>
      day(new Date(Date.UTC(2025, 6, 25 + index)).toISOString().slice(0, 10), 1),
    );
    expect(binsOf(days, 36)).toHaveLength(36);
    const weeks = binsOf(days, 18);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual({ kind: 'days', from: '2025-07-25', to: '2025-07-31', count: 7 });
    expect([daysABin(weeks), daysABin(binsOf(days, 36))]).toEqual([7, 1]);
    expect(weeks[5]).toMatchObject({ from: '2025-08-29', count: 1 });
  });

  it('has no bin before the first submission', () => {
    expect(binsOf([], 40)).toEqual([]);
  });

  it('never loses a submission', () => {
    const days = fc.uniqueArray(
      fc.record({ date: fc.integer({ min: 0, max: 900 }), count: fc.integer({ min: 1, max: 90 }) }),
      { selector: ({ date }) => date },
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (given, most) => {
        const dated = given.map(({ date, count }) =>
          day(new Date(Date.UTC(2025, 0, 1 + date)).toISOString().slice(0, 10), count),
        );
        const counted = binsOf(dated, most).reduce(
          (sum, one) => sum + (one.kind === 'days' ? one.count : 0),
          0,
        );
        expect(counted).toBe(dated.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('given bins', () => {
  const bins: readonly Bin[] = [
    bin('2025-08-28', 10),
    bin('2025-08-29', 40),
    { kind: 'gap', from: '2025-08-30', to: '2026-11-23' },
    bin('2026-11-24', 1),
  ];

  it('draws a column for each, its number above it', () => {
    const chart = dayChart(bins, { language: 'ja', width: 400, label: '日ごとの提出数' });
    expect(all(chart, 'day-chart__count').map(words)).toEqual(['10', '40', '1']);
    const heights = all(chart, 'rect').map(({ attributes }) => Number(attributes.height));
    expect(heights[1]).toBeCloseTo(4 * (heights[0] ?? 0));
    expect(chart.attributes).toMatchObject({ role: 'img', 'aria-label': '日ごとの提出数' });
  });

  it('writes the year where it begins', () => {
    const chart = dayChart(bins, { language: 'ja', width: 400, label: '…' });
    expect(all(chart, 'day-chart__year').map(words)).toEqual(['2025', '2026']);
  });

  it('writes no date over another', () => {
    const days = Array.from({ length: 36 }, (_, index) =>
      bin(new Date(Date.UTC(2025, 6, 25 + index)).toISOString().slice(0, 10), 1),
    );
    const places = all(
      dayChart(days, { language: 'ja', width: 760, label: '…' }),
      'day-chart__date',
    ).map(({ attributes }) => Number(attributes.x));
    const distances = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(38);
  });

  it('gives the same figures as a table', () => {
    const table = dayTable(bins, {
      language: 'ja',
      caption: '日ごとの提出数',
      head: ['日', '提出数'],
    });
    expect(rows(table)).toEqual([
      ['日', '提出数'],
      ['2025/8/28', '10'],
      ['2025/8/29', '40'],
      ['2025/8/30 ～ 2026/11/23', '提出なし'],
      ['2026/11/24', '1'],
    ]);
  });

  it('fits more bins into a wider drawing', () => {
    expect(binsThatFit(343)).toBeLessThan(20);
    expect(binsThatFit(760)).toBeGreaterThanOrEqual(36);
  });
});

function day(date: string, count: number) {
  return { date, count };
}

function bin(date: string, count: number): Bin {
  return { kind: 'days', from: date, to: date, count };
}

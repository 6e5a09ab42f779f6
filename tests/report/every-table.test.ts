import { describe, expect, it } from 'vitest';
import { frequencyChart } from '../../src/report/frequency-chart.ts';
import type { FrequencyTable, Statistics } from '../../src/tally/frequency-table.ts';
import { choice } from './tables.ts';
import { all, rows, words } from './tree.ts';

const options = { language: 'ja', order: 'questionnaire', unitNoun: '拠点' } as const;
const { kind: _, ...heading } = choice();
const shared = { ...heading, base: { ...heading.base, n: 10 }, answered: 9, noAnswer: 1 };

function chart(table: FrequencyTable, language: 'ja' | 'en' = 'ja') {
  return frequencyChart(table, { ...options, language });
}

function foot(table: FrequencyTable): string {
  return words(all(chart(table), 'chart__foot')[0] ?? '');
}

describe('given the table of an order', () => {
  const order: FrequencyTable = {
    ...shared,
    kind: 'rank',
    places: 2,
    rows: [
      { code: '1', label: '人材', special: false, count: 6, places: [4, 2] },
      { code: '2', label: '資金', special: false, count: 5, places: [5, 0] },
    ],
  };

  it('shows each place, and the share of those who chose it at any', () => {
    expect(rows(chart(order)).slice(0, 3)).toEqual([
      ['回答', '0 50 100 %', '1位', '2位', '2位まで', '割合'],
      ['人材', '', '4', '2', '6', '60.0 %'],
      ['資金', '', '5', '0', '5', '50.0 %'],
    ]);
    expect(foot(order)).toContain('いずれかの順位に選んだもの');
  });
});

describe('given options that are offered to some only', () => {
  const filtered = choice({
    rows: [{ code: '1', label: '会議', special: false, count: 20, base: 40 }],
  });

  it('gives each its own base, and says so', () => {
    expect(rows(chart(filtered))[1]).toEqual(['会議', '', '40', '20', '50.0 %']);
    expect(foot(filtered)).toContain('その選択肢が提示された数（提示数）に対するものです');
  });
});

describe('given a limit', () => {
  it('says so below', () => {
    expect(foot(choice({ kind: 'multiple', atMost: 3 }))).toContain('選べるのは 3 つまで');
  });
});

describe('given options put together', () => {
  it('tells the table by its caption from that of all options', () => {
    const [caption] = all(chart(choice({ merged: true })), 'caption');
    expect(caption && words(caption)).toContain('選択肢をまとめて集計した表です');
  });
});

describe('given dates', () => {
  const dates: FrequencyTable = {
    ...shared,
    kind: 'date',
    earliest: '2019-04',
    latest: '2020-05',
    per: 'month',
    periods: [{ period: '2019-04', label: '平成31年4月（2019年）', count: 9 }],
  };

  it('shows how many lie in each period, the earliest and the latest', () => {
    expect(rows(chart(dates))[1]).toEqual(['平成31年4月（2019年）', '', '9', '90.0 %']);
    expect(all(chart(dates), 'dd').map(words)).toEqual([
      '平成31年4月（2019年）',
      '令和2年5月（2020年）',
    ]);
  });
});

describe('given the numbers of a matrix', () => {
  const grid: FrequencyTable = {
    ...shared,
    kind: 'grid',
    unit: '件',
    columns: [
      { code: 'm4', label: '4月' },
      { code: 'm5', label: '5月' },
    ],
    rows: [
      row('1', '医科', '医療関係'),
      row('2', '歯科', '医療関係'),
      row('6', '介護支援専門員', '介護関係'),
    ],
    columnTotals: [of(3000), of(6)],
    grandTotal: of(3006),
  };

  it('shows sum and mean of every cell, and of the totals of rows, columns and all', () => {
    expect(rows(chart(grid))).toEqual([
      ['', '4月', '5月', '計'],
      ['医療関係'],
      ['医科', '1,000 平均 500', '2 平均 1', '1,002 平均 501'],
      ['歯科', '1,000 平均 500', '2 平均 1', '1,002 平均 501'],
      ['介護関係'],
      ['介護支援専門員', '1,000 平均 500', '2 平均 1', '1,002 平均 501'],
      ['計', '3,000 平均 1,500', '6 平均 3', '3,006 平均 1,503'],
    ]);
    expect(foot(grid)).toContain('回答の合計（件）と、その平均');
  });

  it('shows the measures of each row where it has no columns', () => {
    const plain: FrequencyTable = {
      ...shared,
      kind: 'grid',
      columns: [],
      rows: [{ code: 'n', label: '看護師', base: 4, cells: [of(12)] }],
    };
    expect(rows(chart(plain))).toEqual([
      ['', '回答数', '合計', '平均', '最小', '中央値', '最大'],
      ['看護師 N = 4', '2', '12', '6', '0', '6', '12'],
    ]);
  });
});

describe('given rows of a repeat', () => {
  const base = {
    n: 210,
    sentence: { ja: '記入された機関', en: 'facilities entered' },
    rows: { noun: '機関', units: 12, unitNoun: '拠点' },
  };

  it('says what was counted, how many, and of how many units', () => {
    const table = choice({ base, total: 210, notAsked: 0 });
    expect(words(all(chart(table), 'chart__base')[0] ?? '')).toBe(
      '母数: 記入された機関　N = 210（12 拠点）',
    );
    expect(rows(chart(table))[0]).toContain('機関数');
    expect(foot(table)).toContain('集計した機関 210 ＝ 母数 210 ＋ 非該当 0');
  });

  it('says it in English', () => {
    const english = { ...base, rows: { noun: 'facility', units: 12, unitNoun: 'hub' } };
    const table = choice({ base: english, total: 210, notAsked: 0 });
    expect(words(all(chart(table, 'en'), 'chart__base')[0] ?? '')).toBe(
      'Base: facilities entered, N = 210 (12 hubs)',
    );
    expect(rows(chart(table, 'en'))[0]).toContain('Number of facilities');
  });
});

function row(code: string, label: string, group: string) {
  return { code, label, group, cells: [of(1000), of(2)], total: of(1002) };
}

/** Statistics of two answers, 0 and all of the sum. */
function of(sum: number): Statistics {
  const mean = sum / 2;
  return {
    n: 2,
    sum,
    mean,
    minimum: 0,
    lowerQuartile: mean / 2,
    median: mean,
    upperQuartile: mean * 1.5,
    maximum: sum,
  };
}

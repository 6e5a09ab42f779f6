import { describe, expect, it } from 'vitest';
import { frequencyChart } from '../../src/report/frequency-chart.ts';
import { choice, numbers } from './tables.ts';
import { all, rows, words } from './tree.ts';

const options = { language: 'ja', order: 'questionnaire', unitNoun: '拠点' } as const;

describe('given a frequency table', () => {
  it('says the base as a sentence with its number', () => {
    expect(words(all(frequencyChart(choice(), options), 'chart__base')[0] ?? '')).toBe(
      '母数: 問2-2（会議の開催）で「開催している」と答えた拠点　N = 559',
    );
  });

  it('puts count and share of the base beside every label, 無回答 in the base, 非該当 outside it', () => {
    expect(rows(frequencyChart(choice(), options))).toEqual([
      ['回答', '0 50 100 %', '拠点数', '割合'],
      ['災害時対応', '', '120', '21.5 %'],
      ['退院支援', '', '412', '73.7 %'],
      ['不明', '', '500', '89.4 %'],
      ['その他', '', '120', '21.5 %'],
      ['無回答', '', '3', '0.5 %'],
      ['非該当（この設問の対象外）', '', '312', '－'],
    ]);
  });

  it('draws every bar to the same scale, 0 to 100 percent', () => {
    const widths = all(frequencyChart(choice(), options), 'rect').map(({ attributes }) =>
      Number(attributes.width),
    );
    expect(widths.map((width) => Math.round(width * 10) / 10)).toEqual([
      21.5, 73.7, 89.4, 21.5, 0.5,
    ]);
  });

  it('sorts by size when asked, ties as in the questionnaire, special answers last', () => {
    const labels = rows(frequencyChart(choice(), { ...options, order: 'size' })).map(
      ([label]) => label,
    );
    expect(labels.slice(1)).toEqual([
      '退院支援',
      '災害時対応',
      'その他',
      '不明',
      '無回答',
      '非該当（この設問の対象外）',
    ]);
  });

  it('says below how the parts add up, and that shares of a multiple choice need not', () => {
    const foot = words(all(frequencyChart(choice(), options), 'chart__foot')[0] ?? '');
    expect(foot).toContain('集計した提出 871 ＝ 母数 559 ＋ 非該当 312');
    expect(foot).toContain('100 % を超えることがあります');
    expect(words(frequencyChart(choice({ kind: 'single' }), options))).not.toContain(
      '100 % を超える',
    );
  });

  it('gives no share where nobody was asked', () => {
    const nobody = choice({
      base: { n: 0, sentence: { ja: '…', en: '…' } },
      noAnswer: 0,
      rows: [{ code: '1', label: 'a', special: false, count: 0 }],
    });
    const chart = frequencyChart(nobody, options);
    expect(rows(chart)[1]).toEqual(['a', '', '0', '－']);
    expect(words(chart)).toContain('対象となった提出は、まだありません');
  });

  it('names the row of a matrix', () => {
    const chart = frequencyChart(choice({ row: { code: 'a', label: '退院支援の場面' } }), options);
    expect(words(all(chart, 'chart__row')[0] ?? '')).toBe('退院支援の場面');
  });

  it('speaks English', () => {
    expect(words(frequencyChart(choice(), { ...options, language: 'en' }))).toContain(
      'Base: 拠点 that …, N = 559',
    );
  });
});

describe('given a number question', () => {
  it('shows how many gave one, and mean, quartiles and sum', () => {
    const chart = frequencyChart(numbers(), options);
    expect(rows(chart)[1]).toEqual(['記入あり', '', '556', '99.5 %']);
    expect(all(chart, 'dt').map(words)).toEqual([
      '回答数',
      '平均',
      '最小',
      '第1四分位',
      '中央値',
      '第3四分位',
      '最大',
      '合計',
    ]);
    expect(all(chart, 'dd').map(words)).toEqual(['556', '3.54', '0', '1', '3', '5', '40', '1,970']);
  });
});

import { describe, expect, it } from 'vitest';
import { crossChart } from '../../src/report/cross-chart.ts';
import { cross } from './tables.ts';
import { all, rows, words } from './tree.ts';

const options = { language: 'ja' } as const;

describe('given a cross table', () => {
  it('gives every share of the base of its own column, and all of the whole base', () => {
    expect(rows(crossChart(cross(), options))).toEqual([
      ['', '全体', '1-3 同一性'],
      ['同一である', '同一でない'],
      ['市町村', '40.0 % 4', '50.0 % 3', '25.0 % 1'],
      ['地域医師会', '50.0 % 5', '33.3 % 2', '75.0 % 3'],
      ['無回答', '10.0 % 1', '16.7 % 1', '0.0 % 0'],
      ['母数（N）', '10', '6', '4'],
    ]);
  });

  it('spans its columns with the head of their question', () => {
    expect(all(crossChart(cross(), options), 'chart__across')[0]?.attributes.colspan).toBe(2);
  });

  it('sets 無回答 and 非該当 of the column’s question apart, where there are any', () => {
    const base = {
      n: 10,
      sentence: { ja: '…', en: '…' },
      across: { all: 10, columns: [6, 1], columnNoAnswer: 2, columnNotAsked: 1 },
    };
    const head = rows(crossChart(cross({ base }), options))[1];
    expect(head).toEqual(['同一である', '同一でない', '列の設問に無回答', '列の設問が非該当']);
  });

  it('says whom the shares are of and how the parts add up', () => {
    const chart = words(crossChart(cross(), options));
    expect(chart).toContain('母数: すべての拠点　N = 10');
    expect(chart).toContain('割合は、列ごとの母数に対するものです。');
    expect(chart).toContain('集計した提出 12 ＝ 母数 10 ＋ 非該当 2');
  });

  it('heads the columns of an attribute by its title', () => {
    const chart = crossChart(
      cross({ column: { from: 'attribute', id: 'prefecture', title: '都道府県' } }),
      options,
    );
    expect(words(all(chart, 'chart__across')[0] ?? '')).toBe('都道府県');
  });
});

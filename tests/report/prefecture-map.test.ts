import { describe, expect, it } from 'vitest';
import { prefectureMap } from '../../src/report/prefecture-map.ts';
import { shortName, tiles } from '../../src/report/prefectures.ts';
import { all, words } from './tree.ts';

const options = { language: 'ja', label: '都道府県ごとの提出率' } as const;

describe('given the tiles', () => {
  it('are 47, in the order of their codes, each on a tile of its own', () => {
    expect(tiles).toHaveLength(47);
    expect(tiles.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 47 }, (_, index) => index + 1),
    );
    expect(new Set(tiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(47);
  });

  it('drop what is no name on a map', () => {
    expect(['東京都', '京都府', '北海道', '神奈川県'].map(shortName)).toEqual([
      '東京',
      '京都',
      '北海道',
      '神奈川',
    ]);
  });
});

describe('given what is done in each', () => {
  const map = prefectureMap(
    [
      { prefecture: '東京都', done: 41, total: 44, href: '?prefecture=13' },
      { prefecture: '沖縄県', done: 0, total: 9, href: '?prefecture=47' },
      { prefecture: '京都府', done: 0, total: 0, href: '?prefecture=26' },
    ],
    options,
  );

  it('is a link to its prefecture, named with its figures', () => {
    const tokyo = all(map, 'a').find(({ attributes }) => attributes.href === '?prefecture=13');
    expect(tokyo?.attributes['aria-label']).toBe('東京都 41 / 44（93.2 %）');
    expect(words(tokyo ?? '')).toContain('東京 41/44');
  });

  it('shades by the share that is done', () => {
    const shades = all(map, 'tile').map(({ attributes }) => attributes.class);
    expect(shades.filter((shade) => shade === 'tile tile--75')).toHaveLength(1);
    expect(shades.filter((shade) => shade === 'tile tile--0')).toHaveLength(1);
    expect(shades.filter((shade) => shade === 'tile tile--none')).toHaveLength(45);
  });

  it('links nowhere from a prefecture without a hub', () => {
    expect(all(map, 'a')).toHaveLength(3);
    expect(all(prefectureMap([], options), 'a')).toHaveLength(0);
  });
});

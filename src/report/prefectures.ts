import { type Prefecture, prefectures } from '../shared/prefectures.ts';

/** A prefecture and its place in a map of equal tiles, column and row from the north-west, from 0. */
export interface Tile extends Prefecture {
  readonly column: number;
  readonly row: number;
}

// biome-ignore format: by code, ten a line.
const places: readonly (readonly [column: number, row: number])[] = [
  [12, 0], [12, 1], [12, 2], [12, 3], [11, 2], [11, 3], [11, 4], [12, 5], [11, 5], [10, 5],
  [10, 6], [12, 6], [11, 6], [10, 7], [10, 4], [9, 4], [8, 4], [7, 5], [9, 6], [9, 5],
  [8, 5], [9, 7], [8, 6], [7, 7], [7, 6], [6, 6], [5, 7], [5, 6], [6, 7], [6, 8],
  [4, 6], [3, 6], [4, 7], [3, 7], [2, 7], [5, 10], [5, 9], [4, 9], [4, 10], [1, 8],
  [0, 8], [0, 9], [1, 9], [2, 9], [2, 10], [1, 10], [0, 11],
];

export const tiles: readonly Tile[] = prefectures.map((prefecture, index) => {
  const [column = 0, row = 0] = places[index] ?? [];
  return { ...prefecture, column, row };
});

/** 東京 for 東京都: as it stands on a map. 北海道 stays whole. */
export function shortName(name: string): string {
  return name === '北海道' ? name : name.replace(/[都府県]$/, '');
}

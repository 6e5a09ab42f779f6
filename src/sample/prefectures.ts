import { type Prefecture, prefectures } from '../shared/prefectures.ts';

/** A prefecture and its people in the census of 2020, in ten thousands. */
export interface PopulatedPrefecture extends Prefecture {
  readonly population: number;
}

// biome-ignore format: by code, ten a line.
const populations: readonly number[] = [
  522, 124, 121, 230, 96, 107, 183, 287, 193, 194,
  734, 628, 1405, 924, 220, 103, 113, 77, 81, 205,
  198, 363, 754, 177, 141, 258, 884, 547, 132, 92,
  55, 67, 189, 280, 134, 72, 95, 133, 69, 514,
  81, 131, 174, 112, 107, 159, 147,
];

export const populatedPrefectures: readonly PopulatedPrefecture[] = prefectures.map(
  (prefecture, index) => ({
    ...prefecture,
    population: populations[index] ?? 0,
  }),
);

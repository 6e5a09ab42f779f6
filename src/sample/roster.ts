import type { Random } from '../shared/ports.ts';
import type { SampleParameters } from './parameters.ts';
import { type PopulatedPrefecture, populatedPrefectures } from './prefectures.ts';
import { idsFrom, shuffled } from './seeded.ts';

/** An invented unit of the sample round. */
export interface SampleUnit {
  readonly id: string;
  /** Public: the prefecture's JIS code and a serial number, 13-0042. */
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  readonly responseId: string;
  /** Whether it answers nothing: left for whoever tries the survey out. */
  readonly silent: boolean;
}

/**
 * The invented roster: units over the real populatedPrefectures, about in proportion to their people and at least one each,
 * in the order of their numbers. A silent unit has the last number of its prefecture.
 *
 * @throws when the word lists cannot name so many units differently.
 */
export function sampleRoster(
  { roster, responses }: SampleParameters,
  random: Random,
): readonly SampleUnit[] {
  const newId = idsFrom(random);
  const names = shuffled(allNames(roster), random);
  return apportioned(responses).flatMap(({ prefecture, units }) => {
    const silent = roster.silent.filter((code) => code === prefecture.code).length;
    return Array.from({ length: units + silent }, (_, index) => ({
      id: newId(),
      number: `${prefecture.code}-${String(index + 1).padStart(4, '0')}`,
      name: nextOf(names),
      prefecture: prefecture.name,
      responseId: newId(),
      silent: index >= units,
    }));
  });
}

function allNames({ places, kinds, mark }: SampleParameters['roster']): readonly string[] {
  return places.flatMap((place) => kinds.map((kind) => place + kind + mark));
}

function nextOf(names: string[]): string {
  const name = names.pop();
  if (name === undefined) throw new Error('The word lists of the sample make too few names.');
  return name;
}

/** Shares out units by largest remainder, after one for each prefecture. */
function apportioned(
  total: number,
): readonly { readonly prefecture: PopulatedPrefecture; readonly units: number }[] {
  const people = populatedPrefectures.reduce((sum, { population }) => sum + population, 0);
  const spare = Math.max(0, total - populatedPrefectures.length);
  const shares = populatedPrefectures.map((prefecture) => {
    const exact = (spare * prefecture.population) / people;
    return { prefecture, whole: Math.floor(exact), remainder: exact % 1 };
  });
  const left = spare - shares.reduce((sum, { whole }) => sum + whole, 0);
  const rounded = new Set([...shares].sort((a, b) => b.remainder - a.remainder).slice(0, left));
  return shares.map((share, index) => ({
    prefecture: share.prefecture,
    units: share.whole + (rounded.has(share) ? 1 : 0) + (index < total ? 1 : 0),
  }));
}

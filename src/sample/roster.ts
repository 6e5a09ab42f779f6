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
  /** Facts about it that tables may be split by: attribute → value. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly responseId: string;
  /** Whether it answers nothing: left for whoever tries the survey out. */
  readonly silent: boolean;
}

/**
 * The invented roster: units over the real prefectures, about in proportion to their people and at least one each,
 * in the order of their numbers. A silent unit has the last number of its prefecture.
 *
 * @throws when the word lists cannot name so many units differently, or the values of an attribute are not as many as
 * the units.
 */
export function sampleRoster(
  { roster, responses }: SampleParameters,
  random: Random,
): readonly SampleUnit[] {
  const newId = idsFrom(random);
  const names = shuffled(allNames(roster), random);
  const shares = apportioned(responses, roster.prefectures);
  const asked = shares.reduce((sum, { units }) => sum + units, 0) + roster.silent.length;
  const attributes = attributesOf(roster, asked, random);
  return shares.flatMap(({ prefecture, units }) => {
    const silent = roster.silent.filter((code) => code === prefecture.code).length;
    return Array.from({ length: units + silent }, (_, index) => ({
      id: newId(),
      number: `${prefecture.code}-${String(index + 1).padStart(4, '0')}`,
      name: nextOf(names),
      prefecture: prefecture.name,
      attributes: attributes.pop() ?? {},
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

/** The attributes of each unit, every value as often as it is to occur. */
function attributesOf(
  { attributes }: SampleParameters['roster'],
  units: number,
  random: Random,
): Readonly<Record<string, string>>[] {
  const columns = Object.entries(attributes).map(([name, counts]) => {
    const values = Object.entries(counts).flatMap(([value, count]) =>
      Array.from({ length: count }, () => value),
    );
    if (values.length !== units)
      throw new Error(`"${name}" has ${values.length} values for ${units} units.`);
    return { name, values: shuffled(values, random) };
  });
  return Array.from({ length: units }, (_, index) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[index] ?? ''])),
  );
}

/** Shares out units by largest remainder, after one for each prefecture. */
function apportioned(
  total: number,
  codes: readonly string[] | undefined,
): readonly { readonly prefecture: PopulatedPrefecture; readonly units: number }[] {
  const among = codes
    ? populatedPrefectures.filter(({ code }) => codes.includes(code))
    : populatedPrefectures;
  const people = among.reduce((sum, { population }) => sum + population, 0);
  const spare = Math.max(0, total - among.length);
  const shares = among.map((prefecture) => {
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

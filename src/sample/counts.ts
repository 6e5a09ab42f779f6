import type { Random } from '../shared/ports.ts';
import type { Amount, SampleChoice, SampleOption } from './parameters.ts';
import { between } from './seeded.ts';

/** How often counts are drawn anew until the published order holds. */
const ATTEMPTS = 1_000;

/** How many give each option of a question, and how many leave it blank. */
export interface Counts {
  readonly blank: number;
  /** By code; an option without an amount is not in it. */
  readonly options: ReadonlyMap<string, number>;
}

/**
 * Draws how many of `asked` units give each option, so that the published order holds without ties. `last` is the
 * least of the options that are ordinary: neither その他 nor exclusive.
 *
 * @throws when no draw fits: the amounts and the order contradict each other.
 */
export function drawCounts(
  choice: SampleChoice,
  asked: number,
  isOrdinary: (code: string) => boolean,
  random: Random,
): Counts {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const blank = choice.blank ? drawAmount(choice.blank, asked, random) : 0;
    const options = new Map(
      choice.options
        .filter(hasAmount)
        .map((option) => [option.code, drawAmount(option, asked, random)]),
    );
    const whole = new Map(
      choice.options.map(({ code }) => [code, options.get(code) ?? rest(asked - blank, options)]),
    );
    if (isOrdered(choice, whole, isOrdinary)) return { blank, options };
  }
  throw new Error(`No counts of "${choice.question}" among ${asked} keep its order.`);
}

/** @throws when the amount says nothing. */
export function drawAmount({ count, percent, share }: Amount, of: number, random: Random): number {
  if (count !== undefined) return count;
  if (percent !== undefined) return between(...roundingTo(percent, of), random);
  if (!share) throw new Error('An amount needs a count, a percent or a share.');
  return between(Math.ceil((of * share[0]) / 100), Math.floor((of * share[1]) / 100), random);
}

/** The counts whose exact percentage, rounded half up, is `percent`. */
function roundingTo(percent: number, of: number): readonly [number, number] {
  const low = Math.max(0, Math.ceil(((2 * percent - 1) * of) / 200));
  return [low, Math.min(of, Math.ceil(((2 * percent + 1) * of) / 200) - 1)];
}

function hasAmount({ count, percent, share }: SampleOption): boolean {
  return count !== undefined || percent !== undefined || share !== undefined;
}

function rest(available: number, options: ReadonlyMap<string, number>): number {
  return [...options.values()].reduce((left, count) => left - count, available);
}

function isOrdered(
  { first = [], last }: SampleChoice,
  counts: ReadonlyMap<string, number>,
  isOrdinary: (code: string) => boolean,
): boolean {
  const of = (code: string) => counts.get(code) ?? 0;
  const others = [...counts.keys()].filter((code) => !first.includes(code));
  const descends = first.every((code, place) => {
    const after = first[place + 1];
    return after === undefined || of(code) > of(after);
  });
  const lead = Math.min(...first.map(of));
  const tail = [...counts.keys()].filter((code) => code !== last && isOrdinary(code));
  return (
    descends &&
    others.every((code) => of(code) < lead) &&
    (last === undefined || tail.every((code) => of(code) > of(last)))
  );
}

import type { Random } from '../shared/ports.ts';
import type { SampleParameters } from './parameters.ts';
import { between } from './seeded.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** Japan is nine hours ahead of UTC, the whole year. */
const JAPAN = 9 * HOUR;

/** When a unit signed in, entered each cell and submitted, in milliseconds since 1970. */
export interface EntryTimes {
  readonly opened: number;
  readonly cells: readonly number[];
  readonly sent: number;
}

/**
 * Office hours on one or two working days of the period: begun, laid aside, and submitted, most often towards the end.
 */
export function entryTimes(
  cells: number,
  { from, to }: SampleParameters['period'],
  random: Random,
): EntryTimes {
  const days = workingDays(Date.parse(from) - JAPAN, Date.parse(to) - JAPAN);
  const last = Math.floor(Math.max(random(), random()) * days.length);
  const first = Math.max(0, last - between(0, 4, random));
  const opened = officeHour(days[first] ?? 0, random);
  const before = first === last ? cells : Math.floor(cells * random());
  const begun = entries(opened, before, random);
  const resumed =
    first === last ? [] : entries(officeHour(days[last] ?? 0, random), cells - before, random);
  const times = [...begun, ...resumed];
  return {
    opened,
    cells: times,
    sent: (times.at(-1) ?? opened) + between(30, 600, random) * SECOND,
  };
}

/** The beginnings of the days from Monday to Friday. */
function workingDays(first: number, last: number): readonly number[] {
  const days = Array.from(
    { length: Math.round((last - first) / DAY) + 1 },
    (_, index) => first + index * DAY,
  );
  return days.filter((day) => ![0, 6].includes(new Date(day + JAPAN).getUTCDay()));
}

/** Some time from nine to four. */
function officeHour(day: number, random: Random): number {
  return day + 9 * HOUR + between(0, 7 * 3_600, random) * SECOND;
}

function entries(start: number, cells: number, random: Random): readonly number[] {
  let at = start;
  return Array.from({ length: cells }, () => {
    at += between(4, 50, random) * SECOND;
    return at;
  });
}

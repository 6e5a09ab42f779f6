import { dateInWords, eras, isoOf } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';

/** How many of the dates lie in one year or month. */
export interface Period {
  /** 2025 or 2025-07. */
  readonly period: string;
  readonly label: string;
  readonly count: number;
}

export interface DateCounts {
  /** ISO; null where nobody gave a date. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly per: 'year' | 'month';
  readonly periods: Period[];
}

/** Dates within two years are counted by month, others by year. */
const MONTHS_APART = 24;

/** Periods without a date stand between others, unless that would make more than these. */
const MOST_PERIODS = 60;

/** The first and the last of dates, given by their running numbers, and how many lie in each period between them. */
export function datesOf(
  ordinals: readonly number[],
  precision: 'day' | 'month',
  language: Language,
): DateCounts {
  const dates = ordinals.map((ordinal) => isoOf(ordinal, precision)).sort();
  const [earliest] = dates;
  const latest = dates.at(-1);
  if (earliest === undefined || latest === undefined)
    return { earliest: null, latest: null, per: 'year', periods: [] };
  const per = monthOf(latest) - monthOf(earliest) < MONTHS_APART ? 'month' : 'year';
  const counts = new Map<string, number>();
  for (const date of dates) {
    const period = date.slice(0, per === 'month' ? 7 : 4);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const between = periodsBetween(earliest, latest, per);
  const listed = between.length > MOST_PERIODS ? [...counts.keys()] : between;
  return {
    earliest,
    latest,
    per,
    periods: listed.map((period) => ({
      period,
      label: per === 'month' ? dateInWords(period, language) : yearInWords(period, language),
      count: counts.get(period) ?? 0,
    })),
  };
}

function periodsBetween(earliest: string, latest: string, per: 'year' | 'month') {
  const [first, last] =
    per === 'month'
      ? [monthOf(earliest), monthOf(latest)]
      : [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, step) =>
    per === 'month' ? isoOf(first + step, 'month') : `${first + step}`.padStart(4, '0'),
  );
}

/** The running number of the month a date lies in. */
function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** 2019年（平成31年・令和元年）, and 2019. */
function yearInWords(year: string, language: Language): string {
  if (language === 'en') return year;
  const within = eras.filter(({ begins }, index) => {
    const ends = eras[index - 1]?.begins.slice(0, 4);
    return begins.slice(0, 4) <= year && (ends === undefined || year <= ends);
  });
  const names = within.reverse().map(({ name, begins }) => {
    const count = Number(year) - Number(begins.slice(0, 4)) + 1;
    return `${name}${count === 1 ? '元' : count}年`;
  });
  return names.length > 0 ? `${year}年（${names.join('・')}）` : `${year}年`;
}

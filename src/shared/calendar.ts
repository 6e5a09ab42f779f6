import type { Language } from './language.ts';

/** A day (2025-07-01) or a month (2025-07) of the Gregorian calendar, ISO 8601. */
export const DAY_OR_MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$/;

const DAY_LENGTH = 86_400_000;

/**
 * The running number of a day (days since 1970-01-01) or of a month (months since year 0), so that days compare with
 * days and months with months as numbers; undefined for a day that no calendar has.
 */
export function ordinalOf(iso: string): number | undefined {
  if (!DAY_OR_MONTH.test(iso)) return undefined;
  const [year = 0, month = 0, day] = iso.split('-').map(Number);
  if (day === undefined) return year * 12 + month - 1;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day ? at / DAY_LENGTH : undefined;
}

/** The day or month with a running number, the inverse of `ordinalOf`. */
export function isoOf(ordinal: number, precision: 'day' | 'month'): string {
  if (precision === 'day') return new Date(ordinal * DAY_LENGTH).toISOString().slice(0, 10);
  const month = `${(ordinal % 12) + 1}`.padStart(2, '0');
  return `${`${Math.floor(ordinal / 12)}`.padStart(4, '0')}-${month}`;
}

/** An era of the Japanese calendar, with the day it began and the letter it is abbreviated by. */
interface Era {
  readonly name: string;
  readonly letter: string;
  readonly begins: string;
}

/**
 * The eras since Japan took over the Gregorian calendar, the latest first. Days: 元号を改める政令 (2019-05-01,
 * 1989-01-08) and the rescripts before it (1926-12-25, 1912-07-30); 明治6年 began the new calendar.
 */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', begins: '2019-05-01' },
  { name: '平成', letter: 'H', begins: '1989-01-08' },
  { name: '昭和', letter: 'S', begins: '1926-12-25' },
  { name: '大正', letter: 'T', begins: '1912-07-30' },
  { name: '明治', letter: 'M', begins: '1868-01-25' },
];

/** 令和7年7月1日（2025年） and 1 July 2025; a month without its day. A month belongs to the era of its last day. */
export function dateInWords(iso: string, language: Language): string {
  const [year = 0, month = 0, day] = iso.split('-').map(Number);
  if (language === 'en')
    return `${day === undefined ? '' : `${day} `}${MONTHS[month - 1] ?? month} ${year}`;
  const era = eras.find(({ begins }) => begins <= (day === undefined ? `${iso}-31` : iso));
  const rest = `${month}月${day === undefined ? '' : `${day}日`}`;
  if (!era) return `${year}年${rest}`;
  const count = year - Number(era.begins.slice(0, 4)) + 1;
  return `${era.name}${count === 1 ? '元' : count}年${rest}（${year}年）`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

import { eras, ordinalOf } from '../../shared/calendar.ts';

export type Precision = 'day' | 'month';

/** What a person typed as a date: the ISO date it means, or why it means none. */
export type ReadDate =
  | { readonly iso: string }
  | { readonly wrong: 'unreadable' | 'dayMissing' | 'dayTooMuch' | 'noSuchDay' | 'outsideEra' };

/** Years that are taken: what has more or fewer digits is a slip. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2999;

/**
 * Reads a date in Western or Japanese years, in any width: 2025/7/1, 2025年7月1日, 20250701, 令和7年7月1日, R7.7.1,
 * 令和元年5月. A day of an era has to lie in it: 平成31年5月1日 never was.
 */
export function readDate(typed: string, precision: Precision): ReadDate {
  const parts = partsOf(plain(typed));
  if (!parts) return { wrong: 'unreadable' };
  const { era, year, month, day } = parts;
  const ofMonth = `${year}-${two(month)}`;
  if (year < FIRST_YEAR || year > LAST_YEAR) return { wrong: 'unreadable' };
  if (ordinalOf(ofMonth) === undefined) return { wrong: 'noSuchDay' };
  if (day === undefined && precision === 'day') return { wrong: 'dayMissing' };
  if (day !== undefined && precision === 'month') return { wrong: 'dayTooMuch' };
  const iso = day === undefined ? ofMonth : `${ofMonth}-${two(day)}`;
  if (ordinalOf(iso) === undefined) return { wrong: 'noSuchDay' };
  return era === undefined || isIn(era, iso) ? { iso } : { wrong: 'outsideEra' };
}

interface Parts {
  /** The place of the era in the list of eras; undefined for a Western year. */
  readonly era: number | undefined;
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

/** One width, one hyphen, no spaces. The sign ㋿ is 令和. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—―−ー]/g, '-')
    .replace(/・/g, '.')
    .toUpperCase();
}

/** Each gives name of the era, year, month and day. */
const forms = [
  /^(\D*)(\d{4}|\d{1,2}|元)(?:年|[-/.])(\d{1,2})(?:月|(?:[-/.]|月)(\d{1,2})日?)?$/,
  /^(\D{0})(\d{4})(\d{2})(\d{2})?$/,
  /^(\D+)(\d{2})(\d{2})(\d{2})?$/,
];

function partsOf(text: string): Parts | undefined {
  const match = forms.map((form) => form.exec(text)).find((found) => found !== null);
  const [, name = '', count = '', month, day] = match ?? [];
  const isWestern = name === '' || name === '西暦';
  const era = eras.findIndex((candidate) => candidate.name === name || candidate.letter === name);
  if (month === undefined || (!isWestern && era < 0)) return undefined;
  // 7/7/1 has no century, and 令和2025年 is no year of an era.
  if (isWestern !== (count.length === 4)) return undefined;
  const begins = isWestern ? 1 : Number(eras[era]?.begins.slice(0, 4));
  return {
    era: isWestern ? undefined : era,
    year: begins + (count === '元' ? 1 : Number(count)) - 1,
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** A month belongs to every era that has a day in it: 1989-01 is 昭和64年1月 and 平成元年1月. */
function isIn(era: number, iso: string): boolean {
  const isMonth = iso.length === 7;
  const begins = eras[era]?.begins ?? '';
  const ends = eras[era - 1]?.begins;
  return (
    begins <= (isMonth ? `${iso}-31` : iso) &&
    (ends === undefined || (isMonth ? `${iso}-01` : iso) < ends)
  );
}

function two(n: number): string {
  return `${n}`.padStart(2, '0');
}

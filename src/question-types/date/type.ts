import * as z from 'zod/mini';
import { NO_ANSWER } from '../../conditions/reading.ts';
import { DAY_OR_MONTH, dateInWords, isoOf, ordinalOf } from '../../shared/calendar.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import { isBlank, isStorable } from '../plain-text.ts';
import { withShared } from '../texts.ts';
import {
  baseKeys,
  type CellValue,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
} from '../type.ts';
import { FIRST_YEAR, LAST_YEAR, type Precision, readDate } from './read-date.ts';

/**
 * A day or a month, typed in Western or Japanese years. The cell holds ISO text (2025-07-01, 2025-07); conditions see
 * its running number.
 */
export interface DateQuestion extends QuestionBase {
  readonly type: 'date';
  readonly precision: Precision;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** The day or month a stored value is; undefined where it could not be read and stands as it was typed. */
export function openDate(
  { precision }: Pick<DateQuestion, 'precision'>,
  value: CellValue | undefined,
): string | undefined {
  if (typeof value !== 'string' || !DAY_OR_MONTH.test(value)) return undefined;
  const read = readDate(value, precision);
  return 'iso' in read ? read.iso : undefined;
}

/** How the bounds are written in a definition. */
const FORMATS = { day: '2025-07-01', month: '2025-07' } as const;

const bound = z.optional(z.string().check(z.regex(DAY_OR_MONTH)));

export const date: QuestionType<DateQuestion> & ResponseDomain<DateQuestion> = {
  type: 'date',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('date'),
    precision: z._default(z.enum(['day', 'month']), 'day'),
    min: bound,
    max: bound,
  }),
  defects(question) {
    const { precision, min, max } = question;
    const strange = [min, max].filter((iso) => iso !== undefined && !openDate(question, iso));
    return [
      ...strange.map((given = '') =>
        problem('definition.badFormat', { given, format: FORMATS[precision] }),
      ),
      ...(min !== undefined && max !== undefined && min > max
        ? [problem('definition.minOverMax', { min, max })]
        : []),
    ];
  },
  cells: (question) => [{ path: '', domain: date, asks: question }],
  conditions: () => [],
  extent: (question) => ({ is: 'number', decimals: 0, ...boundsOf(question) }),
  readsAs: 'number',
  // What cannot be read as a date is kept as typed, and `problems` says so: nothing a person typed is lost.
  parse({ precision }, value) {
    if (typeof value !== 'string') return failure([problem('value.wrongShape')]);
    if (!isStorable(value)) return failure([problem('text.notStorable')]);
    const read = readDate(value, precision);
    return success('iso' in read ? read.iso : value);
  },
  isAnswer: (_, value) => typeof value === 'string' && !isBlank(value),
  problems(question, value) {
    const text = typeof value === 'string' ? value : '';
    const { precision, min, max } = question;
    const read = readDate(text, precision);
    if ('wrong' in read) return [problem(`date.${read.wrong}`, { text, precision })];
    return [...tooEarly(read.iso, min), ...tooLate(read.iso, max)];
  },
  special: () => undefined,
  reading(question, value) {
    const ordinal = ordinalOf(openDate(question, value) ?? '');
    return ordinal === undefined ? NO_ANSWER : { is: 'number', number: ordinal };
  },
  effective: (_, value) => value,
  show(question, value, language) {
    const iso = openDate(question, value);
    return iso === undefined ? String(value) : dateInWords(iso, language);
  },
  compose(question, meant) {
    if ('codes' in meant) return undefined;
    const { min, max } = boundsOf(question);
    const some = ordinalOf(MADE_UP_DAY[question.precision]) ?? 0;
    const ordinal = 'number' in meant ? meant.number : Math.max(min, Math.min(max, some));
    return Number.isInteger(ordinal) && ordinal >= min && ordinal <= max
      ? isoOf(ordinal, question.precision)
      : undefined;
  },
  narrow: (question) => question,
  columns: (question) => [{ kind: 'text', name: question.id, label: question.title, path: '' }],
  texts: withShared({
    ja: {
      'date.unreadable': ({ text, precision }) =>
        `日付は、${EXAMPLES.ja[precisionOf(precision)]}の形で入力してください（入力: ${text}）。`,
      'date.dayMissing': ({ text }) => `日まで入力してください（入力: ${text}）。`,
      'date.dayTooMuch': ({ text }) => `年と月だけを入力してください（入力: ${text}）。`,
      'date.noSuchDay': ({ text }) => `暦にない日付です。お確かめください（入力: ${text}）。`,
      'date.outsideEra': ({ text }) =>
        `この元号にない日付です。元号と年をお確かめください（入力: ${text}）。`,
      'date.tooEarly': ({ min }) => `${dateInWords(String(min), 'ja')}以降の日付にしてください。`,
      'date.tooLate': ({ max }) => `${dateInWords(String(max), 'ja')}以前の日付にしてください。`,
    },
    en: {
      'date.unreadable': ({ text, precision }) =>
        `Enter a date such as ${EXAMPLES.en[precisionOf(precision)]} (entered: ${text}).`,
      'date.dayMissing': ({ text }) => `Enter the day, too (entered: ${text}).`,
      'date.dayTooMuch': ({ text }) => `Enter year and month only (entered: ${text}).`,
      'date.noSuchDay': ({ text }) => `No calendar has this date. Please check (entered: ${text}).`,
      'date.outsideEra': ({ text }) =>
        `This date is not in that era. Please check era and year (entered: ${text}).`,
      'date.tooEarly': ({ min }) => `Enter ${dateInWords(String(min), 'en')} or later.`,
      'date.tooLate': ({ max }) => `Enter ${dateInWords(String(max), 'en')} or earlier.`,
    },
  }),
};

/** How a date may be typed, in words. */
const EXAMPLES = {
  ja: { day: '2025/7/1 または令和7年7月1日', month: '2025/7 または令和7年7月' },
  en: { day: '2025/7/1', month: '2025/7' },
} as const;

/** A day of our time, for made-up answers. */
const MADE_UP_DAY = { day: '2025-04-01', month: '2025-04' } as const;

function precisionOf(detail: string | number | undefined): Precision {
  return detail === 'month' ? 'month' : 'day';
}

/** The running numbers of the first and the last date that is taken. */
function boundsOf({ precision, min, max }: DateQuestion) {
  const [first, last] = precision === 'day' ? ['-01-01', '-12-31'] : ['-01', '-12'];
  return {
    min: ordinalOf(min ?? `${FIRST_YEAR}${first}`) ?? 0,
    max: ordinalOf(max ?? `${LAST_YEAR}${last}`) ?? 0,
  };
}

function tooEarly(iso: string, min: string | undefined): readonly Problem[] {
  return min !== undefined && iso < min ? [problem('date.tooEarly', { min })] : [];
}

function tooLate(iso: string, max: string | undefined): readonly Problem[] {
  return max !== undefined && iso > max ? [problem('date.tooLate', { max })] : [];
}

import * as z from 'zod/mini';
import { NO_PROBLEMS, problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import { DECIMAL, decimalInWords, decimalReading, exactText } from '../decimal.ts';
import { isBlank, isStorable } from '../plain-text.ts';
import { withShared } from '../texts.ts';
import {
  baseKeys,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
  textSchema,
} from '../type.ts';
import { normaliseNumber } from './normalise.ts';

/** A count or a measure, with its unit. The cell holds decimal text, so that nothing is rounded on the way. */
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly unit?: string | undefined;
  /** Digits allowed after the point; 0 for a whole number. */
  readonly decimals: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The keys of a number, for a question and for the domain of a matrix. */
export const numberKeys = {
  type: z.literal('number'),
  unit: z.optional(textSchema),
  decimals: z._default(z.int().check(z.nonnegative(), z.maximum(6)), 0),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
};

export const number: QuestionType<NumberQuestion> & ResponseDomain<NumberQuestion> = {
  type: 'number',
  schema: z.strictObject({ ...baseKeys, ...numberKeys }),
  defects: ({ min, max }) =>
    min !== undefined && max !== undefined && min > max
      ? [problem('definition.minOverMax', { min, max })]
      : [],
  cells: (question) => [{ path: '', domain: number, asks: question }],
  conditions: () => [],
  extent: ({ decimals, min, max }) => ({ is: 'number', decimals, min, max }),
  readsAs: 'number',
  // What cannot be read as a number is kept as typed, and `problems` says so: nothing a person typed is lost.
  parse(question, value) {
    if (typeof value !== 'string') return failure([problem('value.wrongShape')]);
    return isStorable(value)
      ? success(normaliseNumber(value, question.unit))
      : failure([problem('text.notStorable')]);
  },
  isAnswer: (_, value) => typeof value === 'string' && !isBlank(value),
  problems(question, value) {
    const text = typeof value === 'string' ? value : '';
    if (!DECIMAL.test(text)) return [problem('number.unreadable', { text })];
    const point = text.indexOf('.');
    const decimals = point < 0 ? 0 : text.length - point - 1;
    if (decimals > question.decimals)
      return [problem('number.decimals', { text, decimals: question.decimals })];
    const given = Number(text);
    if (question.min !== undefined && given < question.min)
      return [problem('number.tooSmall', { text, min: question.min })];
    if (question.max !== undefined && given > question.max)
      return [problem('number.tooLarge', { text, max: question.max })];
    return NO_PROBLEMS;
  },
  special: () => undefined,
  reading: (_, value) => decimalReading(value),
  effective: (_, value) => value,
  show: ({ unit }, value) => decimalInWords(value, unit),
  compose({ decimals, min = -Infinity, max = Infinity }, meant) {
    if ('codes' in meant) return undefined;
    const near = Math.max(min, Math.min(max, 1));
    const value = 'number' in meant ? meant.number : stepFrom(near, decimals, max);
    return value >= min && value <= max ? exactText(value, decimals) : undefined;
  },
  narrow: (question) => question,
  columns: (question) => [{ kind: 'number', name: question.id, label: question.title, path: '' }],
  texts: withShared({
    ja: {
      'number.unreadable': ({ text }) => `数字で入力してください（入力: ${text}）。`,
      'number.decimals': ({ text, decimals }) =>
        decimals === 0
          ? `整数で入力してください（入力: ${text}）。`
          : `小数点以下は ${decimals} 桁までで入力してください（入力: ${text}）。`,
      'number.tooSmall': ({ text, min }) => `${min} 以上で入力してください（入力: ${text}）。`,
      'number.tooLarge': ({ text, max }) => `${max} 以下で入力してください（入力: ${text}）。`,
    },
    en: {
      'number.unreadable': ({ text }) => `Enter a number (entered: ${text}).`,
      'number.decimals': ({ text, decimals }) =>
        decimals === 0
          ? `Enter a whole number (entered: ${text}).`
          : `Enter at most ${decimals} decimals (entered: ${text}).`,
      'number.tooSmall': ({ text, min }) => `Enter ${min} or more (entered: ${text}).`,
      'number.tooLarge': ({ text, max }) => `Enter ${max} or less (entered: ${text}).`,
    },
  }),
};

/** The next number with so many decimals, upwards unless that is too much. */
function stepFrom(near: number, decimals: number, max: number): number {
  const steps = 10 ** decimals;
  const above = Math.ceil(near * steps) / steps;
  return above <= max ? above : Math.floor(near * steps) / steps;
}

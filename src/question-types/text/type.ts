import * as z from 'zod/mini';
import { problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import { isBlank, isStorable, MADE_UP_TEXT, tooLong } from '../plain-text.ts';
import { withShared } from '../texts.ts';
import {
  baseKeys,
  type CellValue,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
} from '../type.ts';
import { type FormatName, formatNames, formatProblems, formats } from './formats.ts';

/** A short text on one line, free or of a named format. */
export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  /** In characters as a reader counts them; 200 where the definition says nothing. */
  readonly maxLength: number;
  readonly format?: FormatName | undefined;
}

export function openText(value: CellValue): string {
  return typeof value === 'string' ? value : '';
}

/** The keys of a short text, for a question and for the domain of a matrix. */
export const textKeys = {
  type: z.literal('text'),
  maxLength: z._default(z.int().check(z.positive(), z.maximum(2_000)), 200),
  format: z.optional(z.enum(formatNames)),
};

export const text: QuestionType<TextQuestion> & ResponseDomain<TextQuestion> = {
  type: 'text',
  schema: z.strictObject({ ...baseKeys, ...textKeys }),
  defects: () => [],
  cells: (question) => [{ path: '', domain: text, asks: question }],
  conditions: () => [],
  extent: () => ({ is: 'text' }),
  readsAs: 'text',
  parse(question, value) {
    if (typeof value !== 'string') return failure([problem('value.wrongShape')]);
    if (!isStorable(value)) return failure([problem('text.notStorable')]);
    const oneLine = value.replace(/[\r\n]+/g, ' ');
    return success(
      question.format && !isBlank(oneLine) ? formats[question.format].normalise(oneLine) : oneLine,
    );
  },
  isAnswer: (_, value) => !isBlank(openText(value)),
  problems(question, value) {
    const given = openText(value);
    const length = tooLong(given, question.maxLength);
    return question.format ? [...length, ...formatProblems(question.format, given)] : length;
  },
  special: () => undefined,
  reading: (_, value) => ({ is: 'text', text: openText(value) }),
  effective: (_, value) => value,
  show: (_, value) => openText(value),
  compose({ format, maxLength }, meant) {
    if (!('anything' in meant)) return undefined;
    if (!format) return MADE_UP_TEXT.slice(0, maxLength);
    return formats[format].example.length > maxLength ? undefined : formats[format].example;
  },
  narrow: (question) => question,
  columns: (question) => [{ kind: 'text', name: question.id, label: question.title, path: '' }],
  texts: withShared({
    ja: {
      'text.telephone': ({ text: given }) =>
        `電話番号は、0 から始まる 10 桁か 11 桁の数字で入力してください（入力: ${given}）。`,
      'text.mail': ({ text: given }) =>
        `メールアドレスは、name@example.jp の形で入力してください（入力: ${given}）。`,
      'text.postalCode': ({ text: given }) =>
        `郵便番号は、7 桁の数字で入力してください（入力: ${given}）。`,
      'text.url': ({ text: given }) =>
        `アドレスは、https:// か http:// から始めて入力してください（入力: ${given}）。`,
      'text.kana': ({ text: given }) => `カタカナで入力してください（入力: ${given}）。`,
      'text.timeRange': ({ text: given }) =>
        `時間帯は、09:00-18:00 の形で、終わりを始まりより後にして入力してください。二つ以上は「、」で区切り、休みは「―」とします（入力: ${given}）。`,
    },
    en: {
      'text.telephone': ({ text: given }) =>
        `Enter a telephone number of 10 or 11 digits that begins with 0 (entered: ${given}).`,
      'text.mail': ({ text: given }) =>
        `Enter a mail address in the form name@example.jp (entered: ${given}).`,
      'text.postalCode': ({ text: given }) =>
        `Enter a postal code of 7 digits (entered: ${given}).`,
      'text.url': ({ text: given }) =>
        `Enter an address that begins with https:// or http:// (entered: ${given}).`,
      'text.kana': ({ text: given }) => `Enter it in katakana (entered: ${given}).`,
      'text.timeRange': ({ text: given }) =>
        `Enter hours in the form 09:00-18:00, the end after the beginning; separate several by 、 and enter ― for closed (entered: ${given}).`,
    },
  }),
};

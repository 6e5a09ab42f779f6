import * as z from 'zod/mini';
import { problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import { isBlank, isStorable, MADE_UP_TEXT, tooLong } from '../plain-text.ts';
import { sharedTexts } from '../texts.ts';
import { baseKeys, type QuestionBase, type QuestionType, type ResponseDomain } from '../type.ts';

/** A text of several lines. */
export interface LongTextQuestion extends QuestionBase {
  readonly type: 'longText';
  /** In characters as a reader counts them; 2,000 where the definition says nothing. */
  readonly maxLength: number;
}

/** The keys of a long text wherever it stands: as a question, or as the domain of a matrix. */
export const longTextKeys = {
  type: z.literal('longText'),
  maxLength: z._default(z.int().check(z.positive(), z.maximum(20_000)), 2_000),
};

export const longText: QuestionType<LongTextQuestion> & ResponseDomain<LongTextQuestion> = {
  type: 'longText',
  schema: z.strictObject({ ...baseKeys, ...longTextKeys }),
  defects: () => [],
  cells: (question) => [{ path: '', domain: longText, asks: question }],
  conditions: () => [],
  extent: () => ({ is: 'text' }),
  readsAs: 'text',
  parse(_, value) {
    if (typeof value !== 'string') return failure([problem('value.wrongShape')]);
    return isStorable(value)
      ? success(value.replaceAll('\r\n', '\n'))
      : failure([problem('text.notStorable')]);
  },
  isAnswer: (_, value) => typeof value === 'string' && !isBlank(value),
  problems: (question, value) =>
    typeof value === 'string' ? tooLong(value, question.maxLength) : [],
  special: () => undefined,
  reading: (_, value) => ({ is: 'text', text: typeof value === 'string' ? value : '' }),
  effective: (_, value) => value,
  show: (_, value) => (typeof value === 'string' ? value : ''),
  compose: ({ maxLength }, meant) =>
    'anything' in meant ? MADE_UP_TEXT.slice(0, maxLength) : undefined,
  narrow: (question) => question,
  columns: (question) => [{ kind: 'text', name: question.id, label: question.title, path: '' }],
  texts: sharedTexts,
};

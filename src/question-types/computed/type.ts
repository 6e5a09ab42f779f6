import * as z from 'zod/mini';
import { type Term, termSchema } from '../../conditions/condition.ts';
import { problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import { DECIMAL, decimalInWords, decimalReading } from '../decimal.ts';
import { sharedTexts } from '../texts.ts';
import {
  baseKeys,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
  textSchema,
} from '../type.ts';

/** A number that follows from earlier answers: never entered, never overridden, recomputed wherever it is read. */
export interface ComputedQuestion extends QuestionBase {
  readonly type: 'computed';
  readonly value: Term;
  readonly unit?: string | undefined;
  /** Digits shown after the point; 0 for a whole number. */
  readonly decimals: number;
}

export const computed: QuestionType<ComputedQuestion> & ResponseDomain<ComputedQuestion> = {
  type: 'computed',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('computed'),
    value: termSchema,
    unit: z.optional(textSchema),
    decimals: z._default(z.int().check(z.nonnegative(), z.maximum(6)), 0),
  }),
  defects: ({ id, required }) =>
    required === undefined ? [] : [problem('definition.computedRequired', { id })],
  cells: (question) => [{ path: '', domain: computed, asks: question }],
  conditions: () => [],
  computes: ({ value }) => value,
  extent: ({ decimals }) => ({ is: 'computed', decimals }),
  readsAs: 'number',
  parse: (_, value) =>
    typeof value === 'string' && DECIMAL.test(value)
      ? success(value)
      : failure([problem('value.wrongShape')]),
  isAnswer: (_, value) => typeof value === 'string' && DECIMAL.test(value),
  problems: () => [],
  special: () => undefined,
  reading: (_, value) => decimalReading(value),
  effective: (_, value) => value,
  show: ({ unit }, value) => decimalInWords(value, unit),
  compose: () => undefined,
  narrow: (question) => question,
  columns: (question) => [{ kind: 'number', name: question.id, label: question.title, path: '' }],
  texts: sharedTexts,
};

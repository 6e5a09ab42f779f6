import * as z from 'zod/mini';
import { type Term, termSchema } from '../../conditions/condition.ts';
import { problem } from '../../shared/problem.ts';
import { failure } from '../../shared/result.ts';
import { number, numberKeys } from '../number/type.ts';
import { sharedTexts } from '../texts.ts';
import { baseKeys, type QuestionBase, type QuestionType, type ResponseDomain } from '../type.ts';

/** A number that follows from earlier answers: never entered, never overridden, recomputed wherever it is read. */
export interface ComputedQuestion extends QuestionBase {
  readonly type: 'computed';
  readonly value: Term;
  readonly unit?: string | undefined;
  readonly decimals: number;
}

export const computed: QuestionType<ComputedQuestion> & ResponseDomain<ComputedQuestion> = {
  type: 'computed',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('computed'),
    value: termSchema,
    unit: numberKeys.unit,
    decimals: numberKeys.decimals,
  }),
  defects: ({ id, required }) =>
    required === undefined ? [] : [problem('definition.computedRequired', { id })],
  cells: (question) => [{ path: '', domain: computed, asks: question }],
  conditions: () => [],
  computes: ({ value }) => value,
  extent: ({ decimals }) => ({ is: 'computed', decimals }),
  readsAs: 'number',
  parse: (question, value) =>
    typeof value === 'string'
      ? number.parse(asNumber(question), value)
      : failure([problem('value.wrongShape')]),
  isAnswer: (question, value) => number.isAnswer(asNumber(question), value),
  problems: () => [],
  special: () => undefined,
  reading: (question, value) => number.reading(asNumber(question), value),
  effective: (_, value) => value,
  show: (question, value, language) => number.show(asNumber(question), value, language),
  compose: () => undefined,
  narrow: (question) => question,
  columns: (question) => [{ kind: 'number', name: question.id, label: question.title, path: '' }],
  texts: sharedTexts,
};

/** The question a person would have been asked for the same number. */
function asNumber({ id, title, text, unit, decimals }: ComputedQuestion) {
  return { id, type: 'number' as const, title, text, unit, decimals };
}

import type { Reading } from '../conditions/reading.ts';
import type { CellValue, QuestionBase } from '../question-types/type.ts';
import type { Slot } from './compile.ts';

/** An entered value that is an answer, with all that conditions see of it: worked out once, looked at often. */
export interface Answer {
  /** As far as it counts: without options that are not available. */
  readonly value: CellValue;
  readonly reading: Reading;
}

/** A value as an answer; undefined where it is none. */
export function answerOf({ domain, asks }: Slot, value: CellValue | undefined): Answer | undefined {
  return value !== undefined && domain.isAnswer(asks, value)
    ? { value, reading: domain.reading(asks, value) }
    : undefined;
}

/** The same where options are filtered away: `narrowed` is the question as it is asked now. */
export function answerWithin(
  { domain }: Slot,
  narrowed: QuestionBase,
  value: CellValue | undefined,
): Answer | undefined {
  const left = value === undefined ? undefined : domain.effective(narrowed, value);
  return left !== undefined && domain.isAnswer(narrowed, left)
    ? { value: left, reading: domain.reading(narrowed, left) }
    : undefined;
}

import type { Reading } from '../conditions/reading.ts';
import type { CellValue } from '../question-types/type.ts';
import { type Finding, NO_FINDINGS } from './check.ts';
import type { Slot } from './compile.ts';

/** An entered value that is an answer, with all that follows from it alone: worked out once, looked at often. */
export interface Answer {
  readonly value: CellValue;
  /** What conditions see of it while it is on the path. */
  readonly reading: Reading;
  /** What its type finds wrong with it. */
  readonly findings: readonly Finding[];
}

/** What conditions see of a value; undefined where it is no answer. */
export function readingOf(
  { question, type }: Slot,
  value: CellValue | undefined,
): Reading | undefined {
  return value !== undefined && type.isAnswer(question, value)
    ? type.reading(question, value)
    : undefined;
}

export function answerOf(slot: Slot, value: CellValue | undefined): Answer | undefined {
  const reading = readingOf(slot, value);
  if (value === undefined || !reading) return undefined;
  return { value, reading, findings: refused(slot, value) };
}

function refused({ address: at, question, type }: Slot, value: CellValue): readonly Finding[] {
  const problems = type.problems(question, value);
  if (problems.length === 0) return NO_FINDINGS;
  return problems.map((found) => ({
    ...found,
    at,
    severity: 'hard',
    subject: question.id,
    settled: false,
  }));
}

import type { Cells } from '../../src/engine/cells.ts';
import type { Clock } from './clock.ts';
import type { Given } from './respondent.ts';

/** An engine with one questionnaire, in the words of the measurement. Every call is what is timed, and no more. */
export interface Contender {
  readonly name: string;
  /** What its steps are timed by: the wall's clock for microseconds, the processor's for milliseconds. */
  readonly clock: Clock;
  /** From the definition as plain data to what forms are opened from. */
  compile(): void;
  create(): OpenForm;
}

/** One response in an engine. */
export interface OpenForm {
  /** Goes on from other answers. Not timed. */
  restore(answers: Cells): void;
  answer(given: Given): void;
  /** The ids of the questions asked now, in document order. */
  asked(): readonly string[];
  /** Checks these answers, which are the form's, from scratch: the questions with something that forbids submission. */
  check(answers: Cells): ReadonlySet<string>;
}

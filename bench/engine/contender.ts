import type { Cells } from '../../src/engine/cells.ts';
import type { Given } from './respondent.ts';

/** An engine with one questionnaire, in the words of the measurement. Every call is what is timed, and no more. */
export interface Contender {
  readonly name: string;
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
  /** Checks everything from scratch: the ids of the questions with something that forbids submission. */
  check(): ReadonlySet<string>;
}

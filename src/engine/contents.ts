import { NO_ANSWER, type Reading } from '../conditions/reading.ts';
import type { CellValue, QuestionBase } from '../question-types/type.ts';
import { NO_PROBLEMS, type Problem } from '../shared/problem.ts';
import type { Slot } from './compiled.ts';

/**
 * What the cells of a scope hold, on the path or not. What follows from a value alone is worked out once, and only
 * where it is asked for.
 */
export class Contents {
  /** The question of a cell as it is asked now: without the options that are not available. */
  readonly #asked: (slot: Slot) => QuestionBase;
  /** These four by the index of the slot. */
  readonly #values: (CellValue | undefined)[];
  readonly #answers: (CellValue | undefined)[];
  readonly #readings: (Reading | undefined)[];
  readonly #problems: (readonly Problem[] | undefined)[];

  /** @param size Every index of a slot is below it. */
  constructor(size: number, asked: (slot: Slot) => QuestionBase) {
    this.#asked = asked;
    this.#values = new Array(size).fill(undefined);
    this.#answers = new Array(size).fill(undefined);
    this.#readings = new Array(size).fill(undefined);
    this.#problems = new Array(size).fill(undefined);
  }

  keep(slot: Slot, value: CellValue | undefined): void {
    this.#values[slot.index] = value;
    this.recount(slot);
  }

  /** Finds anew what counts of a value, after its question is asked with other options. */
  recount(slot: Slot): void {
    const { index } = slot;
    this.#answers[index] = counted(slot, this.#asked(slot), this.#values[index]);
    this.#readings[index] = undefined;
    this.#problems[index] = undefined;
  }

  /** What is entered in a cell; of a computed item, its number. */
  value({ index }: Slot): CellValue | undefined {
    return this.#values[index];
  }

  /** The answer a cell holds as far as it counts; undefined where nothing was entered, or a blank. */
  answer({ index }: Slot): CellValue | undefined {
    return this.#answers[index];
  }

  /** What conditions see of a cell that is on the path. */
  reading(slot: Slot): Reading {
    const answer = this.#answers[slot.index];
    if (answer === undefined) return NO_ANSWER;
    const known = this.#readings[slot.index];
    if (known) return known;
    const reading = slot.domain.reading(this.#asked(slot), answer);
    this.#readings[slot.index] = reading;
    return reading;
  }

  /** What its domain finds wrong with the answer in a cell. */
  problems(slot: Slot): readonly Problem[] {
    const answer = this.#answers[slot.index];
    if (answer === undefined) return NO_PROBLEMS;
    const known = this.#problems[slot.index];
    if (known) return known;
    const found = slot.domain.problems(this.#asked(slot), answer);
    this.#problems[slot.index] = found;
    return found;
  }
}

/** What of a value counts: nothing where it is no answer, and no option that is not available. */
function counted(
  { domain, asks }: Slot,
  asked: QuestionBase,
  value: CellValue | undefined,
): CellValue | undefined {
  const left = value === undefined || asked === asks ? value : domain.effective(asked, value);
  return left !== undefined && domain.isAnswer(asked, left) ? left : undefined;
}

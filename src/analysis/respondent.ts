import { type Address, type Cells, questionOf } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { type Form, open } from '../engine/form.ts';
import type { CellValue } from '../question-types/type.ts';
import { Steering, type Wanted } from './steering.ts';
import { Trial } from './trial.ts';

/** Obstacles removed one after another before somebody gives up. */
const REPAIRS = 12;

/** The codes of what is missing; an answer set with anything else wrong in it is none. */
const MISSING: readonly string[] = [
  'required',
  'check',
  'repeat.tooFew',
  'matrix.rowUnnamed',
  'matrix.rowBlank',
];

interface Change {
  readonly address: Address;
  readonly from: CellValue | undefined;
  readonly to: CellValue | undefined;
}

/**
 * Somebody who fills in a component and changes as few answers as it takes to see the next thing. Answer sets that
 * are seen one after another so differ in a few answers, and the engine recomputes only what hangs on those. What
 * nobody finds in this way may be there all the same.
 */
export class Respondent {
  /** The answers as they stand. */
  readonly trial: Trial;
  readonly #compiled: Compiled;
  readonly #start: Cells;
  readonly #form: Form;
  readonly #steering: Steering;
  /** Every change, those that take back others too: what was entered at any time follows from it. */
  readonly #changes: Change[] = [];
  /** The questions and checks that keep the answers from being handed in. */
  readonly #obstacles = new Set<string>();
  /** Those of them at which an answer is not only missing. */
  readonly #invalid = new Set<string>();
  /** Those of them that are checks: only of a broken one is told. */
  readonly #broken = new Set<string>();

  /** @param start Answers that can be handed in, as far as there are any. */
  constructor(compiled: Compiled, start: Cells) {
    this.#compiled = compiled;
    this.#start = start;
    this.#form = open(compiled, start);
    this.trial = new Trial(compiled, this.#form);
    this.#steering = new Steering(compiled, this.#form, this.trial, (address, value) =>
      this.#answer(address, value),
    );
    for (const { subject } of this.#form.problems()) this.#look(subject);
  }

  /** Tries to bring about all that is wanted; whether it is there is for the trial to say. */
  attempt(wanted: readonly Wanted[]): void {
    this.#steering.steer(wanted);
  }

  /** Tries to give the answers that are required, those that ask for the fewest others. */
  finish(): void {
    for (let left = REPAIRS; left > 0 && !this.finishes; left -= 1) {
      const before = this.#obstacles.size;
      const [subject = ''] = this.#obstacles;
      if (!this.#steering.fill(subject, () => this.#obstacles.size < before)) return;
    }
  }

  /** Whether the answers can be handed in. */
  get finishes(): boolean {
    return this.#obstacles.size === 0;
  }

  /** Whether all answers are valid, whatever is missing. */
  get isValid(): boolean {
    return this.#invalid.size === 0;
  }

  /** How many changes were made so far. */
  get time(): number {
    return this.#changes.length;
  }

  /** Takes back what was changed since some time. */
  backTo(time: number): void {
    for (const { address, from } of this.#changes.slice(time).reverse())
      this.#answer(address, from);
  }

  /** The answers on the path at some time. */
  cellsAt(time: number): Cells {
    const entered = new Map(Object.entries(this.#start));
    for (const { address, to } of this.#changes.slice(0, time))
      if (to === undefined) entered.delete(address);
      else entered.set(address, to);
    const form = open(this.#compiled, Object.fromEntries(entered));
    const counts = Object.entries(form.effective()).filter(([address]) => entered.has(address));
    return Object.fromEntries(counts);
  }

  #answer(address: Address, to: CellValue | undefined): void {
    const from = this.#form.value(address);
    const change = this.#form.answer(address, to ?? null);
    this.#changes.push({ address, from, to });
    const touched = new Set([
      questionOf(address),
      ...change.asked,
      ...change.hidden,
      ...change.problems.map(({ subject }) => subject),
      ...this.#broken,
    ]);
    for (const subject of touched) this.#look(subject);
  }

  #look(subject: string): void {
    const hard = this.#form
      .problemsAt(subject)
      .filter((found) => found.severity === 'hard' && found.subject === subject);
    mark(this.#obstacles, subject, hard.length > 0);
    mark(this.#invalid, subject, !hard.every(({ code }) => MISSING.includes(code)));
    mark(
      this.#broken,
      subject,
      hard.some(({ code }) => code === 'check'),
    );
  }
}

function mark(set: Set<string>, member: string, isIn: boolean): void {
  if (isIn) set.add(member);
  else set.delete(member);
}

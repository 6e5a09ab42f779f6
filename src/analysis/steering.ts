import {
  boundOf,
  type Condition,
  type NumberTest,
  type QuestionTest,
  type Term,
} from '../conditions/condition.ts';
import type { Truth } from '../conditions/evaluate.ts';
import type { Reference } from '../conditions/reading.ts';
import type { Address } from '../engine/cells.ts';
import { addressOf, type Compiled, type Slot } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import { type CellValue, choicesOf, type Meant } from '../question-types/type.ts';
import type { Trial } from './trial.ts';
import { type Station, stationsOf } from './typical-row.ts';

/** Something to be seen in an answer set: a section or item on the path or not, an answer, a choice, a truth. */
export type Wanted =
  | { readonly id: string; readonly is: 'asked' | 'hidden' | 'answered' }
  | { readonly reference: Reference; readonly code: string }
  | { readonly condition: Condition; readonly at: string; readonly truth: WantedTruth };

export type WantedTruth = 'true' | 'false' | 'not true';

/** Conditions behind conditions that are followed up, and answers that are changed, before an attempt is given up. */
const DEPTH = 40;
const CHANGES = 60;

/**
 * Changes answers so that something becomes true, by what conditions say of themselves: for an `all` each of its parts,
 * for an `any` the first that can be had. Nothing is weighed and nothing taken back: it finds what is near. The items of
 * repeats are left alone.
 */
export class Steering {
  readonly #compiled: Compiled;
  readonly #form: Form;
  readonly #trial: Trial;
  readonly #change: (address: Address, value: CellValue | undefined) => void;
  readonly #stations: ReadonlyMap<string, Station>;
  #left = 0;
  #depth = 0;

  constructor(
    compiled: Compiled,
    form: Form,
    trial: Trial,
    change: (address: Address, value: CellValue | undefined) => void,
  ) {
    this.#compiled = compiled;
    this.#form = form;
    this.#trial = trial;
    this.#change = change;
    this.#stations = new Map(stationsOf(compiled).map((station) => [station.node.id, station]));
  }

  steer(wanted: readonly Wanted[]): void {
    this.#left = CHANGES;
    for (const one of wanted) this.#bringAbout(one);
  }

  /** Answers what is blank in a question, until something is better; false where nothing makes it so. */
  fill(id: string, isBetter: () => boolean): boolean {
    this.#left = CHANGES;
    const blank = this.#slotsOf(id).filter(
      ({ address }) => this.#form.value(address) === undefined,
    );
    return blank.some((slot) =>
      meanings(slot).some((meant) => this.#answer(slot, meant) && isBetter()),
    );
  }

  #bringAbout(wanted: Wanted): void {
    if ('condition' in wanted) this.#make(wanted.condition, wanted.truth, wanted.at);
    else if ('code' in wanted) this.#choose(wanted.reference, [wanted.code]);
    else if (wanted.is === 'asked') this.#ask(wanted.id);
    else if (wanted.is === 'hidden') this.#hide(wanted.id);
    else if (this.#ask(wanted.id)) this.#answerAny(wanted.id);
  }

  #ask(id: string): boolean {
    if (this.#trial.isAsked(id)) return true;
    const station = this.#stations.get(id);
    if (!station || station.repeat || this.#depth >= DEPTH) return false;
    const { within, node } = station;
    if (within !== undefined) this.#ask(within);
    if (node.condition) this.#make(node.condition, 'true', id);
    return this.#trial.isAsked(id);
  }

  #hide(id: string): void {
    const { node, within } = this.#stations.get(id) ?? {};
    if (!node || !this.#trial.meets(id)) return;
    if (node.condition) this.#make(node.condition, 'not true', id);
    if (within !== undefined && this.#trial.meets(id)) this.#hide(within);
  }

  /** Makes a condition true, or false, or at least not true; whether it is. */
  #make(condition: Condition, wanted: WantedTruth, at: string): boolean {
    const isMade = () => isWanted(this.#trial.truth(condition, at), wanted);
    if (isMade() || this.#depth >= DEPTH || this.#left <= 0) return isMade();
    this.#depth += 1;
    if ('not' in condition) this.#make(condition.not, wanted === 'true' ? 'false' : 'true', at);
    else if ('all' in condition || 'any' in condition)
      this.#makeParts(condition, wanted, at, isMade);
    else if ('number' in condition) this.#makeNumber(condition, isMade);
    else if ('isAsked' in condition)
      this.#bringAbout({ id: condition.question, is: wanted === 'true' ? 'asked' : 'hidden' });
    else if (!('isAnswered' in condition)) this.#makeChoice(condition, wanted === 'true', isMade);
    else if (wanted === 'true') this.#bringAbout({ id: condition.question, is: 'answered' });
    else this.#clear(condition);
    this.#depth -= 1;
    return isMade();
  }

  #makeParts(
    condition: Extract<Condition, { all: unknown } | { any: unknown }>,
    wanted: WantedTruth,
    at: string,
    isMade: () => boolean,
  ): void {
    const parts = 'all' in condition ? condition.all : condition.any;
    const areAllNeeded = 'all' in condition === (wanted === 'true');
    for (const part of parts) {
      this.#make(part, wanted, at);
      if (!areAllNeeded && isMade()) return;
    }
  }

  #makeChoice(test: QuestionTest, wanted: boolean, isMade: () => boolean): void {
    const codes = codesOf(test);
    if (wanted) {
      const sets = 'includesAll' in test ? [codes] : codes.map((code) => [code]);
      for (const set of sets) if (this.#choose(test, set) && isMade()) return;
      return;
    }
    for (const { code } of choicesIn(this.#slotAt(test)))
      if (!codes.includes(code) && this.#choose(test, [code]) && isMade()) return;
    if (!isMade()) this.#clear(test);
  }

  /** A value at either side of the bound, wherever an answer is compared with a constant. */
  #makeNumber(test: NumberTest, isMade: () => boolean): void {
    const other = boundOf(test);
    const bound = [test.number, other].find((term) => typeof term === 'number') ?? 0;
    for (const term of [test.number, other].flatMap(answersIn)) {
      const slot = this.#slotAt({ ...term, question: term.answer });
      const extent = slot?.domain.extent(slot.asks);
      if (!slot || extent?.is !== 'number' || !this.#ask(term.answer)) continue;
      const step = 10 ** -extent.decimals;
      for (const number of [bound, bound + step, bound - step])
        if (this.#answer(slot, { number: Number(number.toFixed(extent.decimals)) }) && isMade())
          return;
    }
  }

  #choose(reference: Reference, codes: readonly string[]): boolean {
    const slot = this.#slotAt(reference);
    return slot !== undefined && this.#ask(reference.question) && this.#answer(slot, { codes });
  }

  #answerAny(id: string): void {
    if (this.#trial.isAnswered(id)) return;
    const [slot] = this.#slotsOf(id);
    if (!slot) return;
    for (const meant of meanings(slot)) if (this.#answer(slot, meant)) return;
  }

  #clear(reference: Reference): void {
    const slot = this.#slotAt(reference);
    const slots = slot ? [slot] : this.#slotsOf(reference.question);
    for (const { address } of slots)
      if (this.#form.value(address) !== undefined) this.#enter(address, undefined);
  }

  /** Whether a cell can be answered so, with the options that are offered now. */
  #answer(slot: Slot, meant: Meant): boolean {
    const { domain, asks, address, question } = slot;
    const hidden = this.#form.unavailable(question.id);
    const value = domain.compose(hidden.size > 0 ? domain.narrow(asks, hidden) : asks, meant);
    return (
      value !== undefined &&
      domain.problems(asks, value).length === 0 &&
      this.#enter(address, value)
    );
  }

  #enter(address: Address, value: CellValue | undefined): boolean {
    if (this.#left <= 0) return false;
    this.#left -= 1;
    this.#change(address, value);
    return true;
  }

  #slotsOf(id: string): readonly Slot[] {
    const node = this.#compiled.byId.get(id);
    return node === undefined || node.computes !== undefined ? [] : node.slots;
  }

  #slotAt(reference: Reference): Slot | undefined {
    const address = addressOf(reference);
    return this.#slotsOf(reference.question).find((slot) => slot.address === address);
  }
}

export function isWanted(truth: Truth, wanted: WantedTruth): boolean {
  return wanted === 'not true' ? truth !== true : truth === (wanted === 'true');
}

function codesOf(test: QuestionTest): readonly string[] {
  if ('is' in test) return [test.is];
  if ('isAnyOf' in test) return test.isAnyOf;
  if ('includes' in test) return [test.includes];
  if ('includesAny' in test) return test.includesAny;
  return 'includesAll' in test ? test.includesAll : [];
}

function choicesIn(slot: Slot | undefined) {
  return slot ? choicesOf(slot.domain.extent(slot.asks)) : [];
}

/** Answers worth trying: each choice alone, or some number, day or text. */
function meanings(slot: Slot): readonly Meant[] {
  const extent = slot.domain.extent(slot.asks);
  const bounds = extent.is === 'number' ? [extent.min ?? extent.max ?? 0] : [];
  return [
    ...choicesOf(extent).map(({ code }): Meant => ({ codes: [code] })),
    ...bounds.map((number): Meant => ({ number })),
    { anything: true },
  ];
}

function answersIn(term: Term): readonly Extract<Term, { answer: string }>[] {
  return typeof term !== 'number' && 'answer' in term ? [term] : [];
}

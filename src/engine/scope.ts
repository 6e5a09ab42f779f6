import { NOT_ASKED, type Reader, type Reading } from '../conditions/reading.ts';
import type { CellValue, QuestionBase } from '../question-types/type.ts';
import type { Problem } from '../shared/problem.ts';
import { type Address, sameValue } from './cells.ts';
import type { ChangeRecord } from './change.ts';
import type { Compiled, CompiledRepeat, Node, Slot } from './compiled.ts';
import { Contents } from './contents.ts';
import { type Place, placeOf } from './place.ts';
import { Queue } from './queue.ts';
import { rounded } from './rounded.ts';
import {
  type HiddenParts,
  hiddenParts,
  isAsked,
  NOTHING_HIDDEN,
  type Path,
  type PlaceReader,
  sameParts,
} from './route.ts';
import { Rows } from './rows.ts';

/** Where a scope stands: nothing for the questionnaire itself, and for a row the repeat around it. */
export interface Surroundings {
  /** What stands before the addresses and ids inside: `facilities/r1/`. */
  readonly prefix: string;
  /** Reads answers from before the repeat. */
  readonly readAt: PlaceReader;
  /** Whether the row is there, and the repeat on the path. */
  isAsked(): boolean;
}

/**
 * The items that are answered together: those of a questionnaire, or those of one row of a repeat. Keeps the path,
 * the answers and what is hidden up to date, and recomputes only what depends on a change.
 */
export class Scope {
  readonly compiled: Compiled;
  readonly prefix: string;
  readonly path: Path;
  /** The effective answers: what is off the path is `notAsked`, whatever was entered (rules 1 and 3). */
  readonly read: Reader;
  /** The same where the place is found already. */
  readonly readAt: PlaceReader;
  readonly #around: Surroundings | undefined;
  readonly #contents: Contents;
  /** By the index of the node; only where a node has parts that may be hidden. */
  readonly #hidden = new Map<number, HiddenParts>();
  readonly #rows: ReadonlyMap<string, Rows>;
  readonly #waiting: Queue;
  /** Checks that may have become broken or whole since they were last looked at. */
  readonly checksInDoubt: Queue;

  constructor(compiled: Compiled, around?: Surroundings) {
    this.compiled = compiled;
    this.#around = around;
    this.prefix = around?.prefix ?? '';
    this.path = new Uint8Array(compiled.nodes.length);
    this.#contents = new Contents(compiled.slots.size, (slot) => this.#asks(slot));
    this.#waiting = new Queue(compiled.nodes.length);
    this.checksInDoubt = new Queue(compiled.checks.length);
    this.read = (reference) => this.#reading(placeOf(compiled, reference));
    this.readAt = (place) => this.#reading(place);
    this.#rows = new Map(
      [...compiled.repeats].map(([id, repeat]) => [
        id,
        new Rows(repeat, (prefix, isThere) => {
          const isAsked = () => this.path[repeat.node] === 1 && isThere();
          return new Scope(repeat.row, { prefix, readAt: this.readAt, isAsked });
        }),
      ]),
    );
  }

  /** Works everything out, once all cells are entered. */
  settle(): void {
    for (const node of this.compiled.nodes) {
      this.#settle(node);
      if (node.kind === 'repeat')
        for (const { scope } of this.rowsOf(node.id).all()) scope.settle();
    }
  }

  /** Keeps a value without recomputing anything; what is computed cannot be entered. */
  enter(slot: Slot, value: CellValue | undefined): void {
    if (this.isEntered(slot)) this.#contents.keep(slot, value);
  }

  /** Recomputes what depends on a node whose answer or rows are others now, in document order. */
  propagate(start: Node, record: ChangeRecord): void {
    record.answered(this, start);
    if (this.path[start.index] === 1) this.#wake(start);
    this.#recompute(record);
  }

  /** Recomputes a row after answers from before the repeat, or the repeat's own place on the path, have changed. */
  reopen({ outward, checksOutward }: CompiledRepeat, flipped: boolean, record: ChangeRecord): void {
    if (flipped) this.#waiting.add(0);
    for (const index of outward) this.#waiting.add(index);
    this.#recompute(record);
    for (const check of checksOutward) record.inDoubt(this, check);
  }

  isAsked(node: Node): boolean {
    return this.path[node.index] === 1;
  }

  /** Whether a cell is on the path: its question is, and its row is shown. */
  isCellAsked({ node, shape }: Slot): boolean {
    if (this.path[node] !== 1) return false;
    const { rows } = this.hidden(node);
    return rows.size === 0 || shape.row === undefined || !rows.has(shape.row);
  }

  hidden(node: number): HiddenParts {
    // Most questionnaires hide no parts, and this is asked of every cell.
    if (this.#hidden.size === 0) return NOTHING_HIDDEN;
    return this.#hidden.get(node) ?? NOTHING_HIDDEN;
  }

  /** Whether people enter this cell: what is computed is no part of what was entered. */
  isEntered({ node }: Slot): boolean {
    return this.at(node).computes === undefined;
  }

  /** What is entered in a cell, on the path or not; of a computed item, its number. */
  value(slot: Slot): CellValue | undefined {
    return this.#contents.value(slot);
  }

  /** The answer a cell holds as far as it counts, on the path or not; undefined where it is blank. */
  answer(slot: Slot): CellValue | undefined {
    return this.#contents.answer(slot);
  }

  /** The answer of a cell on the path, in the shape a submission holds it; undefined where it is blank or off the path. */
  effective(slot: Slot): CellValue | undefined {
    const answer = this.isCellAsked(slot) ? this.answer(slot) : undefined;
    return answer === undefined ? undefined : slot.domain.effective(slot.asks, answer);
  }

  /** What conditions see of a cell. */
  reading(slot: Slot): Reading {
    return this.isCellAsked(slot) ? this.#contents.reading(slot) : NOT_ASKED;
  }

  /** What its domain finds wrong with the answer in a cell. */
  problems(slot: Slot): readonly Problem[] {
    return this.#contents.problems(slot);
  }

  /** @throws when there is no such repeat. */
  rowsOf(repeat: string): Rows {
    const rows = this.#rows.get(repeat);
    if (!rows) throw new Error(`There is no repeat "${repeat}".`);
    return rows;
  }

  rows(): Iterable<Rows> {
    return this.#rows.values();
  }

  at(index: number): Node {
    const node = this.compiled.nodes[index];
    if (!node) throw new Error(`There is no node ${index}.`);
    return node;
  }

  addressOf(slot: Slot): Address {
    return this.prefix + slot.address;
  }

  #recompute(record: ChangeRecord): void {
    for (let index = this.#waiting.take(); index !== undefined; index = this.#waiting.take()) {
      const node = this.at(index);
      const parts = this.hidden(index);
      const wasAsked = this.path[index] === 1;
      const changed = this.#settle(node);
      if (changed) {
        record.moved(this, node, wasAsked, parts);
        this.#wake(node);
      }
      if (node.kind === 'repeat')
        this.rowsOf(node.id).reopen(wasAsked !== this.isAsked(node), record);
    }
  }

  /** Brings one node up to date; whether anything that others can see has changed. */
  #settle(node: Node): boolean {
    const asked =
      (node.kind !== 'section' || this.#around === undefined || this.#around.isAsked()) &&
      isAsked(node, this.path, this.readAt);
    const flipped = asked !== (this.path[node.index] === 1);
    this.path[node.index] = asked ? 1 : 0;
    if (!asked) {
      if (flipped) this.#leave(node);
      return flipped;
    }
    const filtered = node.parts.length > 0 && this.#filter(node);
    const recomputed = node.computes !== undefined && this.#compute(node);
    return flipped || filtered || recomputed;
  }

  /** Hides the options and rows whose condition is not true (rule 8); the answers count as far as they are left. */
  #filter(node: Node): boolean {
    const hidden = hiddenParts(node.parts, this.readAt);
    if (sameParts(hidden, this.hidden(node.index))) return false;
    this.#hide(node, hidden);
    return true;
  }

  #hide(node: Node, hidden: HiddenParts): void {
    this.#hidden.set(node.index, hidden);
    for (const slot of node.slots) this.#contents.recount(slot);
  }

  /** Off the path a question is as it was entered: nothing of it is filtered away, and nothing is computed. */
  #leave(node: Node): void {
    if (node.computes !== undefined)
      for (const slot of node.slots) this.#contents.keep(slot, undefined);
    if (this.#hidden.has(node.index)) this.#hide(node, NOTHING_HIDDEN);
  }

  /** A computed item is a pure function of the effective answers (rule 9); unknown leaves it blank. */
  #compute(node: Node): boolean {
    const [slot] = node.slots;
    if (!slot || node.amount === undefined) return false;
    const value = node.amount(this.readAt);
    const extent = slot.domain.extent(slot.asks);
    const decimals = extent.is === 'computed' ? extent.decimals : 0;
    const text = value === 'unknown' ? undefined : rounded(value, decimals);
    if (sameValue(text, this.value(slot))) return false;
    this.#contents.keep(slot, text);
    return true;
  }

  /** The question of a cell as it is asked now: without the options that are not available. */
  #asks(slot: Slot): QuestionBase {
    const { options } = this.hidden(slot.node);
    return options.size === 0 ? slot.asks : slot.domain.narrow(slot.asks, options);
  }

  /** Everything whose place on the path, options or number may follow from this node's answer or place. */
  #wake(node: Node): void {
    for (const dependent of node.dependents) this.#waiting.add(dependent);
    if (node.kind !== 'section') return;
    for (let child = node.index + 1; this.compiled.nodes[child]?.section === node.index; child += 1)
      this.#waiting.add(child);
  }

  #reading(place: Place): Reading {
    switch (place.is) {
      case 'cell':
        return this.reading(place.slot);
      case 'cells': {
        if (this.path[place.node] !== 1) return NOT_ASKED;
        const asked = place.slots.filter((slot) => this.isCellAsked(slot));
        return { is: 'several', readings: asked.map((slot) => this.#contents.reading(slot)) };
      }
      case 'rows':
        return this.path[place.node] === 1
          ? { is: 'rows', rows: this.rowsOf(place.repeat).count() }
          : NOT_ASKED;
      case 'outside':
        return this.#around ? this.#around.readAt(place.place) : NOT_ASKED;
      case 'nowhere':
        return NOT_ASKED;
    }
  }
}

import { termValue } from '../conditions/evaluate.ts';
import {
  NO_ANSWER,
  NOT_ASKED,
  type Reader,
  type Reading,
  type Reference,
} from '../conditions/reading.ts';
import type { CellValue, QuestionBase } from '../question-types/type.ts';
import type { Problem } from '../shared/problem.ts';
import { type Answer, answerOf, answerWithin } from './answer.ts';
import { type Address, sameValue } from './cells.ts';
import type { Compiled, CompiledRepeat, Node, Slot } from './compile.ts';
import { Queue } from './queue.ts';
import { rounded } from './rounded.ts';
import {
  type HiddenParts,
  hiddenParts,
  isAsked,
  NOTHING_HIDDEN,
  type Path,
  sameParts,
} from './route.ts';
import { Rows } from './rows.ts';

/** What one recomputation did to a place. */
export interface Effect {
  readonly scope: Scope;
  readonly node: Node;
  /** Whether it came onto the path or left it; else only its options, rows, number or a check beside it are others. */
  readonly flipped: boolean;
  /** Filled cells that are no longer on the path. */
  readonly masked: readonly Slot[];
}

/** Where a scope stands: nothing for the questionnaire itself, and for a row the repeat around it. */
export interface Surroundings {
  /** What stands before the addresses and ids inside: `facilities/r1/`. */
  readonly prefix: string;
  /** Reads answers from before the repeat. */
  readonly read: Reader;
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
  readonly #around: Surroundings | undefined;
  /** By the index of the slot. */
  readonly #values: (CellValue | undefined)[];
  /** By the index of the slot; undefined where nothing was entered, or a blank. */
  readonly #answers: (Answer | undefined)[];
  /** By the index of the node; only where a node has parts that may be hidden. */
  readonly #hidden = new Map<number, HiddenParts>();
  readonly #rows: ReadonlyMap<string, Rows>;
  readonly #waiting: Queue;
  /** What its domain finds wrong with an answer, by the index of the slot, once asked for. */
  readonly #problems: (readonly Problem[] | undefined)[] = [];

  constructor(compiled: Compiled, around?: Surroundings) {
    this.compiled = compiled;
    this.#around = around;
    this.prefix = around?.prefix ?? '';
    this.path = new Uint8Array(compiled.nodes.length);
    this.#values = new Array(compiled.slots.size).fill(undefined);
    this.#answers = new Array(compiled.slots.size).fill(undefined);
    this.#waiting = new Queue(compiled.nodes.length);
    this.read = (reference) => this.#reading(reference);
    this.#rows = new Map(
      [...compiled.repeats].map(([id, repeat]) => [
        id,
        new Rows(repeat, (prefix, isThere) => {
          const isAsked = () => this.path[repeat.node] === 1 && isThere();
          return new Scope(repeat.row, { prefix, read: this.read, isAsked });
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
    const node = this.at(slot.node);
    if (node.computes !== undefined) return;
    this.#values[slot.index] = value;
    this.#answers[slot.index] = this.#answer(slot, node);
  }

  /** Recomputes what depends on a node whose answer or rows are others now, in document order. */
  propagate(start: Node): readonly Effect[] {
    if (this.path[start.index] === 1) this.#wake(start);
    return this.#recompute();
  }

  /** Recomputes a row after answers from before the repeat, or the repeat's own place on the path, have changed. */
  reopen({ outward, checksOutward }: CompiledRepeat, flipped: boolean): readonly Effect[] {
    if (flipped) this.#waiting.add(0);
    for (const index of outward) this.#waiting.add(index);
    const effects = this.#recompute();
    const checked = checksOutward
      .map((index) => this.at(index))
      .filter((node) => this.isAsked(node) && !effects.some((effect) => effect.node === node))
      .map((node) => ({ scope: this, node, flipped: false, masked: [] }));
    return [...effects, ...checked];
  }

  isAsked(node: Node): boolean {
    return this.path[node.index] === 1;
  }

  /** Whether a cell is on the path: its question is, and its row is shown. */
  isCellAsked({ node, shape }: Slot): boolean {
    if (this.path[node] !== 1) return false;
    return shape.row === undefined || !this.hidden(node).rows.has(shape.row);
  }

  hidden(node: number): HiddenParts {
    return this.#hidden.get(node) ?? NOTHING_HIDDEN;
  }

  /** Whether people enter this cell: what is computed is no part of what was entered. */
  isEntered({ node }: Slot): boolean {
    return this.at(node).computes === undefined;
  }

  /** What is entered in a cell, on the path or not; of a computed item, its number. */
  value({ index }: Slot): CellValue | undefined {
    return this.#values[index];
  }

  /** The answer a cell holds as far as it counts, on the path or not. */
  answer({ index }: Slot): Answer | undefined {
    return this.#answers[index];
  }

  /** What its domain finds wrong with the answer in a cell; worked out once for an answer. */
  problems(slot: Slot): readonly Problem[] {
    const answer = this.#answers[slot.index];
    if (!answer) return NO_PROBLEMS;
    const known = this.#problems[slot.index];
    if (known) return known;
    const found = slot.domain.problems(this.asks(slot), answer.value);
    const kept = found.length === 0 ? NO_PROBLEMS : found;
    this.#problems[slot.index] = kept;
    return kept;
  }

  /** The question of a cell as it is asked now: without the options that are not available. */
  asks(slot: Slot): QuestionBase {
    const { options } = this.hidden(slot.node);
    return options.size === 0 ? slot.asks : slot.domain.narrow(slot.asks, options);
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

  #recompute(): readonly Effect[] {
    const effects: Effect[] = [];
    for (let index = this.#waiting.take(); index !== undefined; index = this.#waiting.take()) {
      const node = this.at(index);
      const before = this.hidden(index);
      const wasAsked = this.path[index] === 1;
      const changed = this.#settle(node);
      const flipped = wasAsked !== (this.path[index] === 1);
      if (changed) {
        const masked = wasAsked ? this.#newlyMasked(node, before) : [];
        effects.push({ scope: this, node, flipped, masked });
        this.#wake(node);
      }
      if (node.kind === 'repeat') effects.push(...this.rowsOf(node.id).reopen(flipped));
    }
    return effects;
  }

  /** Brings one node up to date; whether anything that others can see has changed. */
  #settle(node: Node): boolean {
    const asked =
      (node.kind !== 'section' || this.#around === undefined || this.#around.isAsked()) &&
      isAsked(node, this.path, this.read);
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
    const hidden = hiddenParts(node.parts, this.read);
    if (sameParts(hidden, this.hidden(node.index))) return false;
    this.#hide(node, hidden);
    return true;
  }

  #hide(node: Node, hidden: HiddenParts): void {
    this.#hidden.set(node.index, hidden);
    for (const slot of node.slots) this.#answers[slot.index] = this.#answer(slot, node);
  }

  /** Off the path a question is as it was entered: nothing of it is filtered away, and nothing is computed. */
  #leave(node: Node): void {
    if (node.computes !== undefined)
      for (const { index } of node.slots) {
        this.#values[index] = undefined;
        this.#answers[index] = undefined;
      }
    if (this.#hidden.has(node.index)) this.#hide(node, NOTHING_HIDDEN);
  }

  /** A computed item is a pure function of the effective answers (rule 9); unknown leaves it blank. */
  #compute(node: Node): boolean {
    const [slot] = node.slots;
    if (!slot || node.computes === undefined) return false;
    const value = termValue(node.computes, this.read);
    const extent = slot.domain.extent(slot.asks);
    const decimals = extent.is === 'computed' ? extent.decimals : 0;
    const text = value === 'unknown' ? undefined : rounded(value, decimals);
    if (sameValue(text, this.#values[slot.index])) return false;
    this.#values[slot.index] = text;
    this.#answers[slot.index] = answerOf(slot, text);
    return true;
  }

  #answer(slot: Slot, node: Node): Answer | undefined {
    this.#problems[slot.index] = undefined;
    const value = this.#values[slot.index];
    const filtered = node.parts.length > 0 && this.hidden(node.index).options.size > 0;
    return filtered ? answerWithin(slot, this.asks(slot), value) : answerOf(slot, value);
  }

  /** The filled cells of a node on the path that are not now; `before` is what of it was hidden already. */
  #newlyMasked(node: Node, before: HiddenParts): readonly Slot[] {
    if (this.isAsked(node) && this.hidden(node.index).rows.size === 0) return [];
    return node.slots.filter((slot) => {
      const { row } = slot.shape;
      const wasAsked = row === undefined || !before.rows.has(row);
      return wasAsked && !this.isCellAsked(slot) && this.answer(slot);
    });
  }

  /** Everything whose place on the path, options or number may follow from this node's answer or place. */
  #wake(node: Node): void {
    for (const dependent of node.dependents) this.#waiting.add(dependent);
    if (node.kind !== 'section') return;
    for (let child = node.index + 1; this.compiled.nodes[child]?.section === node.index; child += 1)
      this.#waiting.add(child);
  }

  #reading(reference: Reference): Reading {
    const node = this.compiled.byId.get(reference.question);
    if (!node) return this.#around ? this.#around.read(reference) : NOT_ASKED;
    if (this.path[node.index] !== 1) return NOT_ASKED;
    if (node.kind === 'repeat') return { is: 'rows', rows: this.rowsOf(node.id).count() };
    const [only, ...others] = node.slots;
    if (!only) return NOT_ASKED;
    if (others.length === 0 && only.shape.row === undefined) return this.#readingAt(only);
    return this.#readingIn(node, reference);
  }

  /** One cell of a matrix, or all that a row, a column or the whole of it names. */
  #readingIn(node: Node, { row, column }: Reference): Reading {
    const cells = node.slots.filter(
      ({ shape }) =>
        (row === undefined || shape.row === row) &&
        (column === undefined ? !shape.naming : shape.column === column),
    );
    const [only, ...others] = cells;
    if (only && others.length === 0)
      return this.isCellAsked(only) ? this.#readingAt(only) : NOT_ASKED;
    const asked = cells.filter((slot) => this.isCellAsked(slot));
    return { is: 'several', readings: asked.map((slot) => this.#readingAt(slot)) };
  }

  #readingAt({ index }: Slot): Reading {
    return this.#answers[index]?.reading ?? NO_ANSWER;
  }
}

/** One for all, because most answers have none. */
const NO_PROBLEMS: readonly Problem[] = [];

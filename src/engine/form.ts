import type { Reader } from '../conditions/reading.ts';
import type { CellValue } from '../question-types/type.ts';
import { type Address, type Cells, questionOf, reasonSubject, sameValue } from './cells.ts';
import { checkFinding, type Finding, findingsOf } from './check.ts';
import type { Compiled, Node, Slot } from './compile.ts';
import { type Progress, progressOf } from './progress.ts';
import { Queue } from './queue.ts';
import { effectiveReader, isAsked, type Path } from './route.ts';

/** What one answer did. Ids and addresses in document order. */
export interface Change {
  /** Questions and notes that came onto the path. */
  readonly asked: readonly string[];
  /** Questions and notes that left it. */
  readonly hidden: readonly string[];
  /** Filled answers that are no longer on the path; they stay in raw. */
  readonly hiddenAnswers: readonly Address[];
  /** What is now wrong with the questions this answer touched. */
  readonly problems: readonly Finding[];
}

/** The state of a cell. A special code stands for itself, so that 不明 is never a blank. */
export type CellState = 'answered' | 'noAnswer' | 'notAsked' | `special:${string}`;

/** Opens a form over everything entered so far. Addresses the definition does not know are kept as they are. */
export function open(compiled: Compiled, raw: Cells = {}): Form {
  return new Form(compiled, raw);
}

/**
 * One response being filled in: the one mutable object of the engine. No I/O, no clock.
 *
 * `raw` is everything entered; the path masks it into what is effective. Routing never clears raw.
 */
export class Form {
  readonly compiled: Compiled;
  readonly #raw: Map<Address, CellValue>;
  readonly #path: Path;
  readonly #read: Reader;
  readonly #findings: (readonly Finding[])[];
  readonly #checkFindings: (Finding | undefined)[];

  constructor(compiled: Compiled, raw: Cells) {
    this.compiled = compiled;
    this.#raw = new Map(Object.entries(raw));
    this.#path = new Uint8Array(compiled.nodes.length);
    this.#read = effectiveReader(compiled, this.#raw, this.#path);
    this.#findings = compiled.nodes.map(() => []);
    this.#checkFindings = compiled.checks.map(() => undefined);
    for (const node of compiled.nodes)
      this.#path[node.index] = isAsked(node, this.#path, this.#read) ? 1 : 0;
    for (const node of compiled.nodes) this.#examine(node);
    for (const index of compiled.checks.keys()) this.#examineCheck(index);
  }

  /**
   * Enters an answer, or clears it with null, and recomputes what depends on it and nothing else (rule 13).
   *
   * @throws when the address is unknown or the value is none of its type: a screen cannot produce either.
   */
  answer(address: Address, value: CellValue | null): Change {
    const subject = reasonSubject(address);
    if (subject !== undefined) return this.#giveReason(address, subject, value);
    const slot = this.#slot(address);
    const normal = value === null ? undefined : normalised(slot, value);
    if (sameValue(this.#raw.get(address), normal)) return this.#change(slot.node, [], []);
    if (normal === undefined) this.#raw.delete(address);
    else this.#raw.set(address, normal);
    return this.#propagate(slot.node);
  }

  /** The filled answers that would leave the path if this were answered. The form stays as it is (rule 10). */
  wouldHide(address: Address, value: CellValue | null): readonly Address[] {
    const before = this.#raw.get(address);
    const { hiddenAnswers } = this.answer(address, value);
    this.answer(address, before ?? null);
    return hiddenAnswers;
  }

  state(address: Address): CellState {
    const slot = this.#slot(address);
    if (this.#path[slot.node] !== 1) return 'notAsked';
    const value = this.#raw.get(address);
    if (value === undefined || !slot.type.isAnswer(slot.question, value)) return 'noAnswer';
    const special = slot.type.special(slot.question, value);
    return special === undefined ? 'answered' : `special:${special}`;
  }

  /** Whether a section, question or note is on the path. */
  isAsked(id: string): boolean {
    return this.#path[this.#node(id).index] === 1;
  }

  /** What is entered at an address, on the path or not. */
  value(address: Address): CellValue | undefined {
    return this.#raw.get(address);
  }

  /** Everything entered, hidden answers included. */
  raw(): Cells {
    return Object.fromEntries(this.#raw);
  }

  /** The answers that count, by address, in the shape a submission holds them. */
  effective(): Cells {
    const cells = [...this.compiled.slots.values()].flatMap((slot) => {
      const value = this.#raw.get(slot.address);
      const counts =
        value !== undefined &&
        this.#path[slot.node] === 1 &&
        slot.type.isAnswer(slot.question, value);
      return counts ? [[slot.address, slot.type.effective(slot.question, value)] as const] : [];
    });
    return Object.fromEntries([...cells, ...this.#effectiveReasons()]);
  }

  /** Filled answers that are not on the path: 提出に含まれない回答. */
  masked(): readonly Address[] {
    return [...this.compiled.slots.values()]
      .filter((slot) => this.#path[slot.node] !== 1 && this.#isFilled(slot))
      .map(({ address }) => address);
  }

  /** Everything wrong or to be confirmed on the path, in document order. */
  problems(): readonly Finding[] {
    return this.compiled.nodes.flatMap((node) => this.#problemsAt(node));
  }

  progress(): Progress {
    return progressOf(
      this.compiled,
      this.#path,
      (node) => node.slots.some((slot) => this.#isFilled(slot)),
      (node) => this.#problemsAt(node),
    );
  }

  #propagate(start: number): Change {
    const waiting = new Queue();
    const flipped: Node[] = [];
    const touched = new Set([start]);
    if (this.#path[start] === 1) this.#wake(this.#at(start), waiting);
    for (let index = waiting.take(); index !== undefined; index = waiting.take()) {
      const node = this.#at(index);
      const asked = isAsked(node, this.#path, this.#read);
      if (asked === (this.#path[index] === 1)) continue;
      this.#path[index] = asked ? 1 : 0;
      flipped.push(node);
      touched.add(index);
      this.#wake(node, waiting);
    }
    this.#reexamine(touched);
    return this.#changeOf(touched, flipped);
  }

  /** Everything whose place on the path may follow from this node's answer or place. */
  #wake(node: Node, waiting: Queue): void {
    for (const dependent of node.dependents) waiting.add(dependent);
    if (node.kind !== 'section') return;
    for (let child = node.index + 1; this.compiled.nodes[child]?.section === node.index; child += 1)
      waiting.add(child);
  }

  #reexamine(touched: ReadonlySet<number>): void {
    const checks = new Set<number>();
    for (const index of touched) {
      const node = this.#at(index);
      this.#examine(node);
      for (const check of node.checks) checks.add(check);
    }
    for (const check of checks) this.#examineCheck(check);
  }

  #examine(node: Node): void {
    this.#findings[node.index] = this.#path[node.index] === 1 ? findingsOf(node, this.#raw) : [];
  }

  #examineCheck(index: number): void {
    const compiled = this.compiled.checks[index];
    if (!compiled) return;
    const beside = this.#at(compiled.node);
    const at = beside.slots[0]?.address ?? beside.id;
    const asked = this.#path[beside.index] === 1;
    this.#checkFindings[index] = asked
      ? checkFinding(compiled, at, this.#read, this.#raw)
      : undefined;
  }

  #problemsAt(node: Node): readonly Finding[] {
    const fromChecks = node.checks
      .filter((index) => this.compiled.checks[index]?.node === node.index)
      .map((index) => this.#checkFindings[index])
      .filter((finding) => finding !== undefined);
    return [...(this.#findings[node.index] ?? []), ...fromChecks];
  }

  #giveReason(address: Address, subject: string, value: CellValue | null): Change {
    if (value === null) this.#raw.delete(address);
    else if (typeof value === 'string') this.#raw.set(address, value);
    else throw new Error(`A reason is a text (${address}).`);
    const node = this.compiled.byId.get(subject) ?? this.#at(this.#checkNamed(subject).node);
    this.#reexamine(new Set([node.index]));
    return this.#change(node.index, [], []);
  }

  #effectiveReasons(): readonly (readonly [Address, CellValue])[] {
    const settled = new Set(
      this.problems().flatMap((finding) => (finding.settled ? [finding.subject] : [])),
    );
    return [...this.#raw].filter(([address]) => settled.has(reasonSubject(address) ?? ''));
  }

  #changeOf(touched: ReadonlySet<number>, flipped: readonly Node[]): Change {
    const ordered = [...flipped].sort((a, b) => a.index - b.index);
    const [asked, hidden] = [1, 0].map((place) =>
      ordered.filter((node) => this.#path[node.index] === place),
    );
    const problems = [...touched]
      .sort((a, b) => a - b)
      .flatMap((index) => this.#problemsAt(this.#at(index)));
    return { ...this.#flips(asked ?? [], hidden ?? []), problems };
  }

  #change(index: number, asked: readonly Node[], hidden: readonly Node[]): Change {
    return { ...this.#flips(asked, hidden), problems: this.#problemsAt(this.#at(index)) };
  }

  #flips(asked: readonly Node[], hidden: readonly Node[]): Omit<Change, 'problems'> {
    const items = (nodes: readonly Node[]) =>
      nodes.filter(({ kind }) => kind !== 'section').map(({ id }) => id);
    const hiddenAnswers = hidden.flatMap((node) =>
      node.slots.filter((slot) => this.#isFilled(slot)).map(({ address }) => address),
    );
    return { asked: items(asked), hidden: items(hidden), hiddenAnswers };
  }

  #isFilled({ address, question, type }: Slot): boolean {
    const value = this.#raw.get(address);
    return value !== undefined && type.isAnswer(question, value);
  }

  #at(index: number): Node {
    const node = this.compiled.nodes[index];
    if (!node) throw new Error(`There is no node ${index}.`);
    return node;
  }

  #node(id: string): Node {
    const node = this.compiled.byId.get(id);
    if (!node) throw new Error(`There is no section, question or note "${id}".`);
    return node;
  }

  #slot(address: Address): Slot {
    const slot = this.compiled.slots.get(address);
    if (!slot) throw new Error(`"${questionOf(address)}" has no cell "${address}".`);
    return slot;
  }

  #checkNamed(id: string): { readonly node: number } {
    const found = this.compiled.checks.find(({ check }) => check.id === id);
    if (!found) throw new Error(`There is no question or check "${id}".`);
    return found;
  }
}

function normalised(slot: Slot, value: CellValue): CellValue {
  const parsed = slot.type.parse(slot.question, value);
  if (!parsed.ok)
    throw new Error(
      `The value at "${slot.address}" is none of its type: ${parsed.problems[0]?.code}.`,
    );
  return parsed.value;
}

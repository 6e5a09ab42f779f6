import type { Reader } from '../conditions/reading.ts';
import type { CellValue } from '../question-types/type.ts';
import { type Answer, answerOf } from './answer.ts';
import { type Address, type Cells, questionOf, reasonSubject, sameValue } from './cells.ts';
import { checkFinding, type Finding, missing } from './check.ts';
import type { Compiled, Node, Slot } from './compile.ts';
import { type Progress, progressOf } from './progress.ts';
import { Queue } from './queue.ts';
import { isAsked, maskedReader, type Path } from './route.ts';

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
  readonly #raw = new Map<Address, CellValue>();
  readonly #path: Path;
  readonly #read: Reader;
  /** By the index of the slot; undefined where nothing was entered, or a blank. */
  readonly #answers: (Answer | undefined)[];
  readonly #waiting: Queue;

  constructor(compiled: Compiled, raw: Cells) {
    this.compiled = compiled;
    this.#answers = new Array(compiled.slots.size).fill(undefined);
    // Half of what opening costs when it goes over Object.entries: a pair is made for every cell.
    for (const address of Object.keys(raw)) this.#enter(address, raw[address]);
    this.#path = new Uint8Array(compiled.nodes.length);
    this.#read = maskedReader(compiled, this.#path, ({ index }) => this.#answers[index]?.reading);
    this.#waiting = new Queue(compiled.nodes.length);
    for (const node of compiled.nodes)
      this.#path[node.index] = isAsked(node, this.#path, this.#read) ? 1 : 0;
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
    const node = this.#at(slot.node);
    const normal = value === null ? undefined : normalised(slot, value);
    if (sameValue(this.#raw.get(address), normal)) return this.#change(node, []);
    this.#enter(address, normal);
    return this.#change(node, this.#propagate(node));
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
    const answer = this.#answers[slot.index];
    if (!answer) return 'noAnswer';
    const special = slot.type.special(slot.question, answer.value);
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
      const answer = this.#path[slot.node] === 1 ? this.#answers[slot.index] : undefined;
      return answer
        ? [[slot.address, slot.type.effective(slot.question, answer.value)] as const]
        : [];
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
    return this.#problemsAt(this.compiled.nodes);
  }

  progress(): Progress {
    return progressOf(
      this.compiled,
      this.#path,
      (node) => node.slots.some((slot) => this.#isFilled(slot)),
      (nodes) => this.#problemsAt(nodes),
    );
  }

  #enter(address: Address, value: CellValue | undefined): void {
    if (value === undefined) this.#raw.delete(address);
    else this.#raw.set(address, value);
    const slot = this.compiled.slots.get(address);
    if (slot) this.#answers[slot.index] = answerOf(slot, value);
  }

  /** Brings the path up to date after an answer; gives the nodes that came onto it or left it, in document order. */
  #propagate(start: Node): readonly Node[] {
    const flipped: Node[] = [];
    if (this.#path[start.index] === 1) this.#wake(start);
    for (let index = this.#waiting.take(); index !== undefined; index = this.#waiting.take()) {
      const node = this.#at(index);
      const asked = isAsked(node, this.#path, this.#read);
      if (asked === (this.#path[index] === 1)) continue;
      this.#path[index] = asked ? 1 : 0;
      flipped.push(node);
      this.#wake(node);
    }
    return flipped;
  }

  /** Everything whose place on the path may follow from this node's answer or place. */
  #wake(node: Node): void {
    for (const dependent of node.dependents) this.#waiting.add(dependent);
    if (node.kind !== 'section') return;
    for (let child = node.index + 1; this.compiled.nodes[child]?.section === node.index; child += 1)
      this.#waiting.add(child);
  }

  #change(answered: Node, flipped: readonly Node[]): Change {
    const [asked, hidden, hiddenAnswers]: [string[], string[], Address[]] = [[], [], []];
    for (const node of flipped) {
      const isAsked = this.#path[node.index] === 1;
      if (node.kind !== 'section') (isAsked ? asked : hidden).push(node.id);
      if (isAsked) continue;
      for (const slot of node.slots) if (this.#isFilled(slot)) hiddenAnswers.push(slot.address);
    }
    return { asked, hidden, hiddenAnswers, problems: this.#problemsAt([answered, ...flipped]) };
  }

  #problemsAt(nodes: readonly Node[]): readonly Finding[] {
    const found: Finding[] = [];
    for (const node of nodes) {
      if (this.#path[node.index] !== 1) continue;
      for (const slot of node.slots)
        found.push(...(this.#answers[slot.index]?.findings ?? missing(slot, this.#raw)));
      for (const index of node.checks) found.push(...this.#brokenCheck(index, node));
    }
    return found;
  }

  /** What a check has to say beside `node`; a check that only reads it stands somewhere else. */
  #brokenCheck(index: number, node: Node): readonly Finding[] {
    const check = this.compiled.checks[index];
    if (check?.node !== node.index) return [];
    const finding = checkFinding(check, node.slots[0]?.address ?? node.id, this.#read, this.#raw);
    return finding ? [finding] : [];
  }

  #giveReason(address: Address, subject: string, value: CellValue | null): Change {
    if (value !== null && typeof value !== 'string')
      throw new Error(`A reason is a text (${address}).`);
    this.#enter(address, value ?? undefined);
    const node = this.compiled.byId.get(subject) ?? this.#at(this.#checkNamed(subject).node);
    return this.#change(node, []);
  }

  #effectiveReasons(): readonly (readonly [Address, CellValue])[] {
    const settled = new Set(
      this.problems().flatMap((finding) => (finding.settled ? [finding.subject] : [])),
    );
    return [...this.#raw].filter(([address]) => settled.has(reasonSubject(address) ?? ''));
  }

  #isFilled({ index }: Slot): boolean {
    return this.#answers[index] !== undefined;
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

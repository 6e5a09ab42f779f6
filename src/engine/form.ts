import type { Reader } from '../conditions/reading.ts';
import { piped } from '../definition/piping.ts';
import { parseRow } from '../definition/row.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import { type Address, type Cells, reasonSubject, sameValue } from './cells.ts';
import { type Change, ChangeRecord } from './change.ts';
import { type Finding, findingsAt } from './check.ts';
import type { Compiled, Node, Slot } from './compiled.ts';
import { type CellInScope, cellAt, itemAt, type RowInScope, rowAt } from './locate.ts';
import { type Progress, progressOf, type Tally, tallyOf } from './progress.ts';
import type { Row } from './rows.ts';
import { Scope } from './scope.ts';
import { effectiveIn, enteredIn, maskedIn, type Struck, struckIn } from './scope-cells.ts';

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
  /** Reads the effective answers outside of repeats. */
  readonly read: Reader;
  readonly #root: Scope;
  /** What no question has a cell for: reasons, rows, orphans, addresses the definition does not know. */
  readonly #beside = new Map<Address, CellValue>();
  /** What rows come to, until something in them changes. */
  readonly #rowTallies = new Map<Scope, Tally>();

  constructor(compiled: Compiled, raw: Cells) {
    this.compiled = compiled;
    this.#root = new Scope(compiled);
    this.read = this.#root.read;
    // Half of what opening costs when it goes over Object.entries: a pair is made for every cell.
    for (const address of Object.keys(raw)) this.#enter(address, raw[address]);
    this.#root.settle();
  }

  /**
   * Enters an answer, or clears it with null, and recomputes what depends on it and nothing else (rule 13). The cell of
   * a row (`facilities/r1`) adds the row, takes it out or brings it back.
   *
   * @throws when the address is unknown or the value is none of its type: a screen cannot produce either.
   */
  answer(address: Address, value: CellValue | null): Change {
    const subject = reasonSubject(address);
    if (subject !== undefined) return this.#giveReason(address, subject, value);
    const row = rowAt(this.#root, address);
    if (row) return this.#changeRow(row, address, value);
    const { scope, slot } = this.#place(address);
    const node = scope.at(slot.node);
    const normal = value === null ? undefined : normalised(address, slot, value);
    if (sameValue(scope.value(slot), normal)) return this.#unmoved(scope, node);
    scope.enter(slot, normal);
    return this.#propagate(scope, node);
  }

  /** The filled answers that would leave the path if this were answered. The form stays as it is (rule 10). */
  wouldHide(address: Address, value: CellValue | null): readonly Address[] {
    const before = this.value(address);
    const { hiddenAnswers } = this.answer(address, value);
    this.answer(address, before ?? null);
    return hiddenAnswers;
  }

  state(address: Address): CellState {
    const { scope, slot } = this.#place(address);
    if (!scope.isCellAsked(slot)) return 'notAsked';
    const answer = scope.answer(slot);
    if (answer === undefined) return 'noAnswer';
    const special = slot.domain.special(slot.asks, answer);
    return special === undefined ? 'answered' : `special:${special}`;
  }

  /** Whether a section, an item or, with what stands before its ids, an item of a row is on the path. */
  isAsked(id: string): boolean {
    const { scope, node } = itemAt(this.#root, id);
    return scope.isAsked(node);
  }

  /** What is entered at an address, on the path or not; of a computed item, its number. */
  value(address: Address): CellValue | undefined {
    const found = cellAt(this.#root, address);
    return found ? found.scope.value(found.slot) : this.#beside.get(address);
  }

  /** The answer at an address as far as it counts; undefined off the path or blank. */
  effectiveValue(address: Address): CellValue | undefined {
    const { scope, slot } = this.#place(address);
    return scope.effective(slot);
  }

  /** The cell at an address, whose own address is the one within its row; undefined for one that no question has. */
  slot(address: Address): Slot | undefined {
    return cellAt(this.#root, address)?.slot;
  }

  /** The options of a question that are not available now, by code. Of a question, a row's with its prefix. */
  unavailable(id: string): ReadonlySet<string> {
    const { scope, node } = itemAt(this.#root, id);
    return scope.hidden(node.index).options;
  }

  /** The rows of a repeat in their order, those that were taken out left out. */
  rows(repeat: string): readonly Row[] {
    return this.#root.rowsOf(repeat).all();
  }

  /** The rows of a repeat that were taken out and still hold answers: what can be brought back. */
  takenOutRows(repeat: string): readonly Row[] {
    return this.#root.rowsOf(repeat).takenOut();
  }

  /**
   * A text with the answers that stand in it, in words. `prefix` says in which row the text stands, '' for none.
   */
  text(text: string, language: Language, prefix = ''): string {
    return piped(text, (question) => {
      const found = cellAt(this.#root, prefix + question) ?? cellAt(this.#root, question);
      if (!found) return undefined;
      const { scope, slot } = found;
      const answer = scope.effective(slot);
      return answer === undefined ? undefined : slot.domain.show(slot.asks, answer, language);
    });
  }

  /** Everything entered, hidden answers included. */
  raw(): Cells {
    const inCells = [...this.#everyScope()].flatMap(enteredIn);
    return Object.fromEntries([...inCells, ...this.#beside]);
  }

  /** The answers that count, by address, in the shape a submission holds them. */
  effective(): Cells {
    const inCells = [...this.#scopes()].flatMap(effectiveIn);
    return Object.fromEntries([...inCells, ...this.#countedRows(), ...this.#countedReasons()]);
  }

  /** Filled answers that are not on the path: 提出に含まれない回答. Rows that were taken out are not asked after. */
  masked(): readonly Address[] {
    return [...this.#scopes()].flatMap(maskedIn);
  }

  /** Chosen options on the path that are not available now. */
  struck(): readonly Struck[] {
    return [...this.#scopes()].flatMap(struckIn);
  }

  /** Everything wrong or to be confirmed on the path, in document order. */
  problems(): readonly Finding[] {
    return this.#problemsIn(this.#root);
  }

  /** What is wrong, or to be confirmed, at one item; of a repeat, with its number of rows. A row's with its prefix. */
  problemsAt(id: string): readonly Finding[] {
    const { scope, node } = itemAt(this.#root, id);
    return findingsAt(scope, node, this.#beside);
  }

  progress(): Progress {
    return progressOf(this.#root, this.#beside, (row) => this.#rowTally(row));
  }

  /** What one row comes to. */
  rowProgress({ scope }: Row): Tally {
    return this.#rowTally(scope);
  }

  #problemsIn(scope: Scope): readonly Finding[] {
    const found: Finding[] = [];
    for (const node of scope.compiled.nodes) {
      for (const finding of findingsAt(scope, node, this.#beside)) found.push(finding);
      if (node.kind === 'repeat' && scope.isAsked(node))
        for (const row of scope.rowsOf(node.id).all()) found.push(...this.#problemsIn(row.scope));
    }
    return found;
  }

  #rowTally(row: Scope): Tally {
    const known = this.#rowTallies.get(row);
    if (known) return known;
    const tally = tallyOf(row, row.at(0), this.#beside, (inner) => this.#rowTally(inner));
    this.#rowTallies.set(row, tally);
    return tally;
  }

  /** The questionnaire itself and every row on the path. */
  *#scopes(): Iterable<Scope> {
    yield this.#root;
    for (const rows of this.#root.rows()) for (const { scope } of rows.all()) yield scope;
  }

  /** The questionnaire itself and every row, those that were taken out too. */
  *#everyScope(): Iterable<Scope> {
    yield this.#root;
    for (const rows of this.#root.rows()) yield* rows.everyScope();
  }

  #keep(address: Address, value: CellValue | undefined): void {
    if (value === undefined) this.#beside.delete(address);
    else this.#beside.set(address, value);
  }

  #enter(address: Address, value: CellValue | undefined): void {
    const slot = this.compiled.slots.get(address);
    const found = slot ? { scope: this.#root, slot } : cellAt(this.#root, address);
    if (found) found.scope.enter(found.slot, value);
    else {
      this.#keep(address, value);
      const row = rowAt(this.#root, address);
      row?.rows.enter(row.id, value);
    }
  }

  #changeRow({ rows, id }: RowInScope, address: Address, value: CellValue | null): Change {
    const parsed = value === null ? undefined : parseRow(value);
    if (parsed && !parsed.ok)
      throw new Error(`"${address}" is no row: ${parsed.problems[0]?.code}.`);
    const normal = parsed?.value;
    const node = this.#root.at(rows.compiled.node);
    if (sameValue(this.#beside.get(address), normal)) return this.#unmoved(this.#root, node);
    this.#keep(address, normal);
    rows.enter(id, normal);
    const scope = rows.scope(id);
    this.#rowTallies.delete(scope);
    scope.settle();
    return this.#propagate(this.#root, node);
  }

  #propagate(scope: Scope, answered: Node): Change {
    const record = new ChangeRecord(this.#beside);
    scope.propagate(answered, record);
    for (const changed of record.scopes) this.#rowTallies.delete(changed);
    return record.close();
  }

  /** A node of which nothing but what is said about it has changed. */
  #unmoved(scope: Scope, node: Node): Change {
    const record = new ChangeRecord(this.#beside);
    record.answered(scope, node);
    this.#rowTallies.delete(scope);
    return record.close();
  }

  #giveReason(address: Address, subject: string, value: CellValue | null): Change {
    if (value !== null && typeof value !== 'string')
      throw new Error(`A reason is a text (${address}).`);
    const { scope, node } = itemAt(this.#root, subject);
    this.#keep(address, value ?? undefined);
    return this.#unmoved(scope, node);
  }

  #countedRows(): readonly (readonly [Address, CellValue])[] {
    const asked = [...this.#root.rows()].filter(({ compiled }) => this.isAsked(compiled.repeat.id));
    return asked.flatMap((rows) => rows.all().map(({ address, order }) => [address, { order }]));
  }

  #countedReasons(): readonly (readonly [Address, CellValue])[] {
    const settled = new Set(
      this.problems().flatMap((finding) => (finding.settled ? [finding.subject] : [])),
    );
    return [...this.#beside].filter(([address]) => settled.has(reasonSubject(address) ?? ''));
  }

  #place(address: Address): CellInScope {
    const found = cellAt(this.#root, address);
    if (!found) throw new Error(`No question has a cell "${address}".`);
    return found;
  }
}

function normalised(address: Address, { domain, asks }: Slot, value: CellValue): CellValue {
  const parsed = domain.parse(asks, value);
  if (!parsed.ok)
    throw new Error(`The value at "${address}" is none of its type: ${parsed.problems[0]?.code}.`);
  return parsed.value;
}

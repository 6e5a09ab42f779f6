import { openRow, type RowRecord } from '../definition/row.ts';
import type { CellValue } from '../question-types/type.ts';
import { type Address, rowAddress } from './cells.ts';
import type { ChangeRecord } from './change.ts';
import type { CompiledRepeat } from './compiled.ts';
import type { Scope } from './scope.ts';
import { enteredIn } from './scope-cells.ts';

/** A row of a repeat that was not taken out, in its place. */
export interface Row {
  readonly id: string;
  readonly address: Address;
  readonly order: number;
  readonly scope: Scope;
}

/** The rows of one repeat. A row is there from its own cell on; what was entered for one that is taken out is kept. */
export class Rows {
  readonly compiled: CompiledRepeat;
  readonly #open: (prefix: string, isThere: () => boolean) => Scope;
  readonly #scopes = new Map<string, Scope>();
  readonly #records = new Map<string, RowRecord>();
  #inOrder: readonly Row[] | undefined;

  /** @param open Makes the items of one row, whose addresses and ids begin with a prefix. */
  constructor(compiled: CompiledRepeat, open: (prefix: string, isThere: () => boolean) => Scope) {
    this.compiled = compiled;
    this.#open = open;
  }

  /** The items of a row, whether it is there yet or taken out. */
  scope(id: string): Scope {
    const known = this.#scopes.get(id);
    if (known) return known;
    const prefix = `${rowAddress(this.compiled.repeat.id, id)}/`;
    const scope = this.#open(prefix, () => this.has(id));
    this.#scopes.set(id, scope);
    return scope;
  }

  /** Keeps the cell of a row itself; undefined takes the row away as if it had never been. */
  enter(id: string, value: CellValue | undefined): void {
    const record = openRow(value);
    if (record) this.#records.set(id, record);
    else this.#records.delete(id);
    this.scope(id);
    this.#inOrder = undefined;
  }

  record(id: string): RowRecord | undefined {
    return this.#records.get(id);
  }

  /** Whether a row was added and not taken out. */
  has(id: string): boolean {
    const record = this.#records.get(id);
    return record !== undefined && !record.deleted;
  }

  count(): number {
    return this.all().length;
  }

  /** The rows that count, in their order. */
  all(): readonly Row[] {
    this.#inOrder ??= this.#inOrderOf(({ deleted }) => !deleted);
    return this.#inOrder;
  }

  /** The rows that were taken out and still hold answers, in the order they had. */
  takenOut(): readonly Row[] {
    return this.#inOrderOf(({ deleted }) => deleted === true).filter(
      ({ scope }) => enteredIn(scope).length > 0,
    );
  }

  /** The items of every row anything was entered for, those that were taken out too. */
  everyScope(): Iterable<Scope> {
    return this.#scopes.values();
  }

  /** Recomputes every row after something before the repeat, or its own place on the path, has changed. */
  reopen(flipped: boolean, record: ChangeRecord): void {
    for (const { scope } of this.all()) scope.reopen(this.compiled, flipped, record);
  }

  #inOrderOf(isMeant: (record: RowRecord) => boolean): readonly Row[] {
    return [...this.#records]
      .filter(([, record]) => isMeant(record))
      .map(([id, { order }]) => ({
        id,
        order,
        address: rowAddress(this.compiled.repeat.id, id),
        scope: this.scope(id),
      }))
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }
}

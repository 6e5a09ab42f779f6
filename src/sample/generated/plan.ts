import type { Address } from '../../engine/cells.ts';
import { FREE, type Narrowing, type Need, narrowed } from './need.ts';
import { addressAt, type CellAt, type NodeAt } from './place.ts';

/** What is settled about the rows of a repeat: those that are spoken of, and how many there are. */
export interface RowNeed {
  readonly ids: readonly string[];
  readonly least: number;
  readonly most: number;
}

/**
 * What one invented response has to be, as far as it is settled: which items are asked, what the cells hold. What can
 * be settled can be taken back to a mark.
 */
export class Plan {
  readonly #needs = new Map<Address, Need>();
  readonly #asked = new Map<string, boolean>();
  readonly #rows = new Map<string, RowNeed>();
  readonly #undo: (() => void)[] = [];

  need(address: Address): Need {
    return this.#needs.get(address) ?? FREE;
  }

  rows(repeat: string): RowNeed {
    return this.#rows.get(repeat) ?? { ids: [], least: 0, most: Number.POSITIVE_INFINITY };
  }

  /** Whether an item is asked; undefined while that is open. */
  asked({ place, node }: NodeAt): boolean | undefined {
    return this.#asked.get(place.prefix + node.id);
  }

  settleAsked({ place, node }: NodeAt, asked: boolean): void {
    this.#set(this.#asked, place.prefix + node.id, asked);
  }

  /** Whether the cell can be that, beside all that is settled; settles it if so. */
  narrow(cell: CellAt, by: Narrowing): boolean {
    const address = addressAt(cell);
    const need = this.need(address);
    const both = narrowed(cell.slot.domain.extent(cell.slot.asks), need, by);
    if (both && both !== need) this.#set(this.#needs, address, both);
    return both !== undefined;
  }

  narrowRows(
    repeat: string,
    by: Partial<Omit<RowNeed, 'ids'>> & { readonly id?: string },
  ): boolean {
    const { ids, least, most } = this.rows(repeat);
    const both = {
      ids: by.id === undefined || ids.includes(by.id) ? ids : [...ids, by.id],
      least: Math.max(least, by.least ?? 0),
      most: Math.min(most, by.most ?? most),
    };
    this.#set(this.#rows, repeat, both);
    return Math.max(both.least, both.ids.length) <= both.most;
  }

  mark(): number {
    return this.#undo.length;
  }

  takeBack(to: number): void {
    while (this.#undo.length > to) this.#undo.pop()?.();
  }

  #set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    const before = map.get(key);
    this.#undo.push(() => {
      if (before === undefined) map.delete(key);
      else map.set(key, before);
    });
    map.set(key, value);
  }
}

import { ROW_ID } from '../definition/row.ts';
import { type Address, readRowAddress } from './cells.ts';
import type { Node, Slot } from './compiled.ts';
import type { Rows } from './rows.ts';
import type { Scope } from './scope.ts';

/** A cell, and the questionnaire or the row it is answered in. */
export interface CellInScope {
  readonly scope: Scope;
  readonly slot: Slot;
}

/** The cell at an address; undefined where no question has it. */
export function cellAt(root: Scope, address: Address): CellInScope | undefined {
  const { slots, repeats } = root.compiled;
  const slot = slots.get(address);
  if (slot) return { scope: root, slot };
  const parts = repeats.size > 0 ? readRowAddress(address) : undefined;
  const repeat = parts && repeats.get(parts.repeat);
  const inRow = parts && ROW_ID.test(parts.row) ? repeat?.row.slots.get(parts.rest) : undefined;
  return parts && inRow
    ? { scope: root.rowsOf(parts.repeat).scope(parts.row), slot: inRow }
    : undefined;
}

/** A row of a repeat, whether it is there yet or taken out. */
export interface RowInScope {
  readonly rows: Rows;
  readonly id: string;
}

/** The row an address names; undefined where it names anything else. */
export function rowAt(root: Scope, address: Address): RowInScope | undefined {
  const { repeats } = root.compiled;
  const parts = repeats.size > 0 ? readRowAddress(address) : undefined;
  const isRow = parts?.rest === '' && repeats.has(parts.repeat) && ROW_ID.test(parts.row);
  return isRow ? { rows: root.rowsOf(parts.repeat), id: parts.row } : undefined;
}

/**
 * A section, an item or the item a check stands at, by its id; in a row with what stands before its ids.
 *
 * @throws when there is none.
 */
export function itemAt(root: Scope, id: string): { readonly scope: Scope; readonly node: Node } {
  const parts = readRowAddress(id);
  const scope =
    parts && root.compiled.repeats.has(parts.repeat)
      ? root.rowsOf(parts.repeat).scope(parts.row)
      : root;
  const inner = id.slice(scope.prefix.length);
  const { byId, checks } = scope.compiled;
  const besideCheck = () => checks.find(({ check }) => check.id === inner)?.node;
  const node = byId.get(inner) ?? scope.compiled.nodes[besideCheck() ?? -1];
  if (!node) throw new Error(`There is no section, item or check "${id}".`);
  return { scope, node };
}

import { type Address, type Cells, orphanOf, sameValue } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { openCells } from '../engine/finish.ts';
import type { Form } from '../engine/form.ts';
import type { CellValue, HeadCell } from './kept.ts';

/**
 * The kept cells that a form can hold. A cell that its question cannot read stays in the store and is not shown; the
 * cells of questions that this definition does not have are left out as well.
 */
export function formCells(head: ReadonlyMap<Address, HeadCell>, compiled: Compiled): Cells {
  const cells = [...head].flatMap(([address, { value }]) => {
    const opened = openValue(compiled, address, value);
    return opened === undefined ? [] : [[address, opened] as const];
  });
  return Object.fromEntries(cells);
}

/** Brings a form to what is kept at these addresses. Orphans are none of its answers. */
export function refreshForm(
  form: Form,
  head: ReadonlyMap<Address, HeadCell>,
  addresses: Iterable<Address>,
): void {
  for (const address of addresses) {
    if (orphanOf(address) !== undefined) continue;
    const value = openValue(form.compiled, address, head.get(address)?.value ?? null);
    if (!sameValue(form.value(address), value)) form.answer(address, value ?? null);
  }
}

/** Whether a form has a place for a value, or something to clear at its address. */
export function canEnter(form: Form, address: Address, value: CellValue | null): boolean {
  if (orphanOf(address) !== undefined) return false;
  return value === null
    ? form.value(address) !== undefined
    : openValue(form.compiled, address, value) !== undefined;
}

function openValue(
  compiled: Compiled,
  address: Address,
  value: CellValue | null,
): CellValue | undefined {
  if (value === null) return undefined;
  const opened = openCells(compiled, { [address]: value });
  return opened.ok ? opened.value[address] : undefined;
}

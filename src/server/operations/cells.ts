import type { Address, Cells } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { openCells } from '../../engine/finish.ts';
import { open } from '../../engine/form.ts';
import type { CellValue } from '../../question-types/type.ts';
import type { Problem } from '../../shared/problem.ts';
import type { KeptCells } from '../../sync/merge.ts';
import type { CellChange } from '../../sync/operation.ts';

export interface OpenedChanges {
  readonly changes: Readonly<Record<Address, CellChange>>;
  /** What the definition cannot make sense of. It is kept as it came: a draft is never bounced. */
  readonly problems: readonly Problem[];
}

/** Brings the values of changed cells to the normal form of their types. */
export function openChanges(
  compiled: Compiled,
  changes: Readonly<Record<Address, CellChange>>,
): OpenedChanges {
  const problems: Problem[] = [];
  const opened = Object.entries(changes).map(([address, change]) => {
    if (change.value === null) return [address, change] as const;
    const cell = openCells(compiled, { [address]: change.value });
    if (!cell.ok) problems.push(...cell.problems);
    const value = cell.ok ? (cell.value[address] ?? change.value) : change.value;
    return [address, { ...change, value }] as const;
  });
  return { changes: Object.fromEntries(opened), problems };
}

/** How far a draft is: two counts, and nothing of its values. What cannot be opened counts as blank. */
export function progressOfDraft(compiled: Compiled, kept: KeptCells) {
  const cells: [Address, CellValue][] = [];
  for (const [address, { value }] of Object.entries(kept)) {
    const cell = value === null ? undefined : openCells(compiled, { [address]: value });
    if (cell?.ok) cells.push(...Object.entries(cell.value));
  }
  const raw: Cells = Object.fromEntries(cells);
  const { asked, answered } = open(compiled, raw).progress();
  return { asked, answered };
}

import { type Address, type Cells, orphanAddress, orphanOf } from '../../engine/cells.ts';
import { openCells } from '../../engine/finish.ts';
import { moveDraft } from '../../engine/move.ts';
import { isNewerElsewhere, type KeptCells } from '../../sync/merge.ts';
import type { CellChange } from '../../sync/operation.ts';
import type { Versions } from './versions.ts';

type Changes = Readonly<Record<Address, CellChange>>;

/**
 * Brings changes that were made on an earlier version to the one the response is on: what it understands is an answer
 * there, the rest an orphan. An orphan of the same question that is kept already is replaced, or cleared.
 */
export function carried(
  changes: Changes,
  versions: Versions,
  kept: KeptCells,
  installId: string,
): Changes {
  const brought: Record<Address, CellChange> = {};
  for (const [address, change] of Object.entries(changes)) {
    const moved = movedValues(address, change.value, versions);
    if (moved === undefined) brought[address] = change;
    else
      for (const place of [address, orphanAddress(address)]) {
        const value = moved[place] ?? null;
        const current = kept[place];
        // What another device has answered on the newer version stays beside an orphan from here.
        const clears =
          current !== undefined &&
          (change.value === null || !isNewerElsewhere(current, change, installId));
        if (value !== null || clears) brought[place] = { ...change, value };
      }
  }
  return brought;
}

/** What a value becomes, by its places; undefined where it stays as it came: its own version cannot read it either. */
function movedValues(
  address: Address,
  value: CellChange['value'],
  { made, held }: Versions,
): Cells | undefined {
  if (orphanOf(address) !== undefined) return undefined;
  if (value === null) return {};
  const opened = openCells(made, { [address]: value });
  return opened.ok ? moveDraft(opened.value, made, held).cells : undefined;
}

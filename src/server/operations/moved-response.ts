import { type Address, orphanAddress, orphanOf } from '../../engine/cells.ts';
import { openCells } from '../../engine/finish.ts';
import type { Candidate, KeptCell, KeptCells } from '../../sync/merge.ts';
import { movedCells } from '../../sync/moved-cells.ts';
import type { Versions } from './versions.ts';

/**
 * The cells of a response on the version that an operation takes it along to. Where two devices differ they go on
 * differing over what is still an answer, until a person has chosen; a value that is none any more becomes the orphan.
 *
 * @param rev The rev of the operation: what becomes of a dispute is news for every device.
 */
export function movedResponse(cells: KeptCells, versions: Versions, rev: number): KeptCells {
  const moved: Record<Address, KeptCell> = { ...movedCells(cells, versions.held, versions.made) };
  for (const [address, cell] of Object.entries(cells)) {
    if (!cell.candidates || orphanOf(address) !== undefined) continue;
    const orphan = orphanAddress(address);
    const [first] = cell.candidates.filter((one) => !isAnswer(address, one, versions));
    if (first && !moved[orphan]) moved[orphan] = { ...first, rev, seq: 0 };
    const settled = settledCell(address, cell, moved[address]?.value ?? null, versions);
    if (settled) moved[address] = { ...settled, rev };
    else delete moved[address];
  }
  return moved;
}

/** A disputed cell with what is left of the dispute; undefined where nothing is left of its values. */
function settledCell(
  address: Address,
  { candidates = [], ...cell }: KeptCell,
  value: KeptCell['value'],
  versions: Versions,
): KeptCell | undefined {
  const left = candidates.filter((one) => isAnswer(address, one, versions));
  if (value === null && left.every((one) => one.value === null)) return undefined;
  return left.length === 0 ? { ...cell, value } : { ...cell, value, candidates: left };
}

/** Whether the newer version can be answered with it. Nothing at all is an answer that a device has cleared. */
function isAnswer(address: Address, { value }: Candidate, { made }: Versions): boolean {
  return value === null || openCells(made, { [address]: value }).ok;
}

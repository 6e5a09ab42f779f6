import { type Address, type Cells, orphanAddress, orphanOf, sameValue } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { openCells } from '../engine/finish.ts';
import { moveDraft } from '../engine/move.ts';
import type { Json } from '../shared/json.ts';

type CellValue = Cells[Address];

/** What a server and a device both know of a cell they keep. */
interface KeptCell {
  readonly value: Json;
  readonly rev: number;
}

/**
 * The cells of a response on another version of its questionnaire (`moveDraft`). Every value keeps its rev and its
 * writer, so that the server and each device come to the same by themselves, and nothing counts as changed that nobody
 * has changed. What neither version can read stays as it is.
 */
export function movedCells<Cell extends KeptCell>(
  cells: Readonly<Record<Address, Cell>>,
  from: Compiled,
  to: Compiled,
): Readonly<Record<Address, Cell>> {
  const raw = readable(cells, from, to);
  const unread = Object.entries(cells).filter(([address]) => raw[address] === undefined);
  const moved: Record<Address, Cell> = Object.fromEntries(unread);
  for (const [address, value] of Object.entries(moveDraft(raw, from, to).cells)) {
    const cell = movedCell(address, value, cells, raw);
    if (cell) moved[address] = cell;
  }
  return { ...emptied(cells, raw, moved), ...moved };
}

/**
 * The cells whose value has gone, as empty ones with the rev it had: a device that has an older value there is told to
 * let go of it.
 */
function emptied<Cell extends KeptCell>(
  cells: Readonly<Record<Address, Cell>>,
  raw: Cells,
  moved: Readonly<Record<Address, Cell>>,
): Readonly<Record<Address, Cell>> {
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([address]) => raw[address] !== undefined && moved[address] === undefined)
      .filter(([address]) => orphanOf(address) === undefined)
      .map(([address, cell]) => [address, { ...cell, value: null }]),
  );
}

/** The cell that a moved value makes, out of the one it came from. */
function movedCell<Cell extends KeptCell>(
  address: Address,
  value: CellValue,
  cells: Readonly<Record<Address, Cell>>,
  raw: Cells,
): Cell | undefined {
  const known = raw[address] === undefined ? undefined : cells[address];
  if (known && sameValue(raw[address], value)) return known;
  const from = orphanOf(address);
  const source = from === undefined ? (known ?? cells[orphanAddress(address)]) : cells[from];
  // Of two orphans of one question the one that was written later is kept.
  if (from !== undefined && known && source && known.rev > source.rev) return known;
  return source && { ...source, value };
}

/** What one of the versions opens; orphans first, so that a later answer takes the place of an earlier one. */
function readable(cells: Readonly<Record<Address, KeptCell>>, from: Compiled, to: Compiled): Cells {
  const raw: Record<Address, CellValue> = {};
  const addresses = Object.keys(cells);
  const orphans = addresses.filter((address) => orphanOf(address) !== undefined);
  for (const address of new Set([...orphans, ...addresses])) {
    const value = cells[address]?.value ?? null;
    const opened = read(from, address, value) ?? read(to, address, value);
    if (opened !== undefined) raw[address] = opened;
  }
  return raw;
}

function read(version: Compiled, address: Address, value: Json): CellValue | undefined {
  if (value === null) return undefined;
  const opened = openCells(version, { [address]: value });
  return opened.ok ? opened.value[address] : undefined;
}

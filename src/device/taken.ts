import type { Address } from '../engine/cells.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { ServerCell } from '../sync/acknowledgement.ts';
import { type CellValue, type HeadCell, isPending, type Kept } from './kept.ts';
import { countersWrite, headWrite, journalWrite, type Step, step, type Write } from './step.ts';

export interface Taken extends Step {
  /** Whether every cell was loaded. A cell with a change of its own that waits is not: what waits wins here. */
  readonly complete: boolean;
}

/** Loads cells that were written elsewhere, where the server's is newer than what was seen here. */
export function takeCells(
  kept: Kept,
  cells: Readonly<Record<Address, ServerCell>>,
  at: number,
): Taken {
  const head = new Map(kept.head);
  const writes: Write[] = [];
  const addresses: Address[] = [];
  let journal = kept.counters.journal;
  let complete = true;
  for (const [address, cell] of Object.entries(cells)) {
    const known = head.get(address);
    if (known && isKnown(known, cell)) continue;
    if (isPending(kept, address)) {
      complete = false;
      continue;
    }
    journal += 1;
    const next = cell.candidates ? disputed(known, cell, journal, at) : loaded(cell, journal, at);
    head.set(address, next);
    addresses.push(address);
    writes.push(headWrite(address, next), journalWrite({ ...next, address }));
  }
  if (addresses.length === 0) return { ...step(kept, []), complete };
  const next: Kept = { ...kept, head, counters: { ...kept.counters, journal } };
  return { ...step(next, [...writes, countersWrite(next)], addresses), complete };
}

function isKnown(known: HeadCell, cell: ServerCell): boolean {
  return cell.candidates
    ? canonicalJson(known.conflict ?? null) === canonicalJson(cell)
    : known.rev >= cell.rev && !known.conflict;
}

function loaded(cell: ServerCell, seq: number, at: number): HeadCell {
  return { value: cellValue(cell), seq, rev: cell.rev, origin: 'server', at, editSession: null };
}

/**
 * Two devices gave different values: this one goes on showing its own, and keeps the other beside it. Its rev stays,
 * so that whatever is entered before somebody has chosen is found to differ again.
 */
function disputed(
  known: HeadCell | undefined,
  cell: ServerCell,
  seq: number,
  at: number,
): HeadCell {
  return { ...(known ?? loaded(cell, seq, at)), seq, conflict: cell };
}

/** The wire schema lets any JSON through: whoever puts it into a form opens it with the type of its question. */
function cellValue({ value }: ServerCell): CellValue | null {
  return value as CellValue | null;
}

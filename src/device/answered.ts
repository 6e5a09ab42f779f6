import type { Address } from '../engine/cells.ts';
import type { CellChange, Origin } from '../sync/operation.ts';
import type { CellValue, HeadCell, Kept, OpenOperation } from './kept.ts';
import { countersWrite, headWrite, journalWrite, outboxWrite, type Step, step } from './step.ts';

/** One answer as it was entered on this device. */
export interface Answered {
  readonly address: Address;
  /** null = cleared. */
  readonly value: CellValue | null;
  readonly origin: Origin;
  readonly at: number;
  readonly editSession: string;
  /** The id of the operation that the answer begins, if it begins one. */
  readonly opId: string;
}

/** An operation with more characters takes no further cell, so that none outgrows what a server accepts. */
const FULL = 100_000;

/** Keeps one answer: its cell, its journal entry and its place in the outbox. */
export function answered(kept: Kept, answer: Answered): Step {
  const { address, value, origin, at, editSession } = answer;
  const known = kept.head.get(address);
  const seq = kept.counters.journal + 1;
  const cell: HeadCell = { ...known, value, seq, rev: known?.rev ?? 0, origin, at, editSession };
  const last = kept.outbox.at(-1);
  const joins = last?.is === 'open' && hasRoom(last, address);
  const open: OpenOperation = joins
    ? last
    : { is: 'open', opId: answer.opId, seq: kept.counters.operation + 1, cells: {} };
  const change: CellChange = {
    value,
    seq,
    // What the person saw when this change began; a newer rev has not been seen.
    baseRev: open.cells[address]?.baseRev ?? cell.rev,
    origin,
    at,
  };
  const operation: OpenOperation = { ...open, cells: { ...open.cells, [address]: change } };
  const next: Kept = {
    ...kept,
    head: new Map(kept.head).set(address, cell),
    outbox: [...(joins ? kept.outbox.slice(0, -1) : kept.outbox), operation],
    counters: { journal: seq, operation: Math.max(kept.counters.operation, operation.seq) },
  };
  return step(next, [
    headWrite(address, cell),
    journalWrite({ ...cell, address }),
    outboxWrite(operation),
    countersWrite(next),
  ]);
}

/** A cell that is in it already may take another value, a shorter one above all. */
function hasRoom({ cells }: OpenOperation, address: Address): boolean {
  return cells[address] !== undefined || JSON.stringify(cells).length < FULL;
}

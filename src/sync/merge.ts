import { orphanOf } from '../engine/cells.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { CellChange } from './operation.ts';

/** A cell as the server keeps it: who wrote it last, at which rev, and what else was offered for it. */
export interface KeptCell {
  readonly value: CellChange['value'];
  readonly rev: number;
  readonly installId: string;
  /** The journal number of the writing install, so that an older change of the same install never overwrites. */
  readonly seq: number;
  readonly at: number;
  readonly candidates?: readonly Candidate[] | undefined;
}

/** A value another device gave for the same cell. Kept until a person has chosen. */
export interface Candidate {
  readonly value: CellChange['value'];
  readonly installId: string;
  readonly at: number;
}

export type KeptCells = Readonly<Record<string, KeptCell>>;

export interface Merged {
  readonly cells: KeptCells;
  /** Addresses where two devices gave different values. */
  readonly conflicts: readonly string[];
  /** Whether any change was written or kept as a candidate. */
  readonly changed: boolean;
}

/**
 * The one merge rule: three-way, per cell. A change conflicts if the server's rev of that cell is newer than the rev
 * the device knew, another install wrote it, and the values differ; then both are kept. Everything else is written
 * at `rev`. A change of the same install that is older than what the server holds is dropped. An orphan is no answer
 * any more and is never disputed: the later one is kept.
 */
export function merge(
  kept: KeptCells,
  changes: Readonly<Record<string, CellChange>>,
  installId: string,
  rev: number,
): Merged {
  const cells: Record<string, KeptCell> = { ...kept };
  const conflicts: string[] = [];
  let changed = false;
  for (const [address, change] of Object.entries(changes)) {
    const current = kept[address];
    if (current && same(current.value, change.value) && current.installId !== installId) continue;
    if (current && current.installId === installId && current.seq >= change.seq) continue;
    changed = true;
    const elsewhere = current && isNewerElsewhere(current, change, installId);
    if (elsewhere && orphanOf(address) === undefined) {
      cells[address] = {
        ...current,
        candidates: [
          ...(current.candidates ?? []),
          { value: change.value, installId, at: change.at },
        ],
      };
      conflicts.push(address);
    } else {
      cells[address] = { value: change.value, rev, installId, seq: change.seq, at: change.at };
    }
  }
  return { cells, conflicts, changed };
}

/** Whether another install has written a cell since the device last saw it. */
export function isNewerElsewhere(
  current: KeptCell,
  { baseRev }: CellChange,
  installId: string,
): boolean {
  return current.rev > baseRev && current.installId !== installId;
}

function same(a: CellChange['value'], b: CellChange['value']): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

import { type CellValue, choicesOf } from '../question-types/type.ts';
import {
  type Address,
  type Cells,
  orphanAddress,
  orphanOf,
  reasonSubject,
  sameValue,
} from './cells.ts';
import { type Compiled, slotAt } from './compiled.ts';
import { openCells } from './finish.ts';
import { open } from './form.ts';

/** A draft on another version of its questionnaire. */
export interface MovedDraft {
  /** Everything entered, as the newer version keeps it; what it has no place for stands under its orphan's address. */
  readonly cells: Cells;
  /** What the newer version has no place for, whole or in part, as it was answered. */
  readonly orphans: readonly Orphan[];
  /** Questions that are asked now and were not asked before, or lost their answer, in asking order. */
  readonly toAnswer: readonly string[];
}

export interface Orphan {
  readonly address: Address;
  readonly value: CellValue;
  /** Of a choice, what is still offered: the rest was taken over. */
  readonly kept?: CellValue;
}

/**
 * Moves a draft from one version of a questionnaire to another. What the newer version understands stays; an option it
 * no longer has is taken out of a choice; everything else becomes an orphan. Nothing is thrown away, and an orphan whose
 * place comes back with a later version is answered there again.
 */
export function moveDraft(raw: Cells, from: Compiled, to: Compiled): MovedDraft {
  const cells: Record<Address, CellValue> = {};
  const orphans: Orphan[] = [];
  const before = open(from, raw);
  for (const [address, value] of Object.entries(raw)) {
    const taken = understood(to, address, value) ?? reduced(from, to, address, value);
    if (taken !== undefined) cells[address] = taken;
    if (taken !== undefined && (sameValue(taken, value) || reasonSubject(address) !== undefined))
      continue;
    if (orphanOf(address) !== undefined) continue;
    cells[orphanAddress(address)] = value;
    orphans.push({ address, value, ...(taken === undefined ? {} : { kept: taken }) });
  }
  revive(cells, to);
  const after = open(to, cells);
  const toAnswer = to.nodes
    .filter(({ id, kind, slots }) => {
      if (kind !== 'question' || !after.isAsked(id)) return false;
      const wasAsked = from.byId.get(id)?.kind === 'question' && before.isAsked(id);
      const lost = slots.some(
        ({ address }) =>
          after.effectiveValue(address) === undefined &&
          from.slots.has(address) &&
          before.effectiveValue(address) !== undefined,
      );
      return !wasAsked || lost;
    })
    .map(({ id }) => id);
  return { cells, orphans, toAnswer };
}

/** A value as a version opens it; undefined where it is none of its answers. */
function understood(to: Compiled, address: Address, value: CellValue): CellValue | undefined {
  const opened = openCells(to, { [address]: value });
  return opened.ok ? opened.value[address] : undefined;
}

/** A choice without the options that a version no longer has; undefined where nothing is left. */
function reduced(
  from: Compiled,
  to: Compiled,
  address: Address,
  value: CellValue,
): CellValue | undefined {
  const [slot, place] = [slotAt(from, address), slotAt(to, address)];
  if (!slot || !place) return undefined;
  const offered = new Set(choicesOf(place.domain.extent(place.asks)).map(({ code }) => code));
  const gone = choicesOf(slot.domain.extent(slot.asks))
    .map(({ code }) => code)
    .filter((code) => !offered.has(code));
  if (gone.length === 0 || offered.size === 0) return undefined;
  const left = slot.domain.effective(slot.domain.narrow(slot.asks, new Set(gone)), value);
  return left === undefined ? undefined : understood(to, address, left);
}

/** Orphans that a version has a place for again, where nothing was answered since. */
function revive(cells: Record<Address, CellValue>, to: Compiled): void {
  for (const [orphan, value] of Object.entries(cells)) {
    const address = orphanOf(orphan);
    if (address === undefined || cells[address] !== undefined) continue;
    const again = understood(to, address, value);
    if (again === undefined) continue;
    cells[address] = again;
    delete cells[orphan];
  }
}

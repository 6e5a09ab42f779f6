import type { CellValue } from '../question-types/type.ts';
import type { Address } from './cells.ts';
import type { Slot } from './compiled.ts';
import type { Scope } from './scope.ts';

/** A chosen option that is not available now: struck through on screen, left out of the submission (rule 8). */
export interface Struck {
  readonly address: Address;
  readonly codes: readonly string[];
}

type CellEntry = readonly [Address, CellValue];

/** Everything entered in a scope, hidden answers included; what is computed is not. */
export function enteredIn(scope: Scope): readonly CellEntry[] {
  return entries(scope, (slot) => (scope.isEntered(slot) ? scope.value(slot) : undefined));
}

/** The answers of a scope that count, in the shape a submission holds them. */
export function effectiveIn(scope: Scope): readonly CellEntry[] {
  return entries(scope, (slot) => scope.effective(slot));
}

/** Filled answers that are not on the path. */
export function maskedIn(scope: Scope): readonly Address[] {
  return slotsOf(scope)
    .filter((slot) => scope.isEntered(slot) && !scope.isCellAsked(slot))
    .filter((slot) => scope.answer(slot) !== undefined)
    .map((slot) => scope.addressOf(slot));
}

/** Chosen options on the path that are not available now. */
export function struckIn(scope: Scope): readonly Struck[] {
  return slotsOf(scope).flatMap((slot) => {
    const { options } = scope.hidden(slot.node);
    const value = scope.value(slot);
    if (options.size === 0 || value === undefined || !scope.isCellAsked(slot)) return [];
    const reading = slot.domain.reading(slot.asks, value);
    const codes = reading.is === 'codes' ? reading.codes.filter((code) => options.has(code)) : [];
    return codes.length > 0 ? [{ address: scope.addressOf(slot), codes }] : [];
  });
}

function entries(scope: Scope, read: (slot: Slot) => CellValue | undefined): readonly CellEntry[] {
  return slotsOf(scope).flatMap((slot) => {
    const value = read(slot);
    return value === undefined ? [] : [[scope.addressOf(slot), value] as const];
  });
}

function slotsOf(scope: Scope): readonly Slot[] {
  return [...scope.compiled.slots.values()];
}

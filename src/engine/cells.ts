import type { CellValue } from '../question-types/type.ts';

/**
 * The address of a cell, a format that stays: `q2-3`, `q4-5/a` (row of a matrix), `reason:q2-3` (why a soft demand
 * was left). Names never hold a dot or a bracket, which form libraries read as paths.
 */
export type Address = string;

/** Everything entered, by address. An address that is missing was never answered or was cleared. */
export type Cells = Readonly<Record<Address, CellValue>>;

const REASON = 'reason:';

/** Where the reason for leaving a soft requirement or a broken soft check is kept. "" = left without one. */
export function reasonAddress(subject: string): Address {
  return REASON + subject;
}

/** The question or check a reason is about; undefined where the address is no reason's. */
export function reasonSubject(address: Address): string | undefined {
  return address.startsWith(REASON) ? address.slice(REASON.length) : undefined;
}

/** The id of the question a cell belongs to. */
export function questionOf(address: Address): string {
  return address.split('/', 1)[0] ?? address;
}

/** Whether two values are the same answer. Values are in normal form, so their text decides. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

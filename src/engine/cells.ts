import type { CellValue } from '../question-types/type.ts';

/**
 * The address of a cell, a format that stays: `q2-3`, `q4-5/a` (row of a matrix), `b-o-1/3/m04` (row and column),
 * `facilities/<rowId>` (a row of a repeat), `facilities/<rowId>/r1-1` (a cell in it), `reason:q2-3` (why a soft demand
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

const ORPHAN = 'orphan:';

/**
 * Where an answer is kept that a newer version of the questionnaire has no place for: out of the way of the routing, and
 * there for the office to see.
 */
export function orphanAddress(address: Address): Address {
  return ORPHAN + address;
}

/** The address an orphan was answered at; undefined where the address is no orphan's. */
export function orphanOf(address: Address): Address | undefined {
  return address.startsWith(ORPHAN) ? address.slice(ORPHAN.length) : undefined;
}

/** The id of the question, or of the repeat, that a cell belongs to. */
export function questionOf(address: Address): string {
  return address.split('/', 1)[0] ?? address;
}

export function rowAddress(repeat: string, row: string): Address {
  return `${repeat}/${row}`;
}

/** An address as one in a row of a repeat would be read: its first two parts, and what follows them in the row. */
export interface RowAddress {
  readonly repeat: string;
  readonly row: string;
  /** '' for the row itself. */
  readonly rest: Address;
}

export function readRowAddress(address: Address): RowAddress | undefined {
  const first = address.indexOf('/');
  if (first < 0) return undefined;
  const second = address.indexOf('/', first + 1);
  const end = second < 0 ? address.length : second;
  return {
    repeat: address.slice(0, first),
    row: address.slice(first + 1, end),
    rest: address.slice(end + 1),
  };
}

/** Whether two values are the same answer. Values are in normal form, so their text decides. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

import type { Receipt } from '../../sync/acknowledgement.ts';
import type { ResponseState } from '../../sync/states.ts';

/** Facts about a unit that tables may be split by: attribute id → code. */
export type Attributes = Readonly<Record<string, string>>;

/** A unit on the list of a round. */
export interface RosterEntry {
  readonly roundId: string;
  readonly unitId: string;
  /** Public, the same over the years; units of other surveys may bear it too. */
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  readonly attributes: Attributes;
  /** The hash of its access code; null where none was issued. */
  readonly codeHash: string | null;
  readonly responseId: string;
}

/** An entry to be put on the list. Its response is made with it, at rev 0. */
export interface NewRosterEntry extends RosterEntry {
  readonly definitionHash: string;
}

/** A unit as the office watches it. Nothing of a draft but how far it is. */
export interface MonitoredUnit {
  readonly unitId: string;
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  readonly attributes: Attributes;
  readonly responseId: string;
  readonly state: ResponseState;
  /** 0 = 未着手. */
  readonly rev: number;
  readonly lastActivity: number | null;
  /** Questions on the path, and how many of them are answered; both 0 before the first answer. */
  readonly asked: number;
  readonly answered: number;
  /** How many times it was submitted. The three below are those of the last time; null before the first. */
  readonly submissions: number;
  readonly receiptNo: string | null;
  readonly submittedAt: number | null;
  readonly punctuality: Receipt['punctuality'] | null;
}

export interface RosterReader {
  byNumber(roundId: string, number: string): Promise<RosterEntry | undefined>;
  /** The entries of a number in every round, that of the round that opens last first. */
  ofNumber(number: string): Promise<readonly RosterEntry[]>;
  byUnit(roundId: string, unitId: string): Promise<RosterEntry | undefined>;
  /** Every unit of a round, by number. */
  monitored(roundId: string): Promise<readonly MonitoredUnit[]>;
}

export interface RosterWriter extends RosterReader {
  /** Puts units on the list; a unit known from an earlier round is the same unit, under the same number. */
  add(entries: readonly NewRosterEntry[]): Promise<void>;
  /** Replaces the hash of a unit's access code; null takes the code away. */
  setCode(roundId: string, unitId: string, codeHash: string | null): Promise<void>;
}

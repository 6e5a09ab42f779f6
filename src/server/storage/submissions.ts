import type { Cells } from '../../engine/cells.ts';
import type { Receipt } from '../../sync/acknowledgement.ts';
import type { Attributes } from './roster.ts';

/** What a unit has handed in, once. A later one replaces it in the tables; none is ever changed. */
export interface SubmissionRecord {
  readonly roundId: string;
  readonly responseId: string;
  readonly definitionHash: string;
  /** The place of the receipt in its round: 1, 2, 3 … without gaps. */
  readonly serial: number;
  /** Holds its number in the response, the rev, the operation and the times. */
  readonly receipt: Receipt;
  /** The answers that count: on the path, in the normal form of their types. */
  readonly effective: Cells;
}

/** A submission that the tables count. */
export interface CountedSubmission {
  readonly unitId: string;
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  readonly attributes: Attributes;
  readonly responseId: string;
  readonly definitionHash: string;
  readonly receiptNo: string;
  readonly receivedAt: number;
  readonly effective: Cells;
}

/** `day` as 2025-07-25 in Japan. */
export interface SubmissionsOfDay {
  readonly day: string;
  readonly submissions: number;
}

export interface SubmissionReader {
  last(responseId: string): Promise<SubmissionRecord | undefined>;
  /** The serial of the last receipt of a round; 0 before the first. */
  lastSerial(roundId: string): Promise<number>;
  /** The number of one of its receipts that begins like this; undefined where it has none. */
  receiptBeginning(roundId: string, beginning: string): Promise<string | undefined>;
  /** How many rounds have receipts whose number begins like this. */
  roundsWithReceipts(beginning: string): Promise<number>;
  /** Each unit's last submission, unless it was withdrawn; by the unit's number. */
  counted(roundId: string): Promise<readonly CountedSubmission[]>;
  /** How many of the counted submissions arrived on each day that had any, the earliest first. */
  perDay(roundId: string): Promise<readonly SubmissionsOfDay[]>;
}

export interface SubmissionWriter extends SubmissionReader {
  /** @throws when the round has a receipt of this serial, or the response a submission of this number. */
  add(submission: SubmissionRecord): Promise<void>;
}

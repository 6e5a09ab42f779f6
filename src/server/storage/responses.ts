import type { KeptCells } from '../../sync/merge.ts';
import type { ResponseState } from '../../sync/states.ts';

/** One unit's answers in one round. */
export interface ResponseRecord {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly state: ResponseState;
  /** Raised by every operation that is stored and by every act of the office. */
  readonly rev: number;
  readonly definitionHash: string;
  /** The draft: everything entered, for the unit's own devices only. */
  readonly cells: KeptCells;
  /** Questions on the path, and how many of them are answered. */
  readonly asked: number;
  readonly answered: number;
  readonly lastActivity: number | null;
  /** How many times it was submitted: the number of its last submission. */
  readonly submissions: number;
}

export interface ResponseReader {
  byId(id: string): Promise<ResponseRecord | undefined>;
}

export interface ResponseWriter extends ResponseReader {
  /** Replaces everything about a response but its id, round and unit. */
  save(response: ResponseRecord): Promise<void>;
}

import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { Sealed } from './seal.ts';

/**
 * The stores of one account. `head`: current cells; `journal`: every change, append-only; `outbox`: what the server has
 * not acknowledged; `receipts`: verified replies; `definitions` by hash; `meta`: everything there is one of.
 */
export const storeNames = ['definitions', 'head', 'journal', 'outbox', 'receipts', 'meta'] as const;
export type StoreName = (typeof storeNames)[number];

export type Key = string | number;

export interface StoredRecord {
  readonly store: StoreName;
  readonly key: Key;
  readonly body: Sealed;
}

/** A record to be put, or to be deleted where it has no body. */
export interface SealedWrite {
  readonly store: StoreName;
  readonly key: Key;
  readonly body: Sealed | undefined;
}

/**
 * Writes that are done together or not at all. `stamp` names the state they lead to. They are done only if what is
 * stored bears one of the `expected` stamps; null stands for a database in which nothing was ever stored.
 */
export interface Commit {
  readonly expected: readonly (string | null)[];
  readonly stamp: string;
  readonly writes: readonly SealedWrite[];
}

export interface Stored {
  readonly stamp: string;
  /** In the order of stores asked for, then of keys. */
  readonly records: readonly StoredRecord[];
}

/**
 * Keeps the records of one account. Every failure of the environment is a Problem (`storage.*`), whatever the browser
 * calls it; `details.retry` says `later` or `never`.
 */
export interface Store {
  /** What is stored; undefined where nothing ever was, which is not the same as a failure to read. */
  read(stores: readonly StoreName[]): Promise<Result<Stored | undefined, Problem>>;
  /** Resolves when the writes are on the disk, or with `storage.overtaken` where another stamp was found. */
  commit(commit: Commit): Promise<Result<null, Problem>>;
  close(): void;
}

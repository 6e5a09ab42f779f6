import type { EnvironmentFailure } from '../kysely/storage.ts';

/** SQLite's primary result codes that are no fault of the program (https://www.sqlite.org/rescode.html). */
const failures: ReadonlyMap<number, EnvironmentFailure> = new Map([
  [5, 'busy'], // BUSY
  [6, 'busy'], // LOCKED
  [7, 'failed'], // NOMEM
  [8, 'failed'], // READONLY
  [10, 'failed'], // IOERR
  [11, 'damaged'], // CORRUPT
  [13, 'failed'], // FULL
  [14, 'failed'], // CANTOPEN
  [26, 'damaged'], // NOTADB
]);

/** What an error of node:sqlite says about the disk and the file; undefined for a fault of the program. */
export function environmentFailure(error: unknown): EnvironmentFailure | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  // An extended code keeps its primary one in the low byte.
  return typeof error.errcode === 'number' ? failures.get(error.errcode & 0xff) : undefined;
}

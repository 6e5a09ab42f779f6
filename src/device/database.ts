import { type IDBPDatabase, openDB } from 'idb';
import type { Problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { Alarm } from './ports.ts';
import { storageBlocked, storageFailed, storageNewer } from './problems.ts';

const TRIES = 3;
const OPEN_TIMEOUT = 5_000;
/** Before the second and the third try. */
const PAUSES = [50, 500];

/**
 * One IndexedDB database: opened when first used, reopened when its connection is lost (iOS drops it under memory
 * pressure), closed when another tab wants to upgrade it.
 */
export class Database {
  readonly #name: string;
  readonly #stores: readonly string[];
  readonly #alarm: Alarm;
  #connection: Promise<IDBPDatabase> | undefined;

  constructor(name: string, stores: readonly string[], alarm: Alarm) {
    this.#name = name;
    this.#stores = stores;
    this.#alarm = alarm;
  }

  /**
   * Does some work on the database. Whatever the browser refuses, by whatever name, is tried on a new connection: what
   * it says of the reason is not dependable, and Firefox keeps a damaged connection read-only until it is reopened.
   * So the work may run again after it was done: it must be harmless to repeat.
   */
  async use<Value>(
    work: (database: IDBPDatabase) => Promise<Value>,
  ): Promise<Result<Value, Problem>> {
    let problem = storageFailed('never tried');
    for (let number = 0; number < TRIES; number += 1) {
      if (number > 0) await this.#pause(PAUSES[number - 1] ?? 0);
      try {
        return success(await work(await this.#connect()));
      } catch (reason) {
        problem = translated(reason);
        this.close();
        if (problem.details.retry === 'never') break;
      }
    }
    return failure(problem);
  }

  close(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.then(
      (database) => database.close(),
      () => {},
    );
  }

  #connect(): Promise<IDBPDatabase> {
    this.#connection ??= this.#open();
    return this.#connection;
  }

  #open(): Promise<IDBPDatabase> {
    let blocked = false;
    let late = false;
    const opening = openDB(this.#name, 1, {
      upgrade: (database) => {
        for (const store of this.#stores) database.createObjectStore(store);
      },
      blocked: () => {
        blocked = true;
      },
      blocking: () => this.close(),
      terminated: () => {
        this.#connection = undefined;
      },
    });
    return new Promise((resolve, reject) => {
      // An upgrade waits for ever while another tab holds the old version.
      const callOff = this.#alarm(OPEN_TIMEOUT, () => {
        late = true;
        reject(blocked ? new Blocked() : new Error('The database did not open.'));
      });
      opening.then((database) => {
        callOff();
        if (late) database.close();
        else resolve(database);
      }, reject);
    });
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#alarm(milliseconds, resolve));
  }
}

class Blocked extends Error {}

function translated(reason: unknown): Problem {
  if (reason instanceof Blocked) return storageBlocked();
  const newer = reason instanceof DOMException && reason.name === 'VersionError';
  return newer ? storageNewer() : storageFailed(reason);
}

import type { IDBPTransaction } from 'idb';
import { failure, success } from '../shared/result.ts';
import { Database } from './database.ts';
import type { Alarm } from './ports.ts';
import { storageEvicted, storageOvertaken } from './problems.ts';
import type { Sealed } from './seal.ts';
import type { Commit, Key, Store, Stored, StoreName } from './store.ts';
import { storeNames } from './store.ts';

/** Beside the stores of records: says that something was stored, and which state it is. */
const STAMP = 'stamp';

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<unknown, string[], Mode>;

/** The store of one account in the browser's own database. */
export function indexedDbStore(responseId: string, alarm: Alarm): Store {
  const database = new Database(`kyoten-${responseId}`, [...storeNames, STAMP], alarm);
  return {
    read: (stores) =>
      database.use(async (connection) => {
        const transaction = connection.transaction([...stores, STAMP]);
        const [stored] = await Promise.all([readAll(transaction, stores), transaction.done]);
        return stored;
      }),
    commit: async (commit) => {
      const outcome = await database.use(async (connection) => {
        const transaction = connection.transaction([...storeNames, STAMP], 'readwrite', {
          // Complete means flushed to the disk, not handed to the operating system.
          durability: 'strict',
        });
        // Not "request succeeded" but "transaction complete" is the promise that it is stored.
        const [written] = await Promise.all([write(transaction, commit), transaction.done]);
        return written;
      });
      if (!outcome.ok || outcome.value === 'written') return outcome.ok ? success(null) : outcome;
      return failure(outcome.value === 'evicted' ? storageEvicted() : storageOvertaken());
    },
    close: () => database.close(),
  };
}

async function readAll(
  transaction: Transaction<'readonly'>,
  stores: readonly StoreName[],
): Promise<Stored | undefined> {
  const stamp = await stampOf(transaction);
  if (stamp === undefined) return undefined;
  const read = await Promise.all(
    stores.map(async (name) => {
      const store = transaction.objectStore(name);
      const [keys, bodies] = await Promise.all([store.getAllKeys(), store.getAll()]);
      // Only `write` puts records here, with keys and bodies of these types.
      return keys.map((key, at) => ({ store: name, key: key as Key, body: bodies[at] as Sealed }));
    }),
  );
  return { stamp, records: read.flat() };
}

async function write(
  transaction: Transaction<'readwrite'>,
  { expected, stamp, writes }: Commit,
): Promise<'written' | 'evicted' | 'overtaken'> {
  const found = await stampOf(transaction);
  // The commit is being repeated after a connection broke off without saying that it was done.
  if (found !== stamp && !expected.includes(found ?? null)) {
    return found === undefined ? 'evicted' : 'overtaken';
  }
  const requests: Promise<unknown>[] = [];
  try {
    for (const { store, key, body } of writes) {
      const target = transaction.objectStore(store);
      requests.push(body === undefined ? target.delete(key) : target.put(body, key));
    }
    requests.push(transaction.objectStore(STAMP).put(stamp, STAMP));
  } catch (reason) {
    // What was asked for before would be written without the rest.
    void Promise.allSettled(requests);
    transaction.abort();
    throw reason;
  }
  await Promise.all(requests);
  return 'written';
}

async function stampOf(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
): Promise<string | undefined> {
  const stamp: unknown = await transaction.objectStore(STAMP).get(STAMP);
  return typeof stamp === 'string' ? stamp : undefined;
}

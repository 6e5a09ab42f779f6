import { failure, success } from '../shared/result.ts';
import { storageEvicted, storageOvertaken } from './problems.ts';
import type { Key, Store, StoredRecord, StoreName } from './store.ts';

/** What a memory store writes to. It outlives the store, as a disk outlives a page. */
export interface MemoryDisk {
  stamp: string | undefined;
  readonly records: Map<StoreName, Map<Key, StoredRecord>>;
}

export function memoryDisk(): MemoryDisk {
  return { stamp: undefined, records: new Map() };
}

/** A store in memory, for tests and for whatever must leave no trace. */
export function memoryStore(disk: MemoryDisk): Store {
  return {
    read: async (stores) => {
      if (disk.stamp === undefined) return success(undefined);
      const records = stores.flatMap((store) => sorted(disk.records.get(store)));
      return success({ stamp: disk.stamp, records });
    },
    commit: async ({ expected, stamp, writes }) => {
      if (!expected.includes(disk.stamp ?? null)) {
        return failure(disk.stamp === undefined ? storageEvicted() : storageOvertaken());
      }
      disk.stamp = stamp;
      for (const { store, key, body } of writes) {
        const records = disk.records.get(store) ?? new Map<Key, StoredRecord>();
        disk.records.set(store, records);
        if (body === undefined) records.delete(key);
        else records.set(key, { store, key, body });
      }
      return success(null);
    },
    close: () => {},
  };
}

function sorted(records: ReadonlyMap<Key, StoredRecord> | undefined): readonly StoredRecord[] {
  // IndexedDB orders numbers before texts.
  return [...(records?.values() ?? [])].sort((a, b) =>
    typeof a.key === typeof b.key ? (a.key < b.key ? -1 : 1) : typeof a.key === 'number' ? -1 : 1,
  );
}

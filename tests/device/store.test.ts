import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { indexedDbStore } from '../../src/device/indexed-db.ts';
import { indexedDbDirectory } from '../../src/device/indexed-db-directory.ts';
import { memoryDisk, memoryStore } from '../../src/device/memory.ts';
import { storeContract } from '../contracts/store.ts';
import { FakeTime, quiet } from '../support/device/fake-time.ts';

const response = 'a'.repeat(32);
const first = { expected: [null], stamp: 's1', writes: [] };

describe('a store in memory', () => {
  storeContract(() => {
    const disk = memoryDisk();
    return () => memoryStore(disk);
  });
});

describe('a store in IndexedDB', () => {
  let time: FakeTime;
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    time = new FakeTime();
  });

  storeContract(() => () => indexedDbStore(response, time.alarm));

  test('writes with strict durability, and is done only when the transaction is complete', async () => {
    const asked: unknown[] = [];
    let complete = false;
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const transaction = original.call(this, stores, mode, options);
      if (mode === 'readwrite') asked.push(options);
      transaction.addEventListener('complete', () => {
        complete = true;
      });
      return transaction;
    };
    try {
      await indexedDbStore(response, time.alarm).commit(first);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(asked).toEqual([{ durability: 'strict' }]);
    expect(complete).toBe(true);
  });

  test('a connection that broke is opened again', async () => {
    const store = indexedDbStore(response, time.alarm);
    await store.commit(first);
    const original = IDBDatabase.prototype.transaction;
    let breaks = 2;
    IDBDatabase.prototype.transaction = function (...asked) {
      breaks -= 1;
      if (breaks >= 0) throw new DOMException('Connection lost.', 'InvalidStateError');
      return original.apply(this, asked);
    };
    try {
      const committed = store.commit({ expected: ['s1'], stamp: 's2', writes: [] });
      await quiet();
      await time.advance(1_000);
      expect(await committed).toEqual({ ok: true, value: null });
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
  });

  test.each(['QuotaExceededError', 'DataError', 'AbortError', 'UnknownError', 'NobodyKnowsError'])(
    'a transaction that ends with %s has written nothing, and says that it failed',
    async (name) => {
      const store = indexedDbStore(response, time.alarm);
      await store.commit(first);
      const original = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, key) {
        const request = original.call(this, value, key);
        if (key === 'q2') throw new DOMException('', name);
        return request;
      };
      try {
        const writes = ['q1', 'q2'].map((key) => ({ store: 'head' as const, key, body: 'x' }));
        const committed = store.commit({ expected: ['s1'], stamp: 's2', writes });
        await quiet();
        await time.advance(1_000);
        expect(await committed).toMatchObject({
          ok: false,
          problems: { code: 'storage.failed', details: { retry: 'later', reason: name } },
        });
      } finally {
        IDBObjectStore.prototype.put = original;
      }
      expect(await store.read(['head'])).toEqual({ ok: true, value: { stamp: 's1', records: [] } });
    },
  );

  test('a database that another tab holds back is reported within seconds, not waited for', async () => {
    const original = indexedDB.open;
    indexedDB.open = function (name) {
      // A request that never comes to an end.
      const request = original.call(this, `${name}-other`);
      Object.defineProperty(request, 'readyState', { value: 'pending' });
      request.addEventListener = () => {};
      return request;
    };
    try {
      const read = indexedDbStore(response, time.alarm).read(['head']);
      await time.advance(20_000);
      expect(await read).toMatchObject({ ok: false, problems: { code: 'storage.failed' } });
    } finally {
      indexedDB.open = original;
    }
  });

  test('a database of a newer version of the app is left alone', async () => {
    (await openDB(`kyoten-${response}`, 2)).close();
    expect(await indexedDbStore(response, time.alarm).read(['head'])).toMatchObject({
      ok: false,
      problems: { code: 'storage.newer', details: { retry: 'never' } },
    });
  });

  test('a newer version of the app may upgrade it while it is open', async () => {
    const store = indexedDbStore(response, time.alarm);
    await store.commit(first);
    const upgraded = await openDB(`kyoten-${response}`, 2);
    upgraded.close();
    expect(await store.read(['head'])).toMatchObject({ problems: { code: 'storage.newer' } });
  });

  test('when the browser clears the site under an open page, that is told apart from an empty store', async () => {
    const store = indexedDbStore(response, time.alarm);
    await store.commit(first);
    const open = await openDB(`kyoten-${response}`);
    const stores = [...open.objectStoreNames];
    const transaction = open.transaction(stores, 'readwrite');
    await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
    await transaction.done;
    open.close();
    expect(await store.commit({ expected: ['s1'], stamp: 's2', writes: [] })).toMatchObject({
      problems: { code: 'storage.evicted' },
    });
  });

  test('the directory remembers accounts and which was open last, and forgets only the latter', async () => {
    const directory = () => indexedDbDirectory(time.alarm);
    expect(await directory().last()).toEqual({ ok: true, value: undefined });
    await directory().opened(response);
    expect(await directory().last()).toEqual({ ok: true, value: response });
    await directory().closed();
    expect(await directory().last()).toEqual({ ok: true, value: undefined });
    expect(await directory().knows(response)).toEqual({ ok: true, value: true });
    expect(await directory().knows('b'.repeat(32))).toEqual({ ok: true, value: false });
  });
});

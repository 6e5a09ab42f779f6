import { describe, expect, test } from 'vitest';
import type { Key, SealedWrite, Store, StoreName } from '../../src/device/store.ts';

/** What every store does, whatever it writes to. `place()` is a fresh one; every call of its result opens it anew. */
export function storeContract(place: () => () => Store): void {
  const put = (store: StoreName, key: Key, body: string): SealedWrite => ({ store, key, body });
  const drop = (store: StoreName, key: Key): SealedWrite => ({ store, key, body: undefined });
  const bodies = async (store: Store, ...names: StoreName[]) => {
    const read = await store.read(names);
    if (!read.ok) throw new Error(read.problems.code);
    return read.value?.records.map(({ store, key, body }) => [store, key, body]);
  };

  describe('given a store in which nothing was ever stored', () => {
    test('reading says so, and does not say that it is empty', async () => {
      expect(await place()().read(['head'])).toEqual({ ok: true, value: undefined });
    });

    test('a first commit is taken, and tells it apart from then on', async () => {
      const store = place()();
      expect(await store.commit({ expected: [null], stamp: 's1', writes: [] })).toMatchObject({
        ok: true,
      });
      expect(await store.read(['head'])).toEqual({ ok: true, value: { stamp: 's1', records: [] } });
    });

    test('a commit that expects something is told that it is gone', async () => {
      const commit = { expected: ['s1'], stamp: 's2', writes: [put('head', 'q1', 'a')] };
      const store = place()();
      expect(await store.commit(commit)).toMatchObject({
        ok: false,
        problems: { code: 'storage.evicted' },
      });
      expect(await store.read(['head'])).toEqual({ ok: true, value: undefined });
    });
  });

  describe('given a store with records', () => {
    const filled = async (open = place()) => {
      const store = open();
      await store.commit({
        expected: [null],
        stamp: 's1',
        writes: [
          put('head', 'q2', 'b'),
          put('head', 'q1', 'a'),
          put('journal', 10, 'j10'),
          put('journal', 9, 'j9'),
          put('meta', 'account', 'm'),
        ],
      });
      return { store, open };
    };

    test('they are read in the order of the stores asked for, then of their keys', async () => {
      const { store } = await filled();
      expect(await bodies(store, 'journal', 'head')).toEqual([
        ['journal', 9, 'j9'],
        ['journal', 10, 'j10'],
        ['head', 'q1', 'a'],
        ['head', 'q2', 'b'],
      ]);
    });

    test('they are there when it is opened again', async () => {
      const { store, open } = await filled();
      store.close();
      expect(await bodies(open(), 'meta')).toEqual([['meta', 'account', 'm']]);
    });

    test('a commit puts and deletes in one step, in its order', async () => {
      const { store } = await filled();
      await store.commit({
        expected: ['s1'],
        stamp: 's2',
        writes: [
          put('head', 'q1', 'x'),
          drop('head', 'q2'),
          drop('head', 'q9'),
          put('outbox', 1, 'o'),
        ],
      });
      expect(await bodies(store, 'head', 'outbox')).toEqual([
        ['head', 'q1', 'x'],
        ['outbox', 1, 'o'],
      ]);
    });

    test('bytes come back as they were', async () => {
      const { store } = await filled();
      const body = new Uint8Array([0, 1, 255]);
      await store.commit({
        expected: ['s1'],
        stamp: 's2',
        writes: [{ store: 'head', key: 'q', body }],
      });
      expect(await bodies(store, 'head')).toContainEqual(['head', 'q', body]);
    });

    test('a commit on a stamp that is not there any more changes nothing', async () => {
      const { store } = await filled();
      const writes = [put('head', 'q1', 'late')];
      expect(await store.commit({ expected: ['s0', null], stamp: 's2', writes })).toMatchObject({
        ok: false,
        problems: { code: 'storage.overtaken' },
      });
      expect(await bodies(store, 'head')).toContainEqual(['head', 'q1', 'a']);
    });

    test('a commit on any of several stamps is taken', async () => {
      const { store } = await filled();
      const commit = { expected: ['s0', 's1'], stamp: 's2', writes: [] };
      expect(await store.commit(commit)).toMatchObject({ ok: true });
    });

    test('two commits on the same stamp: one is taken', async () => {
      const { store, open } = await filled();
      const outcomes = await Promise.all([
        store.commit({ expected: ['s1'], stamp: 'a', writes: [put('head', 'q1', 'A')] }),
        open().commit({ expected: ['s1'], stamp: 'b', writes: [put('head', 'q1', 'B')] }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });
}

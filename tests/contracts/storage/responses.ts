import { describe, expect, it } from 'vitest';
import type { ResponseRecord } from '../../../src/server/storage/responses.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { OPENS, prepared, progress, read, untouched, write } from './fixtures.ts';

export function responsesContract(open: () => Promise<Storage>): void {
  describe('given responses', () => {
    it('keeps every value of every cell, whatever its form', async () => {
      const storage = await prepared(open);
      const written = { rev: 3, installId: 'i', seq: 2, at: 5.5 };
      const changed: ResponseRecord = {
        ...untouched('a'),
        ...progress,
        state: 'returned',
        definitionHash: 'h1',
        cells: {
          q1: { ...written, value: { codes: ['1', '98'], text: { '98': '𠮷野家 "その他"\n' } } },
          q2: { ...written, value: null },
          'q3/a': {
            ...written,
            value: 'ａ',
            candidates: [{ value: 'b', installId: 'j', at: 6 }],
          },
        },
      };
      await write(storage, ({ responses }) => responses.save(changed));
      expect(await read(storage, ({ responses }) => responses.byId('response-a'))).toEqual(changed);
    });
  });

  describe('given operations', () => {
    const operation = {
      responseId: 'response-a',
      opId: 'op-1',
      hash: 'hash',
      kind: 'draft',
      body: '{"z":1, "a":"𠮷"}',
      verdict: 'applied',
      rev: 1,
      reply: '{"b":2,"a":1}',
      receivedAt: OPENS + 1,
    } as const;

    it('gives back the bytes of what came in and of what was answered', async () => {
      const storage = await prepared(open);
      await write(storage, ({ operations }) => operations.add(operation));
      const find = (responseId: string, opId: string) =>
        read(storage, ({ operations }) => operations.find(responseId, opId));
      expect(await find('response-a', 'op-1')).toEqual(operation);
      expect(await find('response-b', 'op-1')).toBeUndefined();
      expect(await find('response-a', 'op-2')).toBeUndefined();
    });

    it('lists those of a response in the order of their rev', async () => {
      const storage = await prepared(open);
      await write(storage, async ({ operations }) => {
        await operations.add({ ...operation, opId: 'op-2', rev: 2 });
        await operations.add(operation);
      });
      const listed = await read(storage, ({ operations }) => operations.of('response-a'));
      expect(listed.map(({ opId }) => opId)).toEqual(['op-1', 'op-2']);
    });

    it.each([
      ['the same id', { rev: 2 }],
      ['the same rev', { opId: 'op-2' }],
    ])('refuses a second one of %s', async (_, changed) => {
      const storage = await prepared(open);
      await write(storage, ({ operations }) => operations.add(operation));
      await expect(
        storage.transaction(({ operations }) => operations.add({ ...operation, ...changed })),
      ).rejects.toThrow();
    });
  });
}

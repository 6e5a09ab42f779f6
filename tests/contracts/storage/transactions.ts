import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { entry, known, prepared, read, round, write } from './fixtures.ts';

export function transactionsContract(open: () => Promise<Storage>): void {
  describe('given a transaction', () => {
    it('gives what its work gives, and later readers see what it wrote', async () => {
      const storage = await open();
      expect(
        await storage.transaction(async (writer) => {
          await writer.rounds.save(round);
          return 'done';
        }),
      ).toEqual({ ok: true, value: 'done' });
      expect(await read(storage, (reader) => reader.rounds.byId('round'))).toEqual(round);
    });

    it('takes back everything when its work throws, and throws on', async () => {
      const storage = await open();
      const failing = storage.transaction(async (writer) => {
        await writer.rounds.save(round);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await read(storage, (reader) => reader.rounds.all())).toEqual([]);
    });

    it('takes back nothing of its neighbours', async () => {
      const storage = await open();
      const outcomes = await Promise.allSettled([
        storage.transaction((writer) => writer.rounds.save({ ...round, id: 'first' })),
        storage.transaction(async (writer) => {
          await writer.rounds.save({ ...round, id: 'second' });
          throw new Error('no');
        }),
        storage.transaction((writer) => writer.rounds.save({ ...round, id: 'third' })),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const found = await read(storage, async ({ rounds }) => [
        await rounds.byId('first'),
        await rounds.byId('second'),
        await rounds.byId('third'),
      ]);
      expect(found.map((one) => one?.id)).toEqual(['first', undefined, 'third']);
    });

    it('throws when it writes against a rule of the tables', async () => {
      const storage = await prepared(open);
      const doubled = storage.transaction((writer) => writer.roster.add([entry('a', '01-001')]));
      await expect(doubled).rejects.toThrow();
    });

    it('runs after those asked for before it, each seeing what the others have written', async () => {
      const storage = await prepared(open);
      const raise = () =>
        storage.transaction(async (writer) => {
          const response = await known(writer, 'response-a');
          await writer.responses.save({ ...response, rev: response.rev + 1 });
          return response.rev;
        });
      const outcomes = await Promise.all(Array.from({ length: 20 }, raise));
      expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual(
        Array.from({ length: 20 }, (_, rev) => rev),
      );
    });

    it('is seen by a reader as a whole or not at all', async () => {
      const storage = await prepared(open);
      const seen = storage.read(async (reader) => {
        const first = await reader.responses.byId('response-a');
        const second = await reader.responses.byId('response-a');
        return [first?.rev, second?.rev];
      });
      const writing = write(storage, async (writer) => {
        await writer.responses.save({ ...(await known(writer, 'response-a')), rev: 7 });
      });
      expect(await seen).toEqual({ ok: true, value: [0, 0] });
      await writing;
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { DAY, known, OPENS, prepared, questionnaire, read, round, write } from './fixtures.ts';

export function definitionsContract(open: () => Promise<Storage>): void {
  describe('given published definitions', () => {
    it('keeps the bytes, and a definition that is published again stays as it is', async () => {
      const storage = await open();
      const first = questionnaire('h1', '{"b":1,"a":"𠮷"}');
      await write(storage, async (writer) => {
        await writer.questionnaires.publish(first);
        await writer.questionnaires.publish({ ...first, body: 'other' });
      });
      expect(await read(storage, ({ questionnaires }) => questionnaires.byHash('h1'))).toEqual(
        first,
      );
      expect(
        await read(storage, ({ questionnaires }) => questionnaires.byHash('h2')),
      ).toBeUndefined();
    });

    it('lists those of a round, the newest last, each once', async () => {
      const storage = await prepared(open);
      const publish = (hash: string) =>
        write(storage, async (writer) => {
          await writer.questionnaires.publish(questionnaire(hash));
          await writer.rounds.addDefinition('round', hash, OPENS);
        });
      const listed = () => read(storage, ({ rounds }) => rounds.definitions('round'));
      await publish('h2');
      await publish('h2');
      expect(await listed()).toEqual(['h1', 'h2']);
      await publish('h1');
      expect(await listed()).toEqual(['h2', 'h1']);
    });

    it('moves responses that nobody has begun to a new one, and leaves the others', async () => {
      const storage = await prepared(open);
      await write(storage, async (writer) => {
        await writer.responses.save({ ...(await known(writer, 'response-a')), rev: 1 });
        await writer.questionnaires.publish(questionnaire('h2'));
        await writer.rounds.addDefinition('round', 'h2', OPENS);
      });
      const hashes = await read(storage, async ({ responses }) => [
        (await responses.byId('response-a'))?.definitionHash,
        (await responses.byId('response-b'))?.definitionHash,
      ]);
      expect(hashes).toEqual(['h1', 'h2']);
    });
  });

  describe('given rounds', () => {
    it('changes one that is saved again', async () => {
      const storage = await prepared(open);
      await write(storage, (writer) => writer.rounds.save({ ...round, closes: OPENS + 40 * DAY }));
      expect(await read(storage, ({ rounds }) => rounds.byId('round'))).toEqual({
        ...round,
        closes: OPENS + 40 * DAY,
      });
    });

    it('lists them all, the one that opens last first', async () => {
      const storage = await prepared(open);
      await write(storage, async ({ rounds }) => {
        await rounds.save({ ...round, id: 'later', opens: OPENS + DAY });
        await rounds.save({ ...round, id: 'earlier', opens: OPENS - DAY });
      });
      const listed = await read(storage, ({ rounds }) => rounds.all());
      expect(listed.map(({ id }) => id)).toEqual(['later', 'round', 'earlier']);
      expect(listed[1]).toEqual(round);
    });
  });
}

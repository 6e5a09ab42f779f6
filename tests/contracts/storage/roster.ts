import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/storage.ts';
import {
  DAY,
  entry,
  known,
  OPENS,
  prepared,
  progress,
  read,
  round,
  submission,
  untouched,
  write,
} from './fixtures.ts';

export function rosterContract(open: () => Promise<Storage>): void {
  describe('given a roster', () => {
    it('finds an entry by its number and by its unit', async () => {
      const storage = await prepared(open);
      const { definitionHash: _, ...listed } = entry('a', '01-001');
      expect(await read(storage, ({ roster }) => roster.byNumber('round', '01-001'))).toEqual(
        listed,
      );
      expect(await read(storage, ({ roster }) => roster.byUnit('round', 'unit-a'))).toEqual(listed);
      expect(
        await read(storage, ({ roster }) => roster.byNumber('other', '01-001')),
      ).toBeUndefined();
      expect(
        await read(storage, ({ roster }) => roster.byNumber('round', '99-999')),
      ).toBeUndefined();
    });

    it('finds every entry of a number, in whatever round and of whatever unit', async () => {
      const storage = await prepared(open);
      const later = (name: string, responseId: string) => ({
        ...entry(name, '01-001'),
        roundId: 'later',
        responseId,
      });
      await write(storage, async ({ rounds, roster }) => {
        await rounds.save({ ...round, id: 'later', opens: OPENS + DAY });
        // One unit in both rounds, and a stranger of the same number.
        await roster.add([later('a', 'response-later'), later('c', 'response-c')]);
      });
      const found = await read(storage, ({ roster }) => roster.ofNumber('01-001'));
      expect(found.map(({ roundId, unitId }) => [roundId, unitId]).sort()).toEqual([
        ['later', 'unit-a'],
        ['later', 'unit-c'],
        ['round', 'unit-a'],
      ]);
      expect(found.at(-1)?.responseId).toBe('response-a');
      expect(await read(storage, ({ roster }) => roster.ofNumber('99-999'))).toEqual([]);
    });

    it('makes a response with each entry, at rev 0', async () => {
      const storage = await prepared(open);
      expect(await read(storage, ({ responses }) => responses.byId('response-a'))).toEqual(
        untouched('a'),
      );
    });

    it('replaces and takes away a code', async () => {
      const storage = await prepared(open);
      const codeOf = async (hash: string | null) => {
        await write(storage, ({ roster }) => roster.setCode('round', 'unit-a', hash));
        return (await read(storage, ({ roster }) => roster.byUnit('round', 'unit-a')))?.codeHash;
      };
      expect(await codeOf('hash')).toBe('hash');
      expect(await codeOf(null)).toBeNull();
    });

    it('takes a long one in one go', async () => {
      const storage = await prepared(open);
      const long = Array.from({ length: 1_200 }, (_, n) => entry(`n${n}`, `47-${n}`));
      await write(storage, ({ roster }) => roster.add(long));
      expect(await read(storage, ({ roster }) => roster.monitored('round'))).toHaveLength(1_202);
    });

    it('shows how far every unit is, by number', async () => {
      const storage = await prepared(open);
      await write(storage, async (writer) => {
        const response = await known(writer, 'response-b');
        await writer.responses.save({ ...response, ...progress, state: 'submitted' });
        await writer.submissions.add(submission('response-b', 1, 1, OPENS + DAY));
      });
      const [first, second] = await read(storage, ({ roster }) => roster.monitored('round'));
      expect(first).toEqual({
        unitId: 'unit-a',
        number: '01-001',
        name: '拠点 a',
        prefecture: '北海道',
        attributes: { kind: '1' },
        responseId: 'response-a',
        state: 'draft',
        rev: 0,
        lastActivity: null,
        asked: 0,
        answered: 0,
        submissions: 0,
        receiptNo: null,
        submittedAt: null,
        punctuality: null,
      });
      expect(second).toMatchObject({
        number: '13-002',
        ...progress,
        state: 'submitted',
        receiptNo: 'no-1',
        submittedAt: OPENS + DAY,
        punctuality: 'onTime',
      });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { ResponseRecord } from '../../../src/server/storage/responses.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { DAY, known, OPENS, prepared, read, submission, write } from './fixtures.ts';

export function submissionsContract(open: () => Promise<Storage>): void {
  describe('given submissions', () => {
    const hand = (storage: Storage, name: string, no: number, serial: number, at: number) =>
      write(storage, async (writer) => {
        const response = await known(writer, `response-${name}`);
        await writer.responses.save({ ...response, state: 'submitted', rev: no, submissions: no });
        await writer.submissions.add(submission(`response-${name}`, no, serial, at));
      });
    const putInto = (storage: Storage, state: ResponseRecord['state']) =>
      write(storage, async (writer) => {
        await writer.responses.save({ ...(await known(writer, 'response-a')), state });
      });
    const counted = (storage: Storage) =>
      read(storage, ({ submissions }) => submissions.counted('round'));

    it('knows the last one of a response and the last serial of a round', async () => {
      const storage = await prepared(open);
      const last = () => read(storage, ({ submissions }) => submissions.last('response-a'));
      const serial = () => read(storage, ({ submissions }) => submissions.lastSerial('round'));
      expect([await last(), await serial()]).toEqual([undefined, 0]);
      await hand(storage, 'a', 1, 1, OPENS);
      await hand(storage, 'b', 1, 2, OPENS);
      await hand(storage, 'a', 2, 3, OPENS);
      expect(await last()).toEqual(submission('response-a', 2, 3, OPENS));
      expect(await serial()).toBe(3);
    });

    it('finds the receipts whose number begins in some way, and how many rounds have any', async () => {
      const storage = await prepared(open);
      const beginning = (start: string) =>
        read(storage, async ({ submissions }) => [
          await submissions.receiptBeginning('round', start),
          await submissions.roundsWithReceipts(start),
        ]);
      expect(await beginning('no-')).toEqual([undefined, 0]);
      await hand(storage, 'a', 1, 1, OPENS);
      await hand(storage, 'b', 1, 2, OPENS);
      expect(await beginning('no-2')).toEqual(['no-2', 1]);
      expect((await beginning('no-'))[1]).toBe(1);
      expect(await beginning('2025-')).toEqual([undefined, 0]);
    });

    it('counts the last one of each unit, by number', async () => {
      const storage = await prepared(open);
      await hand(storage, 'b', 1, 1, OPENS);
      await hand(storage, 'a', 1, 2, OPENS);
      await hand(storage, 'b', 2, 3, OPENS + 1);
      expect(await counted(storage)).toEqual([
        expect.objectContaining({ unitId: 'unit-a', receiptNo: 'no-2' }),
        {
          unitId: 'unit-b',
          number: '13-002',
          name: '拠点 b',
          prefecture: '北海道',
          attributes: { kind: '1' },
          responseId: 'response-b',
          definitionHash: 'h1',
          receiptNo: 'no-3',
          receivedAt: OPENS + 1,
          effective: { q1: { code: '1' }, q2: '3' },
        },
      ]);
    });

    it.each([
      ['submitted', 1],
      ['returned', 1],
      ['accepted', 1],
      ['draft', 0],
    ] as const)('of a response that is %s counts %i', async (state, count) => {
      const storage = await prepared(open);
      await hand(storage, 'a', 1, 1, OPENS);
      await putInto(storage, state);
      expect(await counted(storage)).toHaveLength(count);
      expect(await read(storage, ({ submissions }) => submissions.perDay('round'))).toHaveLength(
        count,
      );
    });

    it('counts them by the day of Japan on which they came', async () => {
      const storage = await prepared(open);
      await hand(storage, 'a', 1, 1, OPENS + DAY - 1);
      await hand(storage, 'b', 1, 2, OPENS + DAY);
      expect(await read(storage, ({ submissions }) => submissions.perDay('round'))).toEqual([
        { day: '2025-07-25', submissions: 1 },
        { day: '2025-07-26', submissions: 1 },
      ]);
    });

    it.each([
      ['the same serial', 'response-b', 1, 1],
      ['the same number', 'response-a', 1, 2],
    ])('refuses a second one of %s', async (_, responseId, no, serial) => {
      const storage = await prepared(open);
      await hand(storage, 'a', 1, 1, OPENS);
      await expect(
        storage.transaction(({ submissions }) =>
          submissions.add(submission(responseId, no, serial, OPENS)),
        ),
      ).rejects.toThrow();
    });
  });
}

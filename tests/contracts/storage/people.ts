import { describe, expect, it } from 'vitest';
import type { Storage, Writer } from '../../../src/server/storage/storage.ts';
import { OPENS, read, round, write } from './fixtures.ts';

export function peopleContract(open: () => Promise<Storage>): void {
  describe('given accounts', () => {
    const account = {
      id: 'id',
      email: 'office@example.jp',
      name: '事務局',
      role: 'admin',
      passwordHash: 'hash',
      createdAt: OPENS,
    } as const;

    it('finds one by id and by address, and changes its password', async () => {
      const storage = await open();
      await write(storage, async ({ accounts }) => {
        await accounts.add(account);
        await accounts.setPassword('id', 'new');
      });
      const changed = { ...account, passwordHash: 'new' };
      expect(await read(storage, ({ accounts }) => accounts.byId('id'))).toEqual(changed);
      expect(await read(storage, ({ accounts }) => accounts.byEmail(account.email))).toEqual(
        changed,
      );
      expect(await read(storage, ({ accounts }) => accounts.byEmail('x'))).toBeUndefined();
    });

    it('refuses a second one of the same address', async () => {
      const storage = await open();
      await write(storage, ({ accounts }) => accounts.add(account));
      await expect(
        storage.transaction(({ accounts }) => accounts.add({ ...account, id: 'other' })),
      ).rejects.toThrow();
    });
  });

  describe('given sessions', () => {
    const session = (tokenHash: string, subject: string, expiresAt: number) =>
      ({
        tokenHash,
        kind: 'unit',
        subject,
        roundId: 'round',
        createdAt: 1,
        lastSeen: 1,
        expiresAt,
      }) as const;
    const alive = (storage: Storage) =>
      read(storage, async ({ sessions }) => {
        const found: string[] = [];
        for (const hash of ['t1', 't2', 't3', 't4']) {
          if (await sessions.find('unit', hash)) found.push(hash);
        }
        if (await sessions.find('office', 't5')) found.push('t5');
        return found;
      });
    const three = async () => {
      const storage = await open();
      await write(storage, async ({ rounds, sessions }) => {
        for (const id of ['round', 'other']) await rounds.save({ ...round, id });
        await sessions.add(session('t1', 'a', 10));
        await sessions.add(session('t2', 'a', 20));
        await sessions.add(session('t3', 'b', 30));
        await sessions.add({ ...session('t4', 'a', 40), roundId: 'other' });
        await sessions.add({ ...session('t5', 'a', 50), kind: 'office', roundId: null });
      });
      return storage;
    };

    it('finds one by its kind and token, and notes when it was used', async () => {
      const storage = await three();
      await write(storage, ({ sessions }) => sessions.touch('t1', 5));
      expect(await read(storage, ({ sessions }) => sessions.find('unit', 't1'))).toEqual({
        ...session('t1', 'a', 10),
        lastSeen: 5,
      });
      expect(await read(storage, ({ sessions }) => sessions.find('office', 't1'))).toBeUndefined();
    });

    it.each([
      ['one', (w: Writer) => w.sessions.remove('t2'), ['t1', 't3', 't4', 't5']],
      [
        'all of a unit in a round, not those in another',
        (w: Writer) => w.sessions.removeOfUnit('round', 'a'),
        ['t3', 't4', 't5'],
      ],
      [
        'all of an account, none of a unit',
        (w: Writer) => w.sessions.removeOfAccount('a'),
        ['t1', 't2', 't3', 't4'],
      ],
      ['those that ended', (w: Writer) => w.sessions.removeExpired(20), ['t3', 't4', 't5']],
    ])('ends %s', async (_, end, left) => {
      const storage = await three();
      await write(storage, end);
      expect(await alive(storage)).toEqual(left);
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/server/storage/audit.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { OPENS, read, write } from './fixtures.ts';

export function auditContract(open: () => Promise<Storage>): void {
  describe('given the audit log', () => {
    const act = (n: number, object: string): AuditEntry => ({
      chain: 'round',
      n,
      at: OPENS,
      actor: 'unit-a',
      role: 'hub',
      action: 'draft',
      object,
      details: { rev: n, hash: 'ff' },
      prevHash: n === 1 ? '' : `hash-${n - 1}`,
      hash: `hash-${n}`,
    });

    it('gives a chain in order, its head, and what was done to one object', async () => {
      const storage = await open();
      const acts = [act(1, 'x'), act(2, 'y'), act(3, 'x')];
      await write(storage, async ({ audit }) => {
        for (const one of acts) await audit.add(one);
        await audit.add({ ...act(1, 'x'), chain: 'office' });
      });
      expect(await read(storage, ({ audit }) => audit.chain('round'))).toEqual(acts);
      expect(await read(storage, ({ audit }) => audit.head('round'))).toEqual(acts[2]);
      expect(await read(storage, ({ audit }) => audit.about('round', 'x'))).toEqual([
        acts[0],
        acts[2],
      ]);
      expect(await read(storage, ({ audit }) => audit.head('none'))).toBeUndefined();
    });

    it('refuses a second entry of the same number', async () => {
      const storage = await open();
      await write(storage, ({ audit }) => audit.add(act(1, 'x')));
      await expect(storage.transaction(({ audit }) => audit.add(act(1, 'y')))).rejects.toThrow();
    });
  });
}

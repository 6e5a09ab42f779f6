import { describe, expect, test } from 'vitest';
import { acknowledged } from '../../src/device/acknowledged.ts';
import { answered } from '../../src/device/answered.ts';
import { begun } from '../../src/device/begun.ts';
import type { CellValue, FrozenOperation, Kept, OpenOperation } from '../../src/device/kept.ts';
import { freezeDraft, frozen } from '../../src/device/outbox.ts';
import type { Acknowledgement } from '../../src/sync/acknowledgement.ts';
import { MAX_OPERATION_BYTES } from '../../src/sync/operation.ts';
import { sha256 } from '../support/device/peer.ts';
import { rig } from '../support/device/rig.ts';

const editSession = 'e'.repeat(32);
const moment = { editSession, clientTime: 5, monotonicSince: null };

async function empty(): Promise<Kept> {
  const signedIn = await (await rig()).peer.signIn();
  if (!signedIn.ok) throw new Error('The peer did not answer.');
  return begun(signedIn.value, () => '1'.repeat(32), 0).kept;
}

function answer(
  kept: Kept,
  address: string,
  value: CellValue | null,
  opId = `after ${kept.counters.journal}`,
): Kept {
  return answered(kept, { address, value, origin: 'typed', at: 1, editSession, opId }).kept;
}

async function freeze(kept: Kept): Promise<{ kept: Kept; operation: FrozenOperation }> {
  const operation = await freezeDraft(kept, last(kept), moment, sha256);
  return { kept: frozen(kept, operation).kept, operation };
}

function last({ outbox }: Kept): OpenOperation {
  const operation = outbox.at(-1);
  if (operation?.is !== 'open') throw new Error('The last operation is not open.');
  return operation;
}

function reply(operation: FrozenOperation, told: Partial<Acknowledgement>): Acknowledgement {
  const { opId, hash } = operation;
  const base = { protocol: 1, rev: 1, state: 'draft', serverTime: 9, changed: {} } as const;
  return { ...base, opId, hash, verdict: 'applied', ...told };
}

describe('given a draft that was never sent', () => {
  test('it keeps the id that was made with its first cell', async () => {
    const kept = answer(answer(await empty(), 'q1', 'a', 'first'), 'q2', 'b', 'second');
    expect(kept.outbox.map(({ opId }) => opId)).toEqual(['first']);
    expect(last(kept).cells).toMatchObject({ q1: { value: 'a', seq: 1 }, q2: { seq: 2 } });
  });

  test('a later answer to the same question replaces the earlier', async () => {
    const kept = answer(answer(await empty(), 'q1', 'a'), 'q1', null);
    expect(last(kept).cells).toMatchObject({ q1: { value: null, seq: 2, baseRev: 0 } });
  });

  test('it is closed before it is too large to be sent, and a new one begins', async () => {
    let kept = await empty();
    for (let number = 0; number < 60; number += 1) {
      kept = answer(kept, `q${number}`, '長'.repeat(5_000), `op-${number}`);
    }
    expect(kept.outbox.length).toBeGreaterThan(1);
    for (const operation of kept.outbox) {
      if (operation.is !== 'open') throw new Error('Nothing was frozen.');
      const { body } = await freezeDraft(kept, operation, moment, sha256);
      expect(new TextEncoder().encode(body).length).toBeLessThan(MAX_OPERATION_BYTES);
    }
  });
});

describe('given a draft whose bytes are made', () => {
  test('further answers go into the next one', async () => {
    const { kept, operation } = await freeze(answer(await empty(), 'q1', 'a', 'first'));
    const next = answer(kept, 'q1', 'b', 'second');
    expect(next.outbox.map(({ opId }) => opId)).toEqual(['first', 'second']);
    expect(next.outbox[0]).toBe(operation);
    expect(next.outbox.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('what is changed again while it is on its way is still a change of the rev it began on', async () => {
    const { kept, operation } = await freeze(answer(await empty(), 'q1', 'a'));
    const changed = answer(kept, 'q1', 'b');
    const told = acknowledged(changed, operation, reply(operation, {}), { at: 1, fresh: true });
    expect(told.kept.head.get('q1')).toMatchObject({ value: 'b', rev: 1 });
    expect(last(answer(told.kept, 'q1', 'c')).cells).toMatchObject({
      q1: { value: 'c', baseRev: 0 },
    });
  });
});

describe('given a reply', () => {
  const applied = async (told: Partial<Acknowledgement>, fresh = true) => {
    const { kept, operation } = await freeze(answer(await empty(), 'q1', 'a'));
    return acknowledged(kept, operation, reply(operation, told), { at: 1, fresh }).kept;
  };

  test.each([
    ['applied', 4],
    ['merged', 4],
    ['conflict', 0],
    ['late', 0],
    ['wrong-state', 0],
    ['unknown-definition', 0],
    ['invalid', 0],
  ] as const)('%s: its cells are at rev %i', async (verdict, rev) => {
    expect((await applied({ verdict, rev: 4 })).head.get('q1')?.rev).toBe(rev);
  });

  test.each([
    ['applied', undefined],
    ['merged', undefined],
    ['conflict', undefined],
    ['late', 'late'],
    ['wrong-state', 'wrong-state'],
    ['unknown-definition', 'unknown-definition'],
    ['invalid', 'invalid'],
  ] as const)('%s of a draft: refused as %s', async (verdict, refused) => {
    expect((await applied({ verdict })).server.refusal?.verdict).toBe(refused);
  });

  test('the state of the response is the newest one told, not the last', async () => {
    const { kept, operation } = await freeze(answer(await empty(), 'q1', 'a'));
    const newer = { ...kept, server: { ...kept.server, state: 'returned', stateRev: 7 } as const };
    const old = reply(operation, { rev: 3, state: 'draft' });
    const { server } = acknowledged(newer, operation, old, { at: 1, fresh: false }).kept;
    expect(server).toMatchObject({ state: 'returned', stateRev: 7 });
  });

  test('its time is taken only when it was made just now', async () => {
    expect((await applied({ serverTime: 77 })).server.time).toBe(77);
    expect((await applied({ serverTime: 77 }, false)).server.time).not.toBe(77);
  });

  test('cells of others are loaded up to its rev, unless one of them waits here', async () => {
    const changed = { q2: { value: 'x', rev: 3 } };
    expect((await applied({ rev: 4, changed })).server.rev).toBe(4);
    const { kept, operation } = await freeze(answer(await empty(), 'q1', 'a'));
    const waiting = answer(kept, 'q2', 'mine');
    const told = reply(operation, { rev: 4, changed });
    const after = acknowledged(waiting, operation, told, { at: 1, fresh: true }).kept;
    expect(after.head.get('q2')?.value).toBe('mine');
    expect(after.server.rev).toBe(0);
  });
});

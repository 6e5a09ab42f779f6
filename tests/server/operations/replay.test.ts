import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledged, hubRig } from '../support/hub-rig.ts';
import { HUB } from '../support/hubs.ts';

const COMPLETE = { q1: { code: '1' }, q2: '3' };

describe('RB-7 a client that retries against a slow server', () => {
  it('sends one submission a hundred times at once: one record, one receipt, one answer', async () => {
    const { send, device, read } = await hubRig();
    const { body } = await device().submit(COMPLETE);
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => send(body)));
    const replies = new Set(
      outcomes.map((outcome) => outcome.kind === 'acknowledged' && outcome.reply),
    );
    expect(replies.size).toBe(1);
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toHaveLength(1);
    expect(await read(({ submissions }) => submissions.lastSerial('round'))).toBe(1);
    expect(await read(({ audit }) => audit.chain('round'))).toHaveLength(1);
  });

  it('sends its operations again in any order, as often as it likes: each is answered as it was the first time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { minLength: 100, maxLength: 100 }), async (order) => {
        const { send, device, read } = await hubRig();
        const laptop = device();
        const bodies = [
          (await laptop.draft({ q1: { code: '1' } })).body,
          (await laptop.draft({ q2: '5' })).body,
          (await laptop.draft({ q2: '3', q3: 'あ' })).body,
          (await laptop.submit({ ...COMPLETE, q3: 'あ' })).body,
          (await laptop.submit({ ...COMPLETE, q3: 'い' })).body,
        ];
        const answers = new Map<number, string>();
        for (const which of order) {
          const outcome = await send(bodies[which] ?? '');
          if (outcome.kind === 'refused') throw new Error(outcome.refusal.problem.code);
          expect(outcome.reply).toBe(answers.get(which) ?? outcome.reply);
          answers.set(which, outcome.reply);
        }
        const kept = await read(({ operations }) => operations.of(HUB.responseId));
        expect(kept.map(({ rev }) => rev)).toEqual(kept.map((_, place) => place + 1));
        expect(kept).toHaveLength(answers.size);
        const submitted = await read(({ submissions }) => submissions.lastSerial('round'));
        expect(submitted).toBe(answers.has(3) || answers.has(4) ? 1 : 0);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('RB-20 a completed link that is opened again', () => {
  it('cannot begin a second response: another submission is kept, not counted, and the receipt stays', async () => {
    const { send, device, read } = await hubRig();
    const first = acknowledged(await send((await device('laptop').submit(COMPLETE)).body));
    const second = await device('tablet').submit({ q1: { code: '2' } }, { baseRev: first.rev });
    const reply = acknowledged(await send(second.body));
    expect(reply).toMatchObject({ verdict: 'wrong-state', state: 'submitted', rev: 2 });
    expect(reply.receipt).toBeUndefined();
    const counted = await read(({ submissions }) => submissions.counted('round'));
    expect(counted).toEqual([
      expect.objectContaining({ receiptNo: first.receipt?.receiptNo, effective: COMPLETE }),
    ]);
    const kept = await read(({ operations }) => operations.of(HUB.responseId));
    expect(kept[1]?.body).toBe(second.body);
  });
});

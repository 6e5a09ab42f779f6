import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { handleOperation } from '../../../src/server/operations/handle.ts';
import { canonicalJson } from '../../../src/shared/canonical-json.ts';
import type { ResponseState } from '../../../src/sync/states.ts';
import { acknowledged, CLOSES, DAY, GRACE_ENDS, hubRig } from '../support/hub-rig.ts';
import { HUB, type Hub, OTHER_HUB } from '../support/hubs.ts';
import { HUB_AGAIN, otherRound, STRANGER } from '../support/other-round.ts';

const COMPLETE = { q1: { code: '1' }, q2: '3' };

describe('given a complete submission', () => {
  it('is counted with exactly its answers, and the response is submitted', async () => {
    const { send, device, read } = await hubRig();
    const reply = acknowledged(await send((await device().submit(COMPLETE)).body));
    expect(reply).toMatchObject({ verdict: 'applied', state: 'submitted', rev: 1 });
    const counted = await read(({ submissions }) => submissions.counted('round'));
    expect(counted).toEqual([expect.objectContaining({ unitId: HUB.unitId, effective: COMPLETE })]);
  });

  it('is given a receipt that its operation, its bytes and the key prove', async () => {
    const { send, device, services, definition, time } = await hubRig();
    const { body, hash } = await device().submit(COMPLETE);
    const { receipt } = acknowledged(await send(body));
    expect(receipt).toEqual({
      receiptNo: '2025-000001-3',
      opId: JSON.parse(body).opId,
      responseId: HUB.responseId,
      submissionNo: 1,
      rev: 1,
      definitionHash: definition.hash,
      hash,
      receivedAt: time.now,
      punctuality: 'onTime',
      keyId: services.receiptKey.keyId,
      signature: expect.any(String),
    });
    const { signature, ...signed } = receipt ?? {};
    const key = createPublicKey({
      key: Buffer.from(services.receiptKey.publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    const proves = (text: string) =>
      verify(null, Buffer.from(text), key, Buffer.from(signature ?? '', 'base64url'));
    expect(proves(canonicalJson(signed))).toBe(true);
    expect(proves(canonicalJson({ ...signed, receivedAt: time.now - 1 }))).toBe(false);
  });

  it('numbers receipts without gaps over all hubs, also when others in between do not count', async () => {
    const { send, device } = await hubRig();
    const first = acknowledged(await send((await device().submit(COMPLETE)).body));
    const other = device('tablet', OTHER_HUB);
    await send((await other.submit({})).body, OTHER_HUB.unitId);
    const last = await send((await other.submit(COMPLETE)).body, OTHER_HUB.unitId);
    expect(first.receipt?.receiptNo).toMatch(/^2025-000001-\d$/);
    expect(acknowledged(last).receipt?.receiptNo).toMatch(/^2025-000002-\d$/);
  });
});

describe('given two rounds of one year', () => {
  it('no two receipts bear the same number, and those of each round have no gaps', async () => {
    const made = await hubRig();
    const other = await otherRound(made);
    const elsewhere = async (hub: Hub) => {
      const { body } = await other.device(hub).submit({ 'other-1': '人手' });
      const session = { unitId: hub.unitId, roundId: other.round.id };
      return acknowledged(await handleOperation(made.services, session, body)).receipt?.receiptNo;
    };
    const here = async (hub: Hub) => {
      const { body } = await made.device('laptop', hub).submit(COMPLETE);
      return acknowledged(await made.send(body, hub.unitId)).receipt?.receiptNo;
    };
    expect(await here(HUB)).toBe('2025-000001-3');
    expect(await elsewhere(STRANGER)).toBe('2025-2-000001-5');
    expect(await elsewhere(HUB_AGAIN)).toMatch(/^2025-2-000002-\d$/);
    expect(await here(OTHER_HUB)).toMatch(/^2025-000002-\d$/);
  });
});

describe('given a submission that the server cannot count', () => {
  const wrong = [
    ['a required answer is missing', { q3: 'あ' }, ['q1 required']],
    ['an answer is not asked', { q1: { code: '2' }, q2: '3' }, ['q2 submission.notAsked']],
    ['a text is missing', { q1: { code: '98' } }, ['q1 option.textMissing']],
    ['a number is out of bounds', { q1: { code: '1' }, q2: '101' }, ['q2 number.tooLarge']],
    ['a value is none of its type', { q1: '1' }, ['q1 value.wrongShape']],
    ['a code is unknown', { q1: { code: '7' } }, ['q1 option.unknownCode']],
    ['an address is unknown', { ...COMPLETE, q9: '1' }, ['q9 cell.unknownAddress']],
  ] as const;

  it.each(wrong)(
    'because %s, it is kept as invalid and says why',
    async (_, effective, problems) => {
      const { send, device, read } = await hubRig();
      const { body } = await device().submit({}, { effective });
      const reply = acknowledged(await send(body));
      expect(reply).toMatchObject({ verdict: 'invalid', state: 'draft', rev: 1 });
      expect(reply.problems?.map(({ at, code }) => `${at} ${code}`)).toEqual(problems);
      expect(reply.receipt).toBeUndefined();
      expect(await read(({ submissions }) => submissions.counted('round'))).toEqual([]);
      expect((await read(({ operations }) => operations.of(HUB.responseId)))[0]?.body).toBe(body);
    },
  );

  it('can be mended and sent as another operation', async () => {
    const { send, device } = await hubRig();
    const laptop = device();
    await send((await laptop.submit({ q3: 'あ' })).body);
    const reply = acknowledged(await send((await laptop.submit(COMPLETE, { baseRev: 1 })).body));
    expect(reply).toMatchObject({ verdict: 'applied', state: 'submitted', rev: 2 });
  });
});

describe('given a response in a state', () => {
  const states: readonly (readonly [ResponseState, string, string])[] = [
    ['submitted', 'wrong-state', 'submitted'],
    ['accepted', 'wrong-state', 'accepted'],
    ['returned', 'applied', 'submitted'],
  ];

  it.each(states)('that is %s, a submission is %s', async (state, verdict, after) => {
    const { send, device, read, write } = await hubRig();
    const laptop = device();
    const first = acknowledged(await send((await laptop.submit(COMPLETE)).body));
    await write(async ({ responses }) => {
      const response = await responses.byId(HUB.responseId);
      if (response) await responses.save({ ...response, state });
    });
    const again = await laptop.submit({ ...COMPLETE, q2: '9' }, { baseRev: 1 });
    const reply = acknowledged(await send(again.body));
    expect(reply).toMatchObject({ verdict, state: after, rev: 2 });
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toHaveLength(2);
    const last = await read(({ submissions }) => submissions.last(HUB.responseId));
    if (verdict === 'wrong-state') expect(last?.receipt).toEqual(first.receipt);
    else expect(last?.receipt).toMatchObject({ submissionNo: 2, rev: 2 });
  });

  it('that is submitted, a draft of another device is kept for the next submission, which stands', async () => {
    const { send, device, read } = await hubRig();
    await send((await device('laptop').submit(COMPLETE)).body);
    const reply = acknowledged(await send((await device('tablet').draft({ q3: 'い' })).body));
    expect(reply).toMatchObject({ verdict: 'wrong-state', state: 'submitted', rev: 2 });
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response?.cells.q3?.value).toBe('い');
    const [counted] = await read(({ submissions }) => submissions.counted('round'));
    expect(counted?.effective).toEqual(COMPLETE);
  });
});

describe('given the end of the round', () => {
  const arrivals = [
    ['just before closing', CLOSES - 1, null, 'onTime'],
    ['at closing, made then', CLOSES, CLOSES, 'late'],
    ['in the grace period, made before closing', CLOSES + DAY, CLOSES - 1, 'onTimeClaimed'],
    ['in the grace period, made in it', CLOSES + DAY, CLOSES + DAY, 'late'],
  ] as const;

  it.each(arrivals)('one that arrives %s is counted', async (_, now, madeAt, punctuality) => {
    const { send, device, time } = await hubRig();
    time.now = now;
    const made =
      madeAt === null
        ? {}
        : { lastServerTime: madeAt - 5_000, monotonicSince: 5_000, clientTime: 0 };
    const reply = acknowledged(await send((await device().submit(COMPLETE, made)).body));
    expect(reply).toMatchObject({ verdict: 'applied', receipt: { punctuality } });
  });

  it('one that arrives after the grace period is kept as late and not counted', async () => {
    const { send, device, read, time } = await hubRig();
    time.now = GRACE_ENDS;
    const { body } = await device().submit(COMPLETE);
    expect(acknowledged(await send(body))).toMatchObject({ verdict: 'late', state: 'draft' });
    expect(await read(({ submissions }) => submissions.counted('round'))).toEqual([]);
    expect((await read(({ operations }) => operations.of(HUB.responseId)))[0]?.body).toBe(body);
  });
});

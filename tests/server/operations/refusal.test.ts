import { describe, expect, it } from 'vitest';
import { handleOperation } from '../../../src/server/operations/handle.ts';
import { canonicalJson } from '../../../src/shared/canonical-json.ts';
import { MAX_OPERATION_BYTES } from '../../../src/sync/operation.ts';
import { acknowledged, hubRig, refused } from '../support/hub-rig.ts';
import { HUB, OTHER_HUB, sha256 } from '../support/hubs.ts';

/** Seals anything, as a program gone wrong might. */
async function sealed(message: Readonly<Record<string, unknown>>): Promise<string> {
  const { hash: _, ...rest } = message;
  return JSON.stringify({ ...rest, hash: await sha256(canonicalJson(rest)) });
}

describe('given a message that is no operation', () => {
  it.each([
    ['', 422, 'operation.malformed', 'later'],
    ['null', 422, 'operation.malformed', 'later'],
    ['"text"', 422, 'operation.malformed', 'later'],
    ['<html>', 422, 'operation.malformed', 'later'],
    ['[]', 422, 'operation.corruptInTransit', 'later'],
    ['{}', 422, 'operation.corruptInTransit', 'later'],
    ['['.repeat(5_000) + ']'.repeat(5_000), 422, 'operation.tooDeep', 'never'],
    ['{"__proto__":{"a":1}}', 422, 'operation.forbiddenKey', 'never'],
    ['{"a":{"constructor":1}}', 422, 'operation.forbiddenKey', 'never'],
    ['{"payload":{"cells":{"toString":1}}}', 422, 'operation.forbiddenKey', 'never'],
    [`"${'x'.repeat(MAX_OPERATION_BYTES)}"`, 413, 'request.tooLarge', 'never'],
  ])('%.40s is refused', async (body, ...refusal) => {
    const { send } = await hubRig();
    expect(refused(await send(body))).toEqual(refusal);
  });

  it.each([
    ['of another protocol', { protocol: 2 }, 'protocol'],
    ['of an unknown kind', { kind: 'erase' }, 'kind'],
    ['with a member more', { role: 'admin' }, ''],
    ['with an id of another form', { opId: '1' }, 'opId'],
    ['with a negative rev', { baseRev: -1 }, 'baseRev'],
  ])('one %s is refused for good', async (_, changed, path) => {
    const { send, device } = await hubRig();
    const operation = JSON.parse((await device().draft({ q3: 'あ' })).body);
    const outcome = await send(await sealed({ ...operation, ...changed }));
    expect(refused(outcome)).toEqual([422, 'operation.unknownForm', 'never']);
    expect(outcome).toMatchObject({ refusal: { problem: { details: { path } } } });
  });

  it.each([
    ['NUL', 'a\0b'],
    ['half of a character', 'a\uD83D'],
  ])('one with %s in a text is refused for good', async (_, text) => {
    const { send, device } = await hubRig();
    const { body } = await device().draft({ q3: 'MARK' });
    const outcome = await send(body.replace('MARK', JSON.stringify(text).slice(1, -1)));
    expect(refused(outcome)).toEqual([422, 'operation.notStorable', 'never']);
  });
});

describe('given an operation that was damaged on its way', () => {
  it('is refused wherever it was cut off, and taken whole afterwards', async () => {
    const { send, device, read } = await hubRig();
    const { body } = await device().draft({ q3: 'あ' });
    for (let length = 0; length < body.length; length += 1) {
      expect(refused(await send(body.slice(0, length)))).toEqual([
        422,
        'operation.malformed',
        'later',
      ]);
    }
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toEqual([]);
    expect(acknowledged(await send(body)).verdict).toBe('applied');
  });

  it('is refused whichever sign was altered, and may be sent again', async () => {
    const { send, device, read } = await hubRig();
    const { body } = await device().draft({ q3: 'abc' });
    for (let place = 0; place < body.length; place += 1) {
      const sign = body[place] === '1' ? '2' : '1';
      const outcome = await send(body.slice(0, place) + sign + body.slice(place + 1));
      const [status, , retry] = refused(outcome);
      expect([place, status, retry]).toEqual([place, 422, 'later']);
    }
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toEqual([]);
  });
});

describe('given an operation of somebody else', () => {
  it('is not stored under the hub that is signed in', async () => {
    const { send, device, read } = await hubRig();
    const { body } = await device('laptop', OTHER_HUB).draft({ q3: 'あ' });
    expect(refused(await send(body, HUB.unitId))).toEqual([
      403,
      'operation.foreignUnit',
      'after-sign-in',
    ]);
    for (const { responseId } of [HUB, OTHER_HUB]) {
      expect(await read(({ operations }) => operations.of(responseId))).toEqual([]);
    }
    expect(acknowledged(await send(body, OTHER_HUB.unitId)).verdict).toBe('applied');
  });

  it('is not stored in a response that is not its own', async () => {
    const { send, device } = await hubRig();
    const { responseId } = OTHER_HUB;
    const { body } = await device().draft({ q3: 'あ' }, { responseId });
    expect(refused(await send(body))).toEqual([403, 'operation.foreignUnit', 'after-sign-in']);
  });

  it('is not stored for a unit that is not on the roster', async () => {
    const { send, device } = await hubRig();
    const stranger = { ...HUB, unitId: 'f'.repeat(32) };
    const { body } = await device('laptop', stranger).draft({ q3: 'あ' });
    expect(refused(await send(body, stranger.unitId))).toEqual([
      403,
      'operation.foreignUnit',
      'after-sign-in',
    ]);
  });
});

describe('given an id that was used before', () => {
  it('refuses another operation under it, and the first one stays', async () => {
    const { send, device, read } = await hubRig();
    const laptop = device();
    const opId = 'a'.repeat(32);
    const first = await laptop.draft({ q3: 'あ' }, { opId });
    await send(first.body);
    const second = await laptop.draft({ q3: 'い' }, { opId });
    expect(refused(await send(second.body))).toEqual([422, 'operation.reused', 'never']);
    const kept = await read(({ operations }) => operations.of(HUB.responseId));
    expect(kept.map(({ body }) => body)).toEqual([first.body]);
  });
});

describe('given a storage that cannot write now', () => {
  it('says so, and takes the same operation later', async () => {
    const { services, device, send } = await hubRig();
    const { body } = await device().draft({ q3: 'あ' });
    const storage = services.storage;
    const problems = [{ code: 'storage.unavailable', details: { reason: 'busy' } }];
    const full = { ...storage, transaction: async () => ({ ok: false, problems }) as const };
    const session = { unitId: HUB.unitId, roundId: 'round' };
    const outcome = await handleOperation({ ...services, storage: full }, session, body);
    expect(refused(outcome)).toEqual([503, 'storage.unavailable', 'later']);
    expect(acknowledged(await send(body)).rev).toBe(1);
  });
});

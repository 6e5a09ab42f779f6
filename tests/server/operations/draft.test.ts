import { describe, expect, it } from 'vitest';
import { acknowledged, GRACE_ENDS, hubRig, OPENS, refused } from '../support/hub-rig.ts';
import { HUB } from '../support/hubs.ts';

describe('given a draft', () => {
  it('is kept, raises the rev, and echoes what it acknowledges', async () => {
    const { send, device, read, time, definition } = await hubRig();
    const { body, hash } = await device().draft({ q1: { code: '1' }, q2: '3' });
    const reply = acknowledged(await send(body));
    expect(reply).toEqual({
      protocol: 1,
      opId: JSON.parse(body).opId,
      hash,
      verdict: 'applied',
      rev: 1,
      state: 'draft',
      serverTime: time.now,
      definitions: { own: definition.hash, published: [definition.hash] },
      changed: {},
    });
    const [operation] = await read(({ operations }) => operations.of(HUB.responseId));
    expect(operation).toMatchObject({ body, hash, kind: 'draft', verdict: 'applied', rev: 1 });
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response?.cells).toMatchObject({ q1: { value: { code: '1' }, rev: 1 }, q2: { rev: 1 } });
  });

  it('shows the office how far it is: questions asked and answered, and when', async () => {
    const { send, device, read, time } = await hubRig();
    await send((await device().draft({ q1: { code: '1' }, q3: 'あ' })).body);
    const [monitored] = await read(({ roster }) => roster.monitored('round'));
    expect(monitored).toMatchObject({
      state: 'draft',
      rev: 1,
      asked: 3,
      answered: 2,
      lastActivity: time.now,
    });
  });

  it('keeps hidden answers, which do not count', async () => {
    const { send, device, read } = await hubRig();
    await send((await device().draft({ q1: { code: '2' }, q2: '3' })).body);
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response).toMatchObject({ asked: 2, answered: 1, cells: { q2: { value: '3' } } });
  });

  it('brings values to the normal form of their types', async () => {
    const { send, device, read } = await hubRig();
    await send((await device().draft({ q2: '００７' })).body);
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response?.cells.q2?.value).toBe('7');
  });

  it('is never bounced for its values: what is none of its type is kept as it came, and flagged', async () => {
    const { send, device, read } = await hubRig();
    const strange = { q1: { codes: ['1'] }, q2: ['x'], 'q9/z': 'from another version', q3: 'あ' };
    const reply = acknowledged(await send((await device().draft(strange)).body));
    expect(reply.verdict).toBe('applied');
    expect(reply.problems?.map(({ code, at }) => [at, code])).toEqual([
      ['q1', 'value.wrongShape'],
      ['q2', 'value.wrongShape'],
      ['q9/z', 'cell.unknownAddress'],
    ]);
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    for (const [address, value] of Object.entries(strange)) {
      expect(response?.cells[address]?.value).toEqual(value);
    }
    expect(response).toMatchObject({ asked: 2, answered: 1 });
  });

  it('clears a cell with null', async () => {
    const { send, device, read } = await hubRig();
    const laptop = device();
    await send((await laptop.draft({ q3: 'あ' })).body);
    await send((await laptop.draft({ q3: null }, { baseRev: 1 })).body);
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response).toMatchObject({ answered: 0, cells: { q3: { value: null, rev: 2 } } });
  });

  it.each(['a𠮷b', '髙﨑', '👨‍👩‍👧', '\u202E', 'a\r\nb'])(
    'keeps the text %j as it is',
    async (text) => {
      const { send, device, read } = await hubRig();
      await send((await device().draft({ q3: text })).body);
      const response = await read(({ responses }) => responses.byId(HUB.responseId));
      expect(response?.cells.q3?.value).toBe(text.replaceAll('\r\n', '\n'));
    },
  );
});

describe('given a second device', () => {
  it('is merged where it changed other cells, and told of them', async () => {
    const { send, device } = await hubRig();
    await send((await device('laptop').draft({ q1: { code: '1' } })).body);
    const reply = acknowledged(await send((await device('tablet').draft({ q3: 'い' })).body));
    expect(reply.verdict).toBe('merged');
    expect(reply.changed).toEqual({ q1: { value: { code: '1' }, rev: 1 } });
  });

  it('conflicts where it changed the same cell: both values are kept, and both devices are told', async () => {
    const { send, device, read } = await hubRig();
    const laptop = device('laptop');
    await send((await laptop.draft({ q3: 'あ' })).body);
    const reply = acknowledged(await send((await device('tablet').draft({ q3: 'い' })).body));
    const disputed = {
      value: 'あ',
      rev: 1,
      candidates: [{ value: 'い', installId: expect.any(String), at: expect.any(Number) }],
    };
    expect(reply.verdict).toBe('conflict');
    expect(reply.changed).toEqual({ q3: disputed });
    const next = await send((await laptop.draft({ q1: { code: '2' } }, { baseRev: 1 })).body);
    expect(acknowledged(next).changed).toEqual({ q3: disputed });
    const bodies = await read(({ operations }) => operations.of(HUB.responseId));
    expect(bodies).toHaveLength(3);
  });

  it('forbids submitting until a person has chosen', async () => {
    const { send, device, read } = await hubRig();
    const laptop = device('laptop');
    await send((await laptop.draft({ q3: 'あ' })).body);
    await send((await device('tablet').draft({ q3: 'い' })).body);
    const early = await laptop.submit({ q1: { code: '2' } }, { baseRev: 2 });
    expect(acknowledged(await send(early.body))).toMatchObject({
      verdict: 'conflict',
      state: 'draft',
    });
    expect(await read(({ submissions }) => submissions.lastSerial('round'))).toBe(0);
    const chosen = { q1: { code: '2' }, q3: 'い' };
    const late = await laptop.submit(chosen, { baseRev: 3 });
    expect(acknowledged(await send(late.body))).toMatchObject({
      verdict: 'applied',
      state: 'submitted',
    });
  });

  it('never overwrites with an older change of the same device that arrives late', async () => {
    const { send, device, read } = await hubRig();
    const laptop = device();
    const first = await laptop.draft({ q3: 'old' });
    const second = await laptop.draft({ q3: 'new' });
    await send(second.body);
    await send(first.body);
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response?.cells.q3?.value).toBe('new');
  });
});

describe('given a definition the round does not have', () => {
  it('is put aside whole, and says so', async () => {
    const { send, device, read } = await hubRig();
    const { body } = await device().draft(
      { q1: { code: '1' } },
      { definitionHash: 'f'.repeat(64) },
    );
    const reply = acknowledged(await send(body));
    expect(reply).toMatchObject({ verdict: 'unknown-definition', rev: 1, state: 'draft' });
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response?.cells).toEqual({});
    const [kept] = await read(({ operations }) => operations.of(HUB.responseId));
    expect(kept?.body).toBe(body);
  });
});

describe('given the times of the round', () => {
  it('refuses what comes before it opens, and stores nothing', async () => {
    const { send, device, read, time } = await hubRig();
    time.now = OPENS - 1;
    const { body } = await device().draft({ q3: 'あ' });
    expect(refused(await send(body))).toEqual([403, 'round.notOpen', 'later']);
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toEqual([]);
    time.now = OPENS;
    expect(acknowledged(await send(body)).verdict).toBe('applied');
  });

  it('takes what comes after the grace period, marked late', async () => {
    const { send, device, read, time } = await hubRig();
    time.now = GRACE_ENDS;
    const reply = acknowledged(await send((await device().draft({ q3: 'あ' })).body));
    expect(reply.verdict).toBe('late');
    const response = await read(({ responses }) => responses.byId(HUB.responseId));
    expect(response?.cells.q3?.value).toBe('あ');
  });
});

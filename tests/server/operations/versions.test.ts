import { describe, expect, it } from 'vitest';
import type { Cells } from '../../../src/engine/cells.ts';
import { acknowledged, hubRig } from '../support/hub-rig.ts';
import { HUB } from '../support/hubs.ts';
import { revise } from '../support/revised.ts';

const OTHER = { code: '98', text: { '98': '電話' } };

/** A hub has begun on the first version; then a second one is published. */
async function begunRig() {
  const made = await hubRig();
  const laptop = made.device();
  await made.send((await laptop.draft({ q1: OTHER, q2: '3', q3: 'あ' })).body);
  const revised = await revise(made);
  const response = async () => {
    const found = await made.read(({ responses }) => responses.byId(HUB.responseId));
    if (!found) throw new Error('There is no response.');
    return found;
  };
  const values = async () => {
    const { cells } = await response();
    return filled(
      Object.fromEntries(Object.entries(cells).map(([place, { value }]) => [place, value])),
    );
  };
  /** The hub accepts the revision on its laptop, having loaded everything up to a rev. */
  const accept = async (cells = {}, baseRev = 1) => {
    const { body } = await laptop.draft(cells, { definitionHash: revised.hash, baseRev });
    return acknowledged(await made.send(body));
  };
  return { ...made, laptop, revised, response, values, accept };
}

/** Without the empty cells, which tell devices to let go of a value. */
function filled(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

const MOVED = { 'orphan:q1': OTHER, 'orphan:q2': '3', q3: 'あ' };

describe('given a round whose questionnaire was revised', () => {
  it('a response that was begun stays on its definition, and is told of the other', async () => {
    const { send, laptop, definition, revised, response } = await begunRig();
    const reply = acknowledged(await send((await laptop.draft({ q3: 'い' }, { baseRev: 1 })).body));
    const published = [definition.hash, revised.hash];
    expect(reply.definitions).toEqual({ own: definition.hash, published });
    expect((await response()).definitionHash).toBe(definition.hash);
  });

  it('an operation that names the newer one moves it, with everything that was entered', async () => {
    const { accept, response, values, revised } = await begunRig();
    const reply = await accept();
    expect(reply).toMatchObject({ verdict: 'applied', rev: 2, changed: {} });
    expect(reply.definitions?.own).toBe(revised.hash);
    expect(await values()).toEqual(MOVED);
    expect(await response()).toMatchObject({ definitionHash: revised.hash, asked: 3, answered: 1 });
  });

  it('nothing counts as changed by the move: every cell keeps its rev', async () => {
    const { accept, response } = await begunRig();
    await accept({ q4: '事務' });
    const { cells } = await response();
    const revs = Object.entries(cells).map(([place, { rev }]) => [place, rev]);
    expect(Object.fromEntries(revs)).toEqual({
      'orphan:q1': 1,
      'orphan:q2': 1,
      q1: 1,
      q2: 1,
      q3: 1,
      q4: 2,
    });
  });

  it('the move is on record', async () => {
    const { accept, read, definition, revised } = await begunRig();
    await accept();
    const acts = await read(({ audit }) => audit.about('round', HUB.responseId));
    expect(acts.map(({ details }) => [details.movedFrom, details.movedTo])).toEqual([
      [undefined, undefined],
      [definition.hash, revised.hash],
    ]);
  });

  it('a submission on the newer one moves it and counts by it', async () => {
    const { send, laptop, revised, read } = await begunRig();
    const complete = { q1: { code: '1' }, q3: 'あ', q4: '事務' };
    const changes = { definitionHash: revised.hash, baseRev: 1 };
    const reply = acknowledged(await send((await laptop.submit(complete, changes)).body));
    expect(reply).toMatchObject({ verdict: 'applied', state: 'submitted' });
    expect(reply.receipt?.definitionHash).toBe(revised.hash);
    const [counted] = await read(({ submissions }) => submissions.counted('round'));
    expect(counted).toMatchObject({ definitionHash: revised.hash, effective: complete });
  });

  it('a definition of another round moves nothing', async () => {
    const { send, laptop, response, definition } = await begunRig();
    const { body } = await laptop.draft({ q3: 'い' }, { definitionHash: 'f'.repeat(64) });
    expect(acknowledged(await send(body)).verdict).toBe('unknown-definition');
    expect((await response()).definitionHash).toBe(definition.hash);
  });

  it('the first operation says which definition a response was begun with', async () => {
    const made = await hubRig();
    const revised = await revise(made);
    const begun = async () =>
      (await made.read(({ responses }) => responses.byId(HUB.responseId)))?.definitionHash;
    expect(await begun()).toBe(revised.hash);
    await made.send((await made.device().draft({ q2: '3' })).body);
    expect(await begun()).toBe(made.definition.hash);
  });
});

describe('given a device that has not heard yet that the response has moved', () => {
  const cases = [
    ['an answer that both versions understand is one', { q3: 'い' }, { q3: 'い' }],
    ['an answer of a removed question becomes its orphan', { q2: '5' }, { 'orphan:q2': '5' }],
    [
      'an option that went leaves no answer',
      { q1: { code: '98', text: { '98': '訪問' } } },
      { 'orphan:q1': { code: '98', text: { '98': '訪問' } } },
    ],
    [
      'an answer that is one again replaces its orphan',
      { q1: { code: '2' } },
      { q1: { code: '2' }, 'orphan:q1': null },
    ],
    ['what is cleared is cleared as an orphan too', { q2: null }, { 'orphan:q2': null }],
    ['what neither can read is kept as it came', { 'q9/z': '?' }, { 'q9/z': '?' }],
  ] as const;

  it.each(cases)('%s', async (_, cells, now) => {
    const { accept, send, device, values, response, revised } = await begunRig();
    await accept();
    const { body } = await device('tablet').draft(cells, { baseRev: 1 });
    const reply = acknowledged(await send(body));
    expect(reply.definitions?.own).toBe(revised.hash);
    expect((await response()).definitionHash).toBe(revised.hash);
    expect(await values()).toEqual(filled({ ...MOVED, ...now }));
    expect(reply.verdict).toBe('applied');
  });

  it('an answer given on the newer version stays, and the one from there is an orphan', async () => {
    const { accept, send, device, values } = await begunRig();
    await accept({ q1: { code: '2' } });
    const { body } = await device('tablet').draft({ q1: OTHER }, { baseRev: 1 });
    expect(acknowledged(await send(body)).verdict).toBe('merged');
    expect(await values()).toEqual({ ...MOVED, q1: { code: '2' }, 'orphan:q1': OTHER });
  });

  it('what it sent before the move is moved too, though the other device had not loaded it', async () => {
    const { accept, send, device, values } = await begunRig();
    await send((await device('tablet').draft({ q2: '7' }, { baseRev: 1 })).body);
    const reply = await accept();
    expect(reply.verdict).toBe('merged');
    expect(reply.changed).toEqual({
      q2: { value: null, rev: 2 },
      'orphan:q2': { value: '7', rev: 2 },
    });
    expect(await values()).toEqual({ ...MOVED, 'orphan:q2': '7' });
  });

  it('two different answers to a removed question never keep a submission from counting', async () => {
    const { accept, send, device, laptop, revised } = await begunRig();
    await accept();
    await send((await device('tablet').draft({ q2: '5' }, { baseRev: 1 })).body);
    await send((await device('phone').draft({ q2: '6' }, { baseRev: 1 })).body);
    const complete = { q1: { code: '1' }, q4: '事務' };
    const { body } = await laptop.submit(complete, { definitionHash: revised.hash, baseRev: 4 });
    expect(acknowledged(await send(body))).toMatchObject({ verdict: 'applied' });
  });

  it('its submission counts as what the person saw, and takes nothing back', async () => {
    const { accept, send, device, response, read, definition, revised } = await begunRig();
    await accept();
    const { body } = await device('tablet').submit({ q1: { code: '1' }, q2: '4' }, { baseRev: 2 });
    const reply = acknowledged(await send(body));
    expect(reply).toMatchObject({ verdict: 'applied', state: 'submitted' });
    expect(reply.receipt?.definitionHash).toBe(definition.hash);
    const [counted] = await read(({ submissions }) => submissions.counted('round'));
    expect(counted).toMatchObject({ effective: { q1: { code: '1' }, q2: '4' } });
    expect((await response()).definitionHash).toBe(revised.hash);
  });
});

describe('given an answer that two devices gave differently before the move', () => {
  /** The second device gives another value for q1, having seen neither. */
  async function disputed(first: Cells, second: Cells) {
    const made = await hubRig();
    await made.send((await made.device().draft(first)).body);
    await made.send((await made.device('tablet').draft(second)).body);
    const revised = await revise(made);
    const moved = { definitionHash: revised.hash, baseRev: 2 };
    const reply = acknowledged(await made.send((await made.device('phone').draft({}, moved)).body));
    const response = await made.read(({ responses }) => responses.byId(HUB.responseId));
    const cells = Object.entries(response?.cells ?? {}).map(([address, cell]) => [
      address,
      [cell.value, ...(cell.candidates ?? []).map(({ value }) => value)],
    ]);
    return { cells: Object.fromEntries(cells), reply };
  }

  it('it stays open where both are answers of the newer version', async () => {
    const { cells } = await disputed({ q1: { code: '1' } }, { q1: { code: '2' } });
    expect(cells).toEqual({ q1: [{ code: '1' }, { code: '2' }] });
  });

  it('it is settled where only the first one is, and the other becomes the orphan', async () => {
    const { cells, reply } = await disputed({ q1: { code: '2' } }, { q1: OTHER });
    expect(cells).toEqual({ q1: [{ code: '2' }], 'orphan:q1': [OTHER] });
    expect(Object.keys(reply.changed).sort()).toEqual(['orphan:q1', 'q1']);
  });

  it('it stays open where only the second one is: nobody has chosen it', async () => {
    const { cells } = await disputed({ q1: OTHER }, { q1: { code: '2' } });
    expect(cells.q1).toEqual([null, { code: '2' }]);
    expect(cells['orphan:q1']?.[0]).toEqual(OTHER);
  });

  it.each([
    ['two numbers', '3', '5'],
    ['a number where the other device has cleared', null, '5'],
  ])('%s of a removed question leave nothing to choose', async (_, first, second) => {
    const { cells } = await disputed({ q2: '1' }, { q2: '1' });
    const { q2 = [null], ...others } = cells;
    expect(q2).toEqual([null]);
    expect(others).toEqual({ 'orphan:q2': ['1'] });
    const made = await hubRig();
    const laptop = made.device();
    await made.send((await laptop.draft({ q2: first })).body);
    await made.send((await made.device('tablet').draft({ q2: second })).body);
    const { hash: definitionHash } = await revise(made);
    const complete = { q1: { code: '1' }, q4: '事務' };
    const { body } = await laptop.submit(complete, { definitionHash, baseRev: 2 });
    expect(acknowledged(await made.send(body))).toMatchObject({ state: 'submitted' });
  });
});

import { describe, expect, it } from 'vitest';
import { firstPageSchema, signedInSchema } from '../../../src/sync/sign-in.ts';
import { browserOf, refusalOf } from '../support/asking.ts';
import { DAY, GRACE_ENDS, hubRig, OPENS } from '../support/hub-rig.ts';
import { HUB, HUB_WITHOUT_CODE, type Hub, OTHER_HUB } from '../support/hubs.ts';
import { HUB_AGAIN, otherRound, STRANGER } from '../support/other-round.ts';

const WRONG = '2222-2222-2222-D';

async function rig(change: Parameters<typeof otherRound>[1] = {}) {
  const made = await hubRig();
  const other = await otherRound(made, change);
  const signedIn = async (hub: Hub) => {
    const browser = browserOf(made.app);
    const reply = signedInSchema.parse(await (await browser.signIn(hub)).json());
    return { browser, reply };
  };
  const firstPage = async (query = '') =>
    firstPageSchema.parse(await (await made.app.request(`/api/round${query}`)).json());
  return { ...made, other, signedIn, firstPage };
}

describe('given a unit that stands in two rounds', () => {
  it('is signed in to the round whose code it types', async () => {
    const { signedIn, definition, other } = await rig();
    expect((await signedIn(HUB)).reply).toMatchObject({
      round: { id: 'round' },
      responseId: HUB.responseId,
      definitionHash: definition.hash,
      unit: { id: HUB.unitId, fictional: true },
    });
    expect((await signedIn(HUB_AGAIN)).reply).toMatchObject({
      round: { id: 'other-round' },
      responseId: HUB_AGAIN.responseId,
      definitionHash: other.definition.hash,
      unit: { id: HUB.unitId, fictional: false },
    });
  });

  it('has a session for the one response only', async () => {
    const { signedIn, device, other } = await rig();
    const { browser } = await signedIn(HUB_AGAIN);
    const { body } = await device().draft({ q3: 'あ' });
    expect(await refusalOf(await browser.post('/api/operations', body))).toMatchObject({
      status: 403,
      code: 'operation.foreignUnit',
      retry: 'after-sign-in',
    });
    const own = await other.device(HUB_AGAIN).draft({ 'other-1': '人手' });
    expect(await (await browser.post('/api/operations', own.body)).json()).toMatchObject({
      verdict: 'applied',
      rev: 1,
    });
    const report = await (await browser.get('/api/response')).json();
    expect(report).toMatchObject({ responseId: HUB_AGAIN.responseId, rev: 1 });
  });

  it('RB-20: has finished the one and not begun the other', async () => {
    const { signedIn, device } = await rig();
    const { browser } = await signedIn(HUB);
    const { body } = await device().submit({ q1: { code: '2' } });
    await browser.post('/api/operations', body);
    expect((await signedIn(HUB)).reply.report).toMatchObject({
      state: 'submitted',
      receipt: { submissionNo: 1 },
    });
    expect((await signedIn(HUB_AGAIN)).reply.report).toMatchObject({ state: 'draft', rev: 0 });
  });

  it('keeps the session of the other round when a code is issued anew', async () => {
    const { signedIn, write } = await rig();
    const { browser } = await signedIn(HUB);
    const { browser: other } = await signedIn(HUB_AGAIN);
    await write(({ sessions }) => sessions.removeOfUnit('round', HUB.unitId));
    expect((await browser.get('/api/response')).status).toBe(401);
    expect((await other.get('/api/response')).status).toBe(200);
  });

  it('is put on record in its round', async () => {
    const { signedIn, read } = await rig();
    await signedIn(HUB_AGAIN);
    const actions = async (round: string) =>
      (await read(({ audit }) => audit.chain(round))).map(({ action }) => action);
    expect(await actions('other-round')).toEqual(['sign-in']);
    expect(await actions('round')).toEqual([]);
  });
});

describe('given two units of one number in different rounds', () => {
  it('tells them apart by the code', async () => {
    const { signedIn } = await rig();
    expect((await signedIn(OTHER_HUB)).reply.unit.name).toBe(OTHER_HUB.name);
    expect((await signedIn(STRANGER)).reply.unit.name).toBe('みなと市');
  });
});

describe('given a wrong pair', () => {
  it.each([
    ['a number in two rounds', HUB.number],
    ['a number in one round', '13-9999'],
    ['a hub without a code', HUB_WITHOUT_CODE.number],
  ])('%s is answered like all the others, after the same work', async (_, number) => {
    const { app, verified } = await rig();
    const response = await browserOf(app).signIn({ number, code: WRONG });
    expect(await refusalOf(response)).toMatchObject({ status: 401, details: { triesLeft: 4 } });
    expect(verified).toHaveLength(1);
  });

  it('counts the tries at a number, not at its rounds', async () => {
    const { app } = await rig();
    for (let n = 0; n < 5; n += 1) {
      await browserOf(app).signIn({ number: HUB.number, code: WRONG });
    }
    expect((await browserOf(app).signIn(HUB_AGAIN)).status).toBe(429);
  });
});

describe('given a round that opens later', () => {
  it('says so to whoever has its code, and lets the others in', async () => {
    const opens = OPENS + 20 * DAY;
    const { app, signedIn } = await rig({ opens });
    expect(await refusalOf(await browserOf(app).signIn(HUB_AGAIN))).toMatchObject({
      status: 403,
      code: 'signIn.notYetOpen',
      details: { opens },
    });
    expect((await signedIn(HUB)).reply.round.id).toBe('round');
  });
});

describe('what the first page is told', () => {
  it('is the choice of the rounds that are open', async () => {
    const { firstPage } = await rig();
    expect(await firstPage()).toEqual({
      rounds: [
        {
          round: expect.objectContaining({ id: 'round', opens: OPENS }),
          title: '小さな調査票',
          unitNoun: '拠点',
          fictional: true,
        },
        {
          round: expect.objectContaining({ id: 'other-round' }),
          title: '市町村の調査票',
          unitNoun: '市町村',
          fictional: false,
        },
      ],
    });
  });

  it('is the round of the invitation', async () => {
    const { firstPage } = await rig();
    expect(await firstPage('?round=other-round')).toMatchObject({
      round: { id: 'other-round' },
      title: '市町村の調査票',
      about: { purpose: '目的' },
      questions: 1,
      otherRounds: 1,
    });
  });

  it('is the choice where the invitation names no round of this server', async () => {
    const { firstPage } = await rig();
    expect(await firstPage('?round=gone')).toMatchObject({ rounds: [{}, {}] });
  });

  it.each([
    ['has not opened', { opens: OPENS + 20 * DAY }],
    ['is over', { opens: OPENS - 20 * DAY, closes: OPENS, graceEnds: OPENS + DAY }],
  ])('is the only open round where the other %s', async (_, change) => {
    const { firstPage } = await rig(change);
    expect(await firstPage()).toMatchObject({ round: { id: 'round' }, otherRounds: 0 });
  });

  it('is the round that opened last when all are over', async () => {
    const { firstPage, time } = await rig();
    time.now = GRACE_ENDS;
    expect(await firstPage()).toMatchObject({ round: { id: 'round' }, otherRounds: 0 });
  });
});

describe('given a first page in English', () => {
  it('tells a round in the words it has in English, and in Japanese what is not translated', async () => {
    const { firstPage } = await rig();
    expect(await firstPage('?language=en&round=other-round')).toMatchObject({
      title: 'Survey of municipalities',
      unitNoun: 'municipality',
      about: { purpose: 'Purpose', handling: '扱い' },
    });
    expect(await firstPage('?language=ja&round=other-round')).toMatchObject({
      title: '市町村の調査票',
      unitNoun: '市町村',
      about: { purpose: '目的' },
    });
  });

  it('lists what is open by the titles in English', async () => {
    const { firstPage } = await rig();
    const page = await firstPage('?language=en');
    expect('rounds' in page && page.rounds.map(({ title }) => title)).toEqual([
      '小さな調査票',
      'Survey of municipalities',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { responseReportSchema } from '../../../src/sync/acknowledgement.ts';
import { browserOf, refusalOf } from '../support/asking.ts';
import { GRACE_ENDS, hubRig } from '../support/hub-rig.ts';
import { HUB, OTHER_HUB } from '../support/hubs.ts';

const signedOut = { status: 401, code: 'session.ended', details: {}, retry: 'after-sign-in' };

async function signedInRig(options: Parameters<typeof hubRig>[0] = {}) {
  const rig = await hubRig(options);
  const browser = browserOf(rig.app);
  const response = await browser.signIn();
  return { ...rig, browser, setCookie: response.headers.get('set-cookie') ?? '' };
}

describe('given the cookie of a session', () => {
  it('is kept from scripts and other sites, and lasts to the end of the grace period', async () => {
    const { setCookie, time } = await signedInRig();
    const [pair, ...attributes] = setCookie.split('; ');
    expect(pair).toMatch(/^unit=[\w-]{43}$/);
    const seconds = (GRACE_ENDS - time.now) / 1_000;
    expect(attributes.sort()).toEqual(
      ['HttpOnly', `Max-Age=${seconds}`, 'Path=/', 'SameSite=Strict'].sort(),
    );
  });

  it('is bound to the host and to https where there is https', async () => {
    const { setCookie } = await signedInRig({ secure: true });
    expect(setCookie).toMatch(/^__Host-unit=[\w-]{43}; /);
    expect(setCookie.split('; ')).toEqual(expect.arrayContaining(['Secure', 'Path=/']));
    expect(setCookie).not.toMatch(/Domain/i);
  });

  it('is new at every sign-in, and stands in the database as a hash only', async () => {
    const { browser, read } = await signedInRig();
    const first = browser.cookie();
    await browser.signIn();
    expect(browser.cookie()).not.toBe(first);
    const token = browser.cookie().split('=')[1] ?? '';
    expect(await read(({ sessions }) => sessions.find('unit', token))).toBeUndefined();
  });
});

describe('given a session', () => {
  it('sends operations and is answered with the acknowledgement', async () => {
    const { browser, device } = await signedInRig();
    const { body, hash } = await device().draft({ q3: 'あ' });
    const response = await browser.post('/api/operations', body);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ verdict: 'applied', hash, rev: 1 });
  });

  it('loads what changed since a revision', async () => {
    const { browser, send, device } = await signedInRig();
    const laptop = device();
    await send((await laptop.draft({ q1: { code: '1' } })).body);
    await send((await laptop.draft({ q3: 'あ' }, { baseRev: 1 })).body);
    const report = async (query: string) =>
      responseReportSchema.parse(await (await browser.get(`/api/response${query}`)).json());
    expect(Object.keys((await report('')).changed)).toEqual(['q1', 'q3']);
    expect(await report('?since=1')).toMatchObject({
      rev: 2,
      state: 'draft',
      changed: { q3: { value: 'あ', rev: 2 } },
    });
    expect((await report('?since=2')).changed).toEqual({});
  });

  it.each(['-1', '1.5', 'x', '%00'])('refuses a revision of %s', async (since) => {
    const { browser } = await signedInRig();
    const refusal = await refusalOf(await browser.get(`/api/response?since=${since}`));
    expect(refusal).toMatchObject({ status: 422, code: 'request.malformed' });
  });

  it('reaches no other hub', async () => {
    const { browser, send, device } = await signedInRig();
    const { body } = await device('laptop', OTHER_HUB).draft({ q3: '秘密' });
    await send(body, OTHER_HUB.unitId);
    expect(await (await browser.get('/api/response')).text()).not.toContain('秘密');
    expect(await refusalOf(await browser.post('/api/operations', body))).toMatchObject({
      status: 403,
      code: 'operation.foreignUnit',
      retry: 'after-sign-in',
    });
  });

  it('outlives weeks without a request, and ends with the grace period', async () => {
    const { browser, time } = await signedInRig();
    time.now = GRACE_ENDS - 1;
    expect((await browser.get('/api/response')).status).toBe(200);
    time.now = GRACE_ENDS;
    expect(await refusalOf(await browser.get('/api/response'))).toEqual(signedOut);
  });

  it('ends by signing out', async () => {
    const { browser } = await signedInRig();
    const cookie = browser.cookie();
    const response = await browser.post('/api/sign-out', {});
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(/^unit=; Max-Age=0/);
    expect(response.headers.get('clear-site-data')).toBeNull();
    expect(await refusalOf(await browser.get('/api/response', { cookie }))).toEqual(signedOut);
  });

  it('ends when the code is issued anew', async () => {
    const { browser, write } = await signedInRig();
    await write(({ sessions }) => sessions.removeOfUnit('round', HUB.unitId));
    expect(await refusalOf(await browser.get('/api/response'))).toEqual(signedOut);
  });

  it('stays with the other devices of the hub when one signs out', async () => {
    const { app, browser } = await signedInRig();
    const tablet = browserOf(app);
    await tablet.signIn();
    await browser.post('/api/sign-out', {});
    expect((await tablet.get('/api/response')).status).toBe(200);
  });
});

describe('given no session', () => {
  it.each([
    ['no cookie', ''],
    ['a made-up token', `unit=${'x'.repeat(43)}`],
    ['the cookie of the office', `office=${'x'.repeat(43)}`],
  ])('%s is asked to sign in, and nothing is stored', async (_, cookie) => {
    const { app, device, read } = await hubRig();
    const browser = browserOf(app);
    const { body } = await device().draft({ q3: 'あ' });
    expect(await refusalOf(await browser.post('/api/operations', body, { cookie }))).toEqual(
      signedOut,
    );
    expect(await refusalOf(await browser.get('/api/response', { cookie }))).toEqual(signedOut);
    expect(await read(({ operations }) => operations.of(HUB.responseId))).toEqual([]);
  });

  it('tells what may be known of the round', async () => {
    const { app, time } = await hubRig();
    const notice = await (await app.request('/api/round')).json();
    expect(notice).toMatchObject({
      round: { id: 'round', graceEnds: GRACE_ENDS },
      title: '小さな調査票',
      about: { purpose: '目的' },
      questions: 3,
      shortestPath: 2,
      fictional: true,
      serverTime: time.now,
    });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionnaireSchema } from '../../../src/definition/questionnaire.ts';
import { registry } from '../../../src/question-types/registry.ts';
import { canonicalJson } from '../../../src/shared/canonical-json.ts';
import { printedAccessCode } from '../../../src/sync/access-code.ts';
import { signedInSchema } from '../../../src/sync/sign-in.ts';
import { browserOf, refusalOf } from '../support/asking.ts';
import { DAY, GRACE_ENDS, hubRig, OPENS } from '../support/hub-rig.ts';
import { HUB, HUB_WITHOUT_CODE, OTHER_HUB, sha256 } from '../support/hubs.ts';

const MINUTE = 60_000;
/** Well formed, and nobody's. */
const WRONG = '2222-2222-2222-D';

// The throttle has the clock of its library: the two go together here.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: OPENS + 10 * DAY });
});
afterEach(() => {
  vi.useRealTimers();
});

async function rig(options: Parameters<typeof hubRig>[0] = {}) {
  const made = await hubRig(options);
  const later = (milliseconds: number) => {
    made.time.now += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };
  return { ...made, later, browser: browserOf(made.app) };
}

describe('given the number and the code of the invitation', () => {
  it('signs in and gives everything to go offline with', async () => {
    const { browser, definition, services } = await rig();
    const response = await browser.signIn();
    expect(response.status).toBe(200);
    const signedIn = signedInSchema.parse(await response.json());
    expect(signedIn).toMatchObject({
      unit: { id: HUB.unitId, number: HUB.number, name: HUB.name, fictional: true },
      round: { id: 'round', opens: OPENS, graceEnds: GRACE_ENDS },
      responseId: HUB.responseId,
      definitionHash: definition.hash,
      receiptKey: { publicKey: services.receiptKey.publicKey },
      report: { rev: 0, state: 'draft', changed: {} },
    });
    const questionnaire = questionnaireSchema(registry).parse(signedIn.questionnaire);
    expect(await sha256(canonicalJson(questionnaire))).toBe(definition.hash);
  });

  it.each([
    ['as printed', HUB.number, printedAccessCode(HUB.code ?? '')],
    [
      'in lower case with spaces',
      ` ${HUB.number} `,
      printedAccessCode(HUB.code ?? '')
        .toLowerCase()
        .replaceAll('-', ' '),
    ],
    ['in full width', '０１－０００１', wide(HUB.code ?? '')],
    ['with another dash', '01ー0001', HUB.code],
  ])('takes them %s', async (_, number, code) => {
    const { browser } = await rig();
    expect((await browser.signIn({ number, code })).status).toBe(200);
  });

  it('brings along what the hub has answered before, and its receipt', async () => {
    const { browser, send, device } = await rig();
    await send((await device().submit({ q1: { code: '2' } })).body);
    const { report } = signedInSchema.parse(await (await browser.signIn()).json());
    expect(report).toMatchObject({
      rev: 1,
      state: 'submitted',
      changed: { q1: { value: { code: '2' }, rev: 1 } },
      receipt: { submissionNo: 1 },
    });
  });

  it('puts it on record', async () => {
    const { browser, read } = await rig();
    await browser.signIn({ number: HUB.number, code: WRONG });
    await browser.signIn();
    const acts = await read(({ audit }) => audit.about('round', HUB.unitId));
    expect(acts.map(({ action }) => action)).toEqual(['sign-in-failed', 'sign-in']);
  });

  it('puts a try at an unknown number on record like any other, without what was typed', async () => {
    const { browser, read } = await rig();
    await browser.signIn({ number: '2345-6789', code: WRONG });
    const acts = await read(({ audit }) => audit.about('round', 'unknown'));
    expect(acts).toMatchObject([{ action: 'sign-in-failed', actor: 'unknown', details: {} }]);
    expect(JSON.stringify(acts)).not.toMatch(/2345-6789|2222/);
  });
});

describe('given a wrong pair', () => {
  const pairs = [
    ['a wrong code', { number: HUB.number, code: WRONG }],
    ['the code of another hub', { number: HUB.number, code: OTHER_HUB.code }],
    ['a code that cannot be one', { number: HUB.number, code: 'x' }],
    ['an unknown number', { number: '99-9999', code: HUB.code }],
    ['a hub without a code', { number: HUB_WITHOUT_CODE.number, code: WRONG }],
  ] as const;

  it.each(pairs)('%s is answered like all the others, after the same work', async (_, pair) => {
    const { browser, verified } = await rig();
    const response = await browser.signIn(pair);
    expect(await refusalOf(response)).toEqual({
      status: 401,
      code: 'signIn.wrong',
      details: { triesLeft: 4, minutes: 15 },
      retry: 'never',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(verified).toHaveLength(1);
  });

  it('says how many tries are left, then for how long it is locked, longer each time', async () => {
    const { browser, later } = await rig();
    const wrong = async () => {
      const { code, details } = await refusalOf(
        await browser.signIn({ number: HUB.number, code: WRONG }),
      );
      return `${code} ${details.triesLeft ?? details.minutes}`;
    };
    const five = async () => [
      await wrong(),
      await wrong(),
      await wrong(),
      await wrong(),
      await wrong(),
    ];
    const counting = [4, 3, 2, 1].map((left) => `signIn.wrong ${left}`);
    expect(await five()).toEqual([...counting, 'signIn.locked 15']);
    later(5 * MINUTE);
    expect(await wrong()).toBe('signIn.locked 10');
    later(10 * MINUTE);
    expect(await five()).toEqual([...counting, 'signIn.locked 30']);
    later(30 * MINUTE);
    expect(await five()).toEqual([...counting, 'signIn.locked 60']);
  });

  it('locks the hub for the right code too, and no other hub', async () => {
    const { browser, later, verified } = await rig();
    for (let n = 0; n < 5; n += 1) await browser.signIn({ number: HUB.number, code: WRONG });
    const response = await browser.signIn();
    expect(await refusalOf(response)).toMatchObject({ status: 429, code: 'signIn.locked' });
    expect(response.headers.get('retry-after')).toBe(String(15 * 60));
    expect(verified).toHaveLength(5);
    expect((await browser.signIn(OTHER_HUB)).status).toBe(200);
    later(15 * MINUTE);
    expect((await browser.signIn()).status).toBe(200);
  });

  it('looks at no more than five of the guesses that come at once', async () => {
    const { browser, verified } = await rig();
    const guesses = Array.from({ length: 25 }, () =>
      browser.signIn({ number: HUB.number, code: WRONG }),
    );
    await Promise.all(guesses);
    expect(verified).toHaveLength(5);
  });

  it('leaves it to the office after fifty in a row', async () => {
    const { app, later } = await rig();
    for (let n = 0; n < 10; n += 1) {
      for (let guess = 0; guess < 5; guess += 1) {
        await browserOf(app).signIn({ number: HUB.number, code: WRONG });
      }
      later(15 * 2 ** n * MINUTE);
    }
    for (let month = 0; month < 3; month += 1) later(20 * DAY);
    const response = await browserOf(app).signIn();
    expect(await refusalOf(response)).toMatchObject({ status: 429, code: 'signIn.lockedByOffice' });
  });

  it('forgets them once the right code came', async () => {
    const { browser } = await rig();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await browser.signIn({ number: HUB.number, code: WRONG });
      expect((await browser.signIn()).status).toBe(200);
    }
  });

  it('slows down who tries many hubs from one address, and nobody else', async () => {
    const { browser, later } = await rig();
    for (let n = 0; n < 30; n += 1) await browser.signIn({ number: `99-${n}`, code: WRONG });
    expect(await refusalOf(await browser.signIn())).toMatchObject({
      code: 'signIn.locked',
      details: { minutes: 60 },
    });
    expect((await browser.signIn(HUB, { 'x-test-address': '192.0.2.2' })).status).toBe(200);
    later(60 * MINUTE);
    expect((await browser.signIn()).status).toBe(200);
  });

  it('does not let a right pair wash away the failures of its address', async () => {
    const { browser } = await rig();
    for (let n = 0; n < 30; n += 1) {
      await browser.signIn({ number: `99-${n}`, code: WRONG });
      if (n === 15) await browser.signIn();
    }
    expect(await refusalOf(await browser.signIn())).toMatchObject({ code: 'signIn.locked' });
  });
});

describe('given the times of the round', () => {
  it('lets nobody in before it opens', async () => {
    const { browser, time, verified } = await rig();
    time.now = OPENS - 1;
    expect(await refusalOf(await browser.signIn())).toEqual({
      status: 403,
      code: 'signIn.notYetOpen',
      details: { opens: OPENS },
      retry: 'later',
    });
    expect(verified).toEqual([]);
  });

  it('lets in after it all, so that a device offline for months can hand over what it holds', async () => {
    const { browser, time, device } = await rig();
    time.now = GRACE_ENDS + 120 * DAY;
    await browser.signIn();
    const { body } = await device().submit({ q1: { code: '2' } });
    const reply = await (await browser.post('/api/operations', body)).json();
    expect(reply).toMatchObject({ verdict: 'late', state: 'draft' });
  });
});

describe('given a request that makes no sense', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['no code', { number: '1' }],
    ['one member more', { number: '1', code: '2', role: 'admin' }],
    ['a code without end', { number: '1', code: 'x'.repeat(61) }],
  ])('%s is refused before any work', async (_, body) => {
    const { browser, verified } = await rig();
    expect(await refusalOf(await browser.post('/api/sign-in', body))).toMatchObject({
      status: 422,
      code: 'request.malformed',
    });
    expect(verified).toEqual([]);
  });
});

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

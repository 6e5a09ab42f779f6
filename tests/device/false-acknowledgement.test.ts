import { describe, expect, test } from 'vitest';
import { fetchConnection } from '../../src/device/fetch-connection.ts';
import { canonicalJson } from '../../src/shared/canonical-json.ts';
import { type Acknowledgement, acknowledgementSchema } from '../../src/sync/acknowledgement.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { no, rig, signedIn } from '../support/device/rig.ts';

/** What comes back instead of the reply. */
type Forge = (reply: Acknowledgement) => Response | Error;

const json = (reply: unknown, status = 200) =>
  new Response(typeof reply === 'string' ? reply : canonicalJson(reply), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
const altered = (change: Partial<Acknowledgement>): Forge => {
  return (reply) => json({ ...reply, ...change });
};
const alteredReceipt = (change: Partial<NonNullable<Acknowledgement['receipt']>>): Forge => {
  return (reply) => json({ ...reply, receipt: { ...receiptOf(reply), ...change } });
};

const forgeries: Readonly<Record<string, Forge>> = {
  'the login page of the network in between, with status 200': () =>
    new Response('<!doctype html><title>Sign in</title>', {
      headers: { 'content-type': 'text/html' },
    }),
  'the reply itself, but not as JSON': (reply) =>
    new Response(canonicalJson(reply), { headers: { 'content-type': 'text/plain' } }),
  'a redirection, which is not followed': () => new TypeError('Failed to fetch'),
  'nothing at all': () => new TypeError('Failed to fetch'),
  'an answer that did not come in time': () => new DOMException('', 'TimeoutError'),
  'an empty body': () => json(''),
  'JSON of somebody else': () => json({ ok: true }),
  null: () => json(null),
  'the reply to another operation': altered({ opId: '0'.repeat(32) }),
  'the reply to other bytes of this operation': altered({ hash: '0'.repeat(64) }),
  'a verdict nobody knows': (reply) => json({ ...reply, verdict: 'thanks' }),
  'no receipt where one is owed': altered({ receipt: undefined }),
  'the receipt of another operation': alteredReceipt({ opId: '0'.repeat(32) }),
  'the receipt of another response': alteredReceipt({ responseId: '0'.repeat(32) }),
  'a receipt for other bytes': alteredReceipt({ hash: '0'.repeat(64) }),
  'a receipt with another number': alteredReceipt({ receiptNo: '2025-999999-9' }),
  'a receipt signed by an unknown key': alteredReceipt({ keyId: 'somebody' }),
  'a receipt with a broken signature': (reply) => {
    const { signature } = receiptOf(reply);
    const first = signature.startsWith('A') ? 'B' : 'A';
    return alteredReceipt({ signature: first + signature.slice(1) })(reply);
  },
  'a receipt whose signature is no text of one': alteredReceipt({ signature: '?' }),
  'the true reply with the status of a failure': (reply) => json(reply, 502),
  'a refusal that is none of ours': () => json({ error: 'denied' }, 403),
  'not found': () => new Response('404 page not found', { status: 404 }),
};

describe('given a submission, and a reply that is not its acknowledgement', () => {
  test.each(Object.entries(forgeries))(
    '%s: it is kept, and sent again byte for byte',
    async (_, forge) => {
      const { workspace, answers, bodies, peer, time } = await submittedOver([forge]);
      expect(workspace.status()).toMatchObject({
        delivery: { is: 'waiting', operations: 1 },
        submission: { is: 'queued' },
      });
      await time.advance(60_000);
      expect(answers()).toBe(2);
      expect(bodies[1]).toBe(bodies[0]);
      expect(workspace.status().submission).toEqual({
        is: 'received',
        receipt: await peer.receipt(),
      });
      expect(await peer.operations()).toHaveLength(1);
    },
  );

  test('cut off at any byte: it is kept, and sent again byte for byte', {
    timeout: 120_000,
  }, async () => {
    const { peer, bodies } = await submittedOver([]);
    const whole = canonicalJson(acknowledgementSchema.parse(JSON.parse(await storedReply(peer))));
    const cut = Array.from({ length: whole.length }, (_, end) => () => json(whole.slice(0, end)));
    const { workspace, time, ...again } = await submittedOver(cut);
    await time.advance(cut.length * 30_000);
    expect(bodies).toHaveLength(1);
    expect(again.bodies).toHaveLength(cut.length + 1);
    expect(new Set(again.bodies).size).toBe(1);
    expect(workspace.status().submission.is).toBe('received');
  });
});

describe('given a refusal', () => {
  const refusal = (retry: string) => ({ problem: { code: 'some.reason', details: {} }, retry });
  const cases: readonly (readonly [string, () => Response, object])[] = [
    ['401 of whomever', () => new Response('', { status: 401 }), { is: 'signedOut' }],
    ['413 of a proxy', () => new Response('', { status: 413 }), { is: 'blocked' }],
    ['429', () => new Response('', { status: 429 }), { because: 'serverBusy' }],
    ['500', () => new Response('', { status: 500 }), { because: 'serverBusy' }],
    ['503 of ours', () => json(refusal('later'), 503), { because: 'serverBusy' }],
    ['403 of ours', () => json(refusal('after-sign-in'), 403), { is: 'signedOut' }],
    [
      '422 of ours, for ever',
      () => json(refusal('never'), 422),
      { is: 'blocked', problem: { code: 'some.reason' } },
    ],
  ];

  test.each(cases)(
    '%s: the operation is kept, and the status tells why',
    async (_, respond, told) => {
      const { workspace, browser } = await submittedOver([respond]);
      expect(workspace.status().delivery).toMatchObject({ operations: 1, ...told });
      expect(browser.disk.records.get('outbox')?.size).toBe(1);
      await workspace.sendNow();
      expect(workspace.status().submission.is).toBe('received');
    },
  );

  test('the server is left alone as long as it asks', async () => {
    const { answers, time } = await submittedOver([
      () => new Response('', { status: 503, headers: { 'retry-after': '120' } }),
    ]);
    await time.advance(119_000);
    expect(answers()).toBe(1);
    await time.advance(1_000);
    expect(answers()).toBe(2);
  });
});

/** A hub that has submitted over a line on which the first replies are forged. */
async function submittedOver(forgeries: readonly Forge[]) {
  const { peer, time } = await rig();
  const bodies: string[] = [];
  let replies = 0;
  const line = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const path = String(input);
    if (path.startsWith('/api/sign-in')) return json(heard(await peer.signIn()));
    if (path.startsWith('/api/response')) return json(heard(await peer.report(0)));
    expect(init).toMatchObject({ method: 'POST', redirect: 'error', credentials: 'same-origin' });
    const body = String(init?.body);
    bodies.push(body);
    const reply = acknowledgementSchema.parse(heard(await peer.deliver(body)));
    const forged = forgeries[replies]?.(reply) ?? json(reply);
    replies += 1;
    if (forged instanceof Error) throw forged;
    return forged;
  };
  const browser = new Browser(fetchConnection(line), time);
  const workspace = await signedIn(browser.page());
  workspace.answer('q1', no);
  await workspace.submit();
  await quiet();
  return { workspace, browser, peer, time, bodies, answers: () => replies };
}

function heard<Value>(answer: { ok: true; value: Value } | { ok: false }): Value {
  if (!answer.ok) throw new Error('The peer did not answer.');
  return answer.value;
}

function receiptOf({ receipt }: Acknowledgement) {
  if (!receipt) throw new Error('There is no receipt.');
  return receipt;
}

async function storedReply(peer: Awaited<ReturnType<typeof rig>>['peer']): Promise<string> {
  const [operation] = await peer.operations();
  return operation?.reply ?? '';
}

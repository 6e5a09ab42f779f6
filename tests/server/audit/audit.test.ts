import { describe, expect, it } from 'vitest';
import { hashOfEntry } from '../../../src/server/audit/record.ts';
import { verifyChain } from '../../../src/server/audit/verify.ts';
import type { AuditEntry } from '../../../src/server/storage/audit.ts';
import { browserOf } from '../support/asking.ts';
import { hubRig } from '../support/hub-rig.ts';
import { HUB, sha256 } from '../support/hubs.ts';

/** A sign-in, three drafts and a submission. */
async function chainOfAWeek() {
  const { app, send, device, read } = await hubRig();
  await browserOf(app).signIn();
  const laptop = device();
  for (const text of ['あ', 'い', 'う']) await send((await laptop.draft({ q3: text })).body);
  await send((await laptop.submit({ q1: { code: '2' }, q3: '秘密' })).body);
  return read(({ audit }) => audit.chain('round'));
}

describe('the audit log', () => {
  it('notes each act with who, what and which bytes, and no answer', async () => {
    const chain = await chainOfAWeek();
    expect(chain.map(({ n, action }) => [n, action])).toEqual([
      [1, 'sign-in'],
      [2, 'draft'],
      [3, 'draft'],
      [4, 'draft'],
      [5, 'submit'],
    ]);
    expect(chain[4]).toMatchObject({
      actor: HUB.unitId,
      role: 'hub',
      object: HUB.responseId,
      details: { verdict: 'applied', rev: 4, receiptNo: '2025-000001-3' },
    });
    expect(JSON.stringify(chain)).not.toContain('秘密');
    expect(await verifyChain(chain, sha256)).toEqual([]);
  });

  it('holds when it is empty', async () => {
    expect(await verifyChain([], sha256)).toEqual([]);
  });

  const tampered: readonly (readonly [
    string,
    (chain: AuditEntry[]) => AuditEntry[] | Promise<AuditEntry[]>,
    { readonly code: string; readonly n: number },
  ])[] = [
    [
      'an entry that was altered',
      (chain) => chain.map((one) => (one.n === 3 ? { ...one, actor: 'x' } : one)),
      { code: 'audit.altered', n: 3 },
    ],
    [
      'an entry that was altered and given a hash that fits it',
      (chain) => Promise.all(chain.map((one) => (one.n === 3 ? rehashed({ ...one, at: 0 }) : one))),
      { code: 'audit.unlinked', n: 4 },
    ],
    [
      'an entry that was taken out',
      (chain) => chain.filter(({ n }) => n !== 2),
      { code: 'audit.missing', n: 2 },
    ],
    [
      'a first entry that was taken out',
      (chain) => chain.slice(1),
      { code: 'audit.missing', n: 1 },
    ],
    [
      'a gap that was closed by numbering anew',
      (chain) =>
        Promise.all(
          chain.filter(({ n }) => n !== 2).map((one, place) => rehashed({ ...one, n: place + 1 })),
        ),
      { code: 'audit.unlinked', n: 2 },
    ],
    [
      'two entries that changed places',
      ([a, b, c, ...rest]) => [a, c, b, ...rest].filter((one) => one !== undefined),
      { code: 'audit.missing', n: 2 },
    ],
    [
      'an entry that was put in',
      (chain) => chain.flatMap((one) => (one.n === 2 ? [one, one] : [one])),
      { code: 'audit.missing', n: 3 },
    ],
  ];

  it.each(tampered)('shows %s', async (_, tamper, { code, n }) => {
    const chain = await tamper([...(await chainOfAWeek())]);
    expect(await verifyChain(chain, sha256)).toEqual([{ code, details: { n } }]);
  });
});

async function rehashed({ hash: _, ...entry }: AuditEntry): Promise<AuditEntry> {
  return { ...entry, hash: await hashOfEntry(entry, sha256) };
}

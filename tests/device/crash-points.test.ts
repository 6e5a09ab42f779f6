import { describe, expect, test } from 'vitest';
import type { DeviceWorkspace } from '../../src/device/device-workspace.ts';
import { openLast, signIn } from '../../src/device/sign-in.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { quiet } from '../support/device/fake-time.ts';
import { type Fault, FaultyStores } from '../support/device/faulty-store.ts';
import { rig, yes } from '../support/device/rig.ts';

const answers: Cells = { q1: yes, q2: '3', q3: '人手', q4: '意見' };
const faults: readonly Fault[] = ['refused', 'unclear', 'killedBefore', 'killedAfter'];

describe('given a hub that signs in, answers, is sent and submits, on a device that fails once', () => {
  test.each(faults)(
    '%s at any operation on the store: nothing shown as saved is lost, nothing is doubled',
    { timeout: 120_000 },
    async (fault) => {
      const operations = await countOperations();
      expect(operations).toBeGreaterThan(8);
      for (let at = 0; at < operations; at += 1) await survives({ fault, at });
    },
  );

  test.each(faults)(
    '%s at every operation from any one on, until the app is started again',
    { timeout: 120_000 },
    async (fault) => {
      const operations = await countOperations();
      for (let at = 0; at < operations; at += 1) await survives({ fault, at, forEver: true });
    },
  );
});

interface Failure {
  readonly fault: Fault;
  readonly at: number;
  readonly forEver?: boolean;
}

async function countOperations(): Promise<number> {
  const made = await rig();
  const stores = new FaultyStores();
  await walk(made, stores, new Map());
  return stores.count;
}

async function survives({ fault, at, forEver = false }: Failure): Promise<void> {
  const made = await rig();
  const stores = new FaultyStores({
    fault: (operation) => (operation === at || (forEver && operation > at) ? fault : undefined),
  });
  const shownAsSaved = new Map<string, unknown>();
  const where = `${fault} at ${at}`;
  await walk(made, stores, shownAsSaved);
  stores.kill();

  const again = await started(made.browser.page());
  for (const [address, value] of shownAsSaved) {
    expect(again.form.value(address), where).toEqual(value);
  }
  for (const [address, value] of Object.entries(answers)) again.answer(address, value);
  expect((await again.submit()).ok, where).toBe(true);
  await again.sendNow();
  expect(again.status(), where).toMatchObject({
    delivery: { is: 'delivered' },
    submission: { is: 'received' },
  });
  expect(await made.peer.cells(), where).toEqual(answers);
  const stored = await made.peer.operations();
  expect(
    stored.filter(({ kind }) => kind === 'submit'),
    where,
  ).toHaveLength(1);
  expect(new Set(stored.map(({ opId }) => opId)).size, where).toBe(stored.length);
  expect(made.browser.disk.records.get('outbox')?.size, where).toBe(0);
  expectJournalTellsHead(made.browser.disk, where);
}

/** The hub's way, as far as the page lives. What was on the screen while it said that it is saved is noted. */
async function walk(
  { browser, time }: Awaited<ReturnType<typeof rig>>,
  stores: FaultyStores,
  shownAsSaved: Map<string, unknown>,
): Promise<void> {
  const walking = async () => {
    const workspace = await started(browser.page(stores));
    workspace.subscribe(() => {
      if (workspace.status().storage.is !== 'saved') return;
      for (const [address, value] of Object.entries(workspace.form.raw())) {
        shownAsSaved.set(address, value);
      }
    });
    workspace.answer('q1', yes);
    await workspace.settled();
    workspace.answer('q2', '3');
    workspace.answer('q3', '人手');
    await workspace.sendNow();
    workspace.answer('q4', '意見');
    await workspace.submit();
    await workspace.sendNow();
  };
  // It never ends where the page is killed, and cannot begin where reading fails for ever.
  walking().catch(() => {});
  await quiet();
  await time.advance(20_000);
}

async function started(page: Parameters<typeof openLast>[0]): Promise<DeviceWorkspace> {
  const last = await openLast(page);
  if (last.ok && last.value) return last.value;
  const signedIn = await signIn(page, { number: '13-001', code: 'code' });
  if (!signedIn.ok) throw new Error(signedIn.problems[0]?.code);
  return signedIn.value;
}

/** The current cells can be made again from the journal. */
function expectJournalTellsHead(
  { records }: Awaited<ReturnType<typeof rig>>['browser']['disk'],
  where: string,
): void {
  const bodies = (store: 'head' | 'journal') =>
    [...(records.get(store)?.values() ?? [])].map(({ key, body }) => ({
      key,
      cell: JSON.parse(String(body)),
    }));
  const journal = bodies('journal').sort((a, b) => Number(a.key) - Number(b.key));
  const replayed = new Map(journal.map(({ cell }) => [cell.address, cell.value]));
  const head = new Map(bodies('head').map(({ key, cell }) => [key, cell.value]));
  expect([...replayed].sort(), where).toEqual([...head].sort());
}

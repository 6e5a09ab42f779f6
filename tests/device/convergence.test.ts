import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeviceWorkspace } from '../../src/device/device-workspace.ts';
import type { CellValue } from '../../src/device/kept.ts';
import { operationSchema } from '../../src/sync/operation.ts';
import { quiet } from '../support/device/fake-time.ts';
import { type Fault, FaultyStores } from '../support/device/faulty-store.ts';
import type { Weather } from '../support/device/network.ts';
import { no, restarted, rig, signedIn, yes } from '../support/device/rig.ts';

type Event =
  | { readonly is: 'answer'; readonly address: string; readonly value: CellValue | null }
  | { readonly is: 'weather'; readonly weather: Weather }
  | { readonly is: 'wait'; readonly milliseconds: number }
  | { readonly is: 'send' }
  | { readonly is: 'occasion' }
  | { readonly is: 'reload' }
  | { readonly is: 'kill' }
  | { readonly is: 'storageFails'; readonly fault: Fault | undefined }
  | { readonly is: 'submit' }
  | { readonly is: 'givenBack' };

const answer = fc.oneof(
  fc.record({ address: fc.constant('q1'), value: fc.constantFrom(yes, no, null) }),
  fc.record({ address: fc.constant('q2'), value: fc.constantFrom('1', '2', null) }),
  fc.record({
    address: fc.constantFrom('q3', 'q4'),
    value: fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme' })),
  }),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: answer.map((given) => ({ is: 'answer' as const, ...given })) },
  fc.constantFrom<Weather>('fine', 'down', 'lossy', 'busy').map((weather) => ({
    is: 'weather' as const,
    weather,
  })),
  fc
    .constantFrom(100, 1_000, 40_000)
    .map((milliseconds) => ({ is: 'wait' as const, milliseconds })),
  fc.constantFrom<Event>(
    { is: 'send' },
    { is: 'occasion' },
    { is: 'reload' },
    { is: 'kill' },
    { is: 'submit' },
    { is: 'givenBack' },
  ),
  fc.constantFrom<Fault | undefined>(undefined, 'refused', 'unclear').map((fault) => ({
    is: 'storageFails' as const,
    fault,
  })),
);

describe('given answers, sendings, lost replies, failures, reloads and crashes in any order', () => {
  test('the server ends with exactly the local answers, and nothing is applied twice', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const { workspace, peer } = await lived(events);
        expect(await peer.cells()).toEqual(workspace.form.raw());
        const stored = await peer.operations();
        expect(new Set(stored.map(({ opId }) => opId)).size).toBe(stored.length);
        expect(stored.map(({ rev }) => rev)).toEqual([...new Set(stored.map(({ rev }) => rev))]);
        expectFrozen(peer.arrived);
      }),
      { numRuns: 150 },
    );
  });
});

/** Whatever was sent under one id was the same bytes, and every change of a cell was sent in one operation only. */
function expectFrozen(arrived: readonly string[]): void {
  const bodies = new Map<string, string>();
  const changes = new Map<string, string>();
  for (const body of arrived) {
    const { opId, payload } = operationSchema.parse(JSON.parse(body));
    expect(bodies.get(opId) ?? body).toBe(body);
    bodies.set(opId, body);
    for (const [address, { seq }] of Object.entries(payload.cells)) {
      const change = `${address} ${seq}`;
      expect(changes.get(change) ?? opId).toBe(opId);
      changes.set(change, opId);
    }
  }
}

/** Lives through the events, and then through a fine day. What was shown as saved is looked after at every restart. */
async function lived(events: readonly Event[]) {
  const { peer, network, browser, time } = await rig();
  let stores = new FaultyStores();
  let workspace = await signedIn(browser.page(stores));
  let saved = workspace.form.raw();
  let entered: Record<string, (CellValue | undefined)[]> = {};
  const watch = (open: DeviceWorkspace) =>
    open.subscribe(() => {
      if (open.status().storage.is !== 'saved') return;
      saved = open.form.raw();
      entered = {};
    });
  const restart = async () => {
    network.weather = network.weather === 'fine' ? 'down' : network.weather;
    stores = new FaultyStores();
    workspace = await restarted(browser, stores);
    for (const address of ['q1', 'q2', 'q3', 'q4']) {
      const possible = [saved[address], ...(entered[address] ?? [])];
      expect(possible).toContainEqual(workspace.form.value(address));
    }
    saved = workspace.form.raw();
    entered = {};
    watch(workspace);
  };
  watch(workspace);

  const live: { readonly [Kind in Event['is']]: (event: Extract<Event, { is: Kind }>) => unknown } =
    {
      answer: ({ address, value }) => {
        workspace.answer(address, value);
        entered[address] = [...(entered[address] ?? []), workspace.form.value(address)];
      },
      weather: ({ weather }) => {
        network.weather = weather;
      },
      wait: ({ milliseconds }) => time.advance(milliseconds),
      send: () => workspace.sendNow(),
      occasion: () => browser.occasion(),
      reload: async () => {
        await workspace.close();
        await restart();
      },
      kill: async () => {
        stores.kill();
        await restart();
      },
      storageFails: ({ fault }) => {
        stores.plan = { fault: () => fault };
      },
      submit: () => workspace.submit(),
      givenBack: async () => {
        if ((await peer.response()).state === 'submitted') await peer.act('returned');
      },
    };
  for (const event of events) await live[event.is](event as never);

  stores.plan = { fault: () => undefined };
  network.weather = 'fine';
  browser.occasion();
  await quiet();
  await time.advance(400_000);
  expect(workspace.status().delivery).toEqual({ is: 'delivered' });
  return { workspace, peer };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeviceWorkspace } from '../../src/device/device-workspace.ts';
import type { CellValue } from '../../src/device/kept.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { FaultyStores } from '../support/device/faulty-store.ts';
import type { Weather } from '../support/device/network.ts';
import { revised } from '../support/device/revised.ts';
import { no, restarted, rig, signedIn, yes } from '../support/device/rig.ts';

type Act =
  | { readonly is: 'answer'; readonly address: string; readonly value: CellValue | null }
  | { readonly is: 'send' | 'hear' | 'move' | 'reload' | 'kill' };

type Event =
  | { readonly on: 0 | 1; readonly act: Act }
  | { readonly weather: Weather }
  | { readonly is: 'revise' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<[string, CellValue | null]>(
        ['q1', yes],
        ['q1', no],
        ['q1', { code: '3' }],
        ['q1', null],
        ['q2', '1'],
        ['q2', '2'],
        ['q2', null],
        ['q3', '人手'],
        ['q3', null],
        ['q5', '事務'],
      )
      .map(([address, value]) => ({ is: 'answer' as const, address, value })),
  },
  fc.constantFrom<Act>(
    { is: 'send' },
    { is: 'hear' },
    { is: 'move' },
    { is: 'reload' },
    { is: 'kill' },
  ),
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ on: fc.constantFrom<0 | 1>(0, 1), act }) },
  fc.constantFrom<Weather>('fine', 'down', 'lossy').map((weather) => ({ weather })),
  fc.constant<Event>({ is: 'revise' }),
);

describe('given a hub on two devices whose questionnaire is revised at any moment', () => {
  test('however they move, crash and lose the network, both devices and the server end with the same', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const { peer, devices } = await lived(events);
        const { cells } = await peer.response();
        const agreed = (values: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(
            Object.entries(values).filter(([address]) => !cells[address]?.candidates),
          );
        const held = agreed(await peer.cells());
        for (const device of devices) expect(agreed(device.form.raw())).toEqual(held);
        const versions = devices.map(({ questionnaire }) => questionnaire.version);
        expect(versions).toEqual(['2', '2']);
      }),
      { numRuns: 150 },
    );
  });
});

/** Lives through the events, and then through fine days in which both devices hear of everything and move. */
async function lived(events: readonly Event[]) {
  const { peer, network, browser, time } = await rig();
  const browsers = [browser, new Browser(network, time, 2)] as const;
  const stores = [new FaultyStores(), new FaultyStores()];
  const devices: DeviceWorkspace[] = [];
  for (const [at, one] of browsers.entries()) devices.push(await signedIn(one.page(stores[at])));

  const of = (on: 0 | 1) => devices[on] as DeviceWorkspace;
  const reopen = async (on: 0 | 1) => {
    stores[on] = new FaultyStores();
    devices[on] = await restarted(browsers[on], stores[on]);
  };
  const hear = async (on: 0 | 1) => {
    await time.advance(61_000);
    browsers[on].occasion();
    await quiet();
  };
  const live = async (on: 0 | 1, doing: Act): Promise<unknown> => {
    switch (doing.is) {
      case 'answer':
        return canAnswer(of(on), doing) && of(on).answer(doing.address, doing.value);
      case 'send':
        return of(on).sendNow();
      case 'hear':
        return hear(on);
      case 'move':
        return of(on).versions.move();
      case 'reload':
        await of(on).close();
        return reopen(on);
      case 'kill':
        stores[on]?.kill();
        return reopen(on);
    }
  };
  for (const one of events) {
    if ('weather' in one) network.weather = one.weather;
    else if ('on' in one) await live(one.on, one.act);
    else await peer.revise(revised);
  }

  network.weather = 'fine';
  await peer.revise(revised);
  for (let day = 0; day < 3; day += 1) {
    await time.advance(400_000);
    for (const on of [0, 1] as const) {
      await hear(on);
      await of(on).versions.move();
      await of(on).sendNow();
    }
  }
  for (const on of [0, 1] as const) await live(on, { is: 'reload' });
  return { peer, devices };
}

/** A screen offers nothing else. */
function canAnswer(
  { form }: DeviceWorkspace,
  { address, value }: Extract<Act, { is: 'answer' }>,
): boolean {
  const slot = form.slot(address);
  return slot !== undefined && (value === null || slot.domain.parse(slot.asks, value).ok);
}

import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { indexedDbStore } from '../../src/device/indexed-db.ts';
import type { DevicePorts } from '../../src/device/ports.ts';
import { openLast } from '../../src/device/sign-in.ts';
import { quiet } from '../support/device/fake-time.ts';
import { type Fault, FaultyStores } from '../support/device/faulty-store.ts';
import { revised } from '../support/device/revised.ts';
import { rig, signedIn, yes } from '../support/device/rig.ts';

const faults: readonly Fault[] = ['refused', 'unclear', 'killedBefore', 'killedAfter'];

/** What the server holds in the end, whatever happened: everything that was entered, and what was entered after. */
const everything = { 'orphan:q1': yes, 'orphan:q2': '3', q3: '人手', q5: '事務' };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each(['memory', 'IndexedDB'] as const)('given a device that stores in %s', (kind) => {
  test.each(faults)(
    'when storing the move is %s, all of it is there after a restart or none of it',
    async (fault) => {
      const { time, peer, network, browser } = await rig();
      const page = (stores = new FaultyStores()): DevicePorts =>
        kind === 'memory'
          ? browser.page(stores)
          : {
              ...browser.page(stores),
              store: (responseId) => stores.around(indexedDbStore(responseId, time.alarm)),
            };
      const stores = new FaultyStores();
      const workspace = await signedIn(page(stores));
      workspace.answer('q1', yes);
      workspace.answer('q2', '3');
      await workspace.sendNow();
      const before = workspace.account.definitionHash;
      const after = await peer.revise(revised);
      await time.advance(61_000);
      await workspace.sendNow();
      expect(workspace.versions.revision()).toBeDefined();
      network.weather = 'down';
      workspace.answer('q3', '人手');
      await workspace.settled();

      const at = stores.count;
      stores.plan = { fault: (operation) => (operation === at ? fault : undefined) };
      const moving = workspace.versions.move();
      await Promise.race([moving, waited(stores)]);
      stores.kill();

      const opened = await openLast(page());
      if (!opened.ok || !opened.value) throw new Error('It cannot be opened again.');
      const again = opened.value;
      const isMoved = again.account.definitionHash === after;
      expect(again.account.definitionHash).toBe(isMoved ? after : before);
      expect(again.questionnaire.version).toBe(isMoved ? '2' : '1');
      expect(again.versions.orphans()).toHaveLength(isMoved ? 2 : 0);
      expect(again.form.value('q3')).toBe('人手');
      if (fault === 'killedBefore') expect(isMoved).toBe(false);
      if (fault === 'killedAfter') expect(isMoved).toBe(true);

      if (!isMoved) expect(await again.versions.move()).toBe(true);
      again.answer('q5', '事務');
      network.weather = 'fine';
      await again.sendNow();
      expect(await peer.cells()).toEqual(everything);
      expect((await peer.response()).definitionHash).toBe(after);
      const operations = await peer.operations();
      expect(new Set(operations.map(({ opId }) => opId)).size).toBe(operations.length);
    },
  );
});

/** Until the page was killed, or nothing more happens. */
async function waited(stores: FaultyStores): Promise<void> {
  for (let turn = 0; turn < 20 && !stores.dead; turn += 1) await quiet();
}

import { describe, expect, test } from 'vitest';
import { openLast } from '../../src/device/sign-in.ts';
import { quiet } from '../support/device/fake-time.ts';
import { FaultyStores } from '../support/device/faulty-store.ts';
import { restarted, rig, signedIn, signedInRig, yes } from '../support/device/rig.ts';

describe('given a device whose storage fails', () => {
  test('the status says so, the answer stays, and the next one saves both', async () => {
    const { browser } = await rig();
    const stores = new FaultyStores();
    const workspace = await signedIn(browser.page(stores));
    stores.plan = { fault: () => 'refused' };
    workspace.answer('q1', yes);
    await workspace.settled();
    expect(workspace.status().storage).toMatchObject({
      is: 'failed',
      problem: { code: 'storage.failed' },
    });
    expect(workspace.form.value('q1')).toEqual(yes);
    stores.plan = { fault: () => undefined };
    workspace.answer('q3', '人手');
    await workspace.settled();
    expect(workspace.status().storage.is).toBe('saved');
    await workspace.close();
    expect((await restarted(browser)).form.raw()).toEqual({ q1: yes, q3: '人手' });
  });

  test('it recovers by itself when there is room again', async () => {
    const { browser, time } = await rig();
    const stores = new FaultyStores();
    const workspace = await signedIn(browser.page(stores));
    stores.plan = { fault: () => 'refused' };
    workspace.answer('q1', yes);
    await time.advance(60_000);
    expect(workspace.status().storage.is).toBe('failed');
    stores.plan = { fault: () => undefined };
    await time.advance(5_000);
    expect(workspace.status().storage.is).toBe('saved');
  });

  test('nothing is sent that is not stored: a restart could not send the same again', async () => {
    const { browser, network } = await rig();
    const stores = new FaultyStores();
    const workspace = await signedIn(browser.page(stores));
    stores.plan = { fault: () => 'refused' };
    workspace.answer('q1', yes);
    await workspace.sendNow();
    expect(network.deliveries).toBe(0);
    expect(workspace.status().delivery).toMatchObject({ is: 'waiting', operations: 1 });
  });

  test('an acknowledgement that cannot be stored is no delivery', async () => {
    const { browser, peer, time } = await rig();
    const stores = new FaultyStores();
    const workspace = await signedIn(browser.page(stores));
    workspace.answer('q1', yes);
    await quiet();
    const frozenAt = stores.count;
    stores.plan = { fault: (operation) => (operation > frozenAt ? 'refused' : undefined) };
    await workspace.sendNow();
    expect(await peer.cells()).toEqual({ q1: yes });
    expect(workspace.status()).toMatchObject({
      storage: { is: 'saved' },
      delivery: { is: 'waiting', operations: 1 },
    });
    stores.plan = { fault: () => undefined };
    await time.advance(10_000);
    expect(workspace.status().delivery).toEqual({ is: 'delivered' });
    expect(await peer.operations()).toHaveLength(1);
  });

  test('when the browser clears the site under the open page, everything is stored anew', async () => {
    const { workspace, browser } = await signedInRig();
    workspace.answer('q1', yes);
    await workspace.settled();
    browser.disk.stamp = undefined;
    browser.disk.records.clear();
    workspace.answer('q3', '人手');
    await workspace.settled();
    expect(workspace.status().storage.is).toBe('saved');
    await workspace.close();
    expect((await restarted(browser)).form.raw()).toEqual({ q1: yes, q3: '人手' });
  });

  test('when it was cleared while the app was closed, the start says that, and not that nothing was answered', async () => {
    const { workspace, browser } = await signedInRig();
    workspace.answer('q1', yes);
    await workspace.close();
    browser.disk.stamp = undefined;
    browser.disk.records.clear();
    expect(await openLast(browser.page())).toMatchObject({
      ok: false,
      problems: [{ code: 'storage.evicted' }],
    });
  });
});

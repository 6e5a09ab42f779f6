import { describe, expect, test } from 'vitest';
import type { DeviceWorkspace } from '../../src/device/device-workspace.ts';
import { loneLock } from '../../src/device/lock.ts';
import { FaultyStores } from '../support/device/faulty-store.ts';
import { no, restarted, rig, signedIn, yes } from '../support/device/rig.ts';
import { Tabs } from '../support/device/tabs.ts';

/** A hub signed in in one tab, and the same app in a second one. */
async function twoTabs({ deaf = false, stores = new FaultyStores() } = {}) {
  const made = await rig();
  const tabs = new Tabs(made.time);
  const first = await signedIn(made.browser.page(stores, tabs.lock({ deaf })));
  first.answer('q1', yes);
  await first.settled();
  const second = await restarted(made.browser, undefined, tabs.lock());
  return { ...made, tabs, first, second };
}

/** Resolves when this tab edits. */
function edits(workspace: DeviceWorkspace): Promise<void> {
  return new Promise((resolve) => {
    const look = () => workspace.status().editor === 'thisTab' && resolve();
    workspace.subscribe(look);
    look();
  });
}

describe('given a second tab with the same response', () => {
  test('it shows the answers and changes nothing', async () => {
    const { second } = await twoTabs();
    expect(second.status().editor).toBe('otherTab');
    expect(second.form.raw()).toEqual({ q1: yes });
    second.answer('q3', 'ふたつめ');
    expect(await second.submit()).toEqual({ ok: false, problems: [] });
    expect(second.form.raw()).toEqual({ q1: yes });
  });

  test('it sends nothing', async () => {
    const { second, network, time } = await twoTabs();
    await time.advance(60_000);
    const sent = network.deliveries;
    await second.sendNow();
    expect(network.deliveries).toBe(sent);
  });

  test('taking over: the first saves and hands over, and the second goes on from there', async () => {
    const { first, second } = await twoTabs();
    first.answer('q3', '最後の一文');
    await second.takeOver();
    expect(first.status().editor).toBe('otherTab');
    expect(second.status().editor).toBe('thisTab');
    expect(second.form.raw()).toEqual({ q1: yes, q3: '最後の一文' });
    first.answer('q4', 'もう書けない');
    second.answer('q4', '続き');
    await second.settled();
    expect(second.status().storage.is).toBe('saved');
    expect(first.form.value('q4')).toBeUndefined();
  });

  test('taking over and back again loses nothing', async () => {
    const { first, second, peer } = await twoTabs();
    await second.takeOver();
    second.answer('q3', '二');
    await first.takeOver();
    first.answer('q4', '三');
    await second.takeOver();
    await second.sendNow();
    expect(await peer.cells()).toEqual({ q1: yes, q3: '二', q4: '三' });
  });

  test('when the first is closed, the second may edit by itself', async () => {
    const { first, second } = await twoTabs();
    first.answer('q3', '閉じる前');
    await first.close();
    await edits(second);
    expect(second.form.raw()).toEqual({ q1: yes, q3: '閉じる前' });
  });

  test('a first that hangs is robbed after three seconds, and its late writing is refused', async () => {
    const stores = new FaultyStores();
    const { first, second, time, browser } = await twoTabs({ deaf: true, stores });
    const taken = second.takeOver();
    await time.advance(2_900);
    expect(second.status().editor).toBe('otherTab');
    await time.advance(200);
    await taken;
    expect(second.status().editor).toBe('thisTab');
    expect(first.status().editor).toBe('otherTab');
    second.answer('q3', 'こちら');
    await second.settled();
    await second.close();
    expect((await restarted(browser)).form.raw()).toEqual({ q1: yes, q3: 'こちら' });
  });

  test('what a hung tab had not saved is entered anew when it takes over again', async () => {
    const stores = new FaultyStores();
    const { first, second, time } = await twoTabs({ deaf: true, stores });
    stores.plan = { fault: () => 'refused' };
    first.answer('q4', '保存できなかった');
    await first.settled();
    const taken = second.takeOver();
    await time.advance(3_100);
    await taken;
    second.answer('q3', 'こちら');
    await second.settled();
    expect(first.status().storage.is).toBe('failed');
    stores.plan = { fault: () => undefined };
    await first.takeOver();
    await first.settled();
    expect(first.status()).toMatchObject({ editor: 'thisTab', storage: { is: 'saved' } });
    expect(first.form.raw()).toEqual({ q1: yes, q3: 'こちら', q4: '保存できなかった' });
  });

  test('when what is stored cannot be read, it does not begin to edit, and may try again', async () => {
    const made = await rig();
    const tabs = new Tabs(made.time);
    const first = await signedIn(made.browser.page(undefined, tabs.lock()));
    const stores = new FaultyStores();
    const second = await restarted(made.browser, stores, tabs.lock());
    stores.plan = { fault: () => 'refused' };
    await second.takeOver();
    expect(second.status().editor).toBe('otherTab');
    stores.plan = { fault: () => undefined };
    await second.takeOver();
    expect(second.status().editor).toBe('thisTab');
    await first.close();
  });
});

describe('given two tabs in a browser without Web Locks', () => {
  test('the one that writes second is told, takes nothing from the first, and can go on with both', async () => {
    const { browser } = await rig();
    const first = await signedIn(browser.page(undefined, loneLock));
    const second = await restarted(browser, undefined, loneLock);
    first.answer('q1', no);
    await first.settled();
    second.answer('q3', 'ふたつめ');
    await second.settled();
    expect(second.status()).toMatchObject({
      editor: 'otherTab',
      storage: { is: 'failed', problem: { code: 'storage.overtaken' } },
    });
    await second.takeOver();
    await second.settled();
    expect(second.form.raw()).toEqual({ q1: no, q3: 'ふたつめ' });
    expect(second.status().storage.is).toBe('saved');
    await second.close();
    expect((await restarted(browser)).form.raw()).toEqual({ q1: no, q3: 'ふたつめ' });
  });
});

import { describe, expect, test } from 'vitest';
import { openLast, signIn, signInAgain, signOut } from '../../src/device/sign-in.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { FaultyStores } from '../support/device/faulty-store.ts';
import { no, restarted, rig, signedIn, signedInRig, yes } from '../support/device/rig.ts';

describe('given a hub that has just signed in', () => {
  test('nothing was entered, nothing waits, this tab edits', async () => {
    const { workspace } = await signedInRig();
    expect(workspace.status()).toEqual({
      storage: { is: 'unchanged' },
      delivery: { is: 'delivered' },
      editor: 'thisTab',
      submission: { is: 'none' },
    });
  });

  test('an answer changes the form at once, and is called saved only when it is', async () => {
    const { workspace, time } = await signedInRig();
    const change = workspace.answer('q1', yes);
    expect(change.asked).toEqual(['q2']);
    expect(workspace.form.value('q1')).toEqual(yes);
    expect(workspace.status().storage).toEqual({ is: 'saving' });
    await workspace.settled();
    expect(workspace.status().storage).toEqual({ is: 'saved', at: time.clock.now() });
  });

  test('every change of form or status is told', async () => {
    const { workspace } = await signedInRig();
    const told: string[] = [];
    const stop = workspace.subscribe(() => told.push(workspace.status().storage.is));
    workspace.answer('q1', yes);
    await workspace.settled();
    expect(told[0]).toBe('saving');
    expect(told.at(-1)).toBe('saved');
    stop();
    told.length = 0;
    workspace.answer('q1', no);
    await workspace.settled();
    expect(told).toEqual([]);
  });

  test('answers given one after another go out together, a second after the last', async () => {
    const { workspace, time, peer } = await signedInRig();
    workspace.answer('q1', yes);
    await time.advance(900);
    workspace.answer('q2', '3');
    await time.advance(900);
    expect(peer.arrived).toHaveLength(0);
    expect(workspace.status().delivery).toEqual({
      is: 'waiting',
      operations: 1,
      because: 'notYet',
    });
    await time.advance(200);
    expect(peer.arrived).toHaveLength(1);
    expect(await peer.cells()).toEqual({ q1: yes, q2: '3' });
    expect(workspace.status().delivery).toEqual({ is: 'delivered' });
  });

  test('the same answer again is no change', async () => {
    const { workspace, browser } = await signedInRig();
    workspace.answer('q1', yes);
    workspace.answer('q1', { code: '1' });
    await workspace.settled();
    expect(browser.disk.records.get('journal')?.size).toBe(1);
  });

  test('a cleared answer is cleared on the server', async () => {
    const { workspace, peer } = await signedInRig();
    workspace.answer('q3', '人手');
    await workspace.sendNow();
    workspace.answer('q3', null);
    await workspace.sendNow();
    expect(await peer.cells()).toEqual({});
  });

  test('the browser is asked once to keep the data, after the first answer', async () => {
    const { workspace, browser } = await signedInRig();
    expect(browser.persistenceAsked).toBe(0);
    for (const text of ['一', '二']) {
      workspace.answer('q3', text);
      await workspace.settled();
    }
    expect(browser.persistenceAsked).toBe(1);
    expect(workspace.facts().persisted).toBe(true);
  });

  test('everything entered can be taken away as a file', async () => {
    const { workspace } = await signedInRig();
    workspace.answer('q3', '人手が足りない');
    expect(JSON.parse(workspace.asFile())).toMatchObject({
      format: 'kyoten-response',
      unit: { number: '13-001' },
      cells: { q3: { value: '人手が足りない' } },
    });
  });
});

describe('given answers entered without a network', () => {
  const offline = async () => {
    const made = await signedInRig();
    made.network.weather = 'down';
    made.workspace.answer('q1', yes);
    made.workspace.answer('q3', '人手');
    await made.workspace.settled();
    return made;
  };

  test('they are saved, and wait', async () => {
    const { workspace, time } = await offline();
    await time.advance(1_000);
    const { storage, delivery } = workspace.status();
    expect(storage.is).toBe('saved');
    expect(delivery).toEqual({ is: 'waiting', operations: 1, because: 'offline' });
  });

  test('they are there when the browser is started again, still offline, with the hidden ones', async () => {
    const { workspace, browser } = await offline();
    workspace.answer('q2', '3');
    workspace.answer('q1', no);
    await workspace.close();
    const again = await restarted(browser);
    expect(again.form.raw()).toEqual({ q1: no, q2: '3', q3: '人手' });
    expect(again.status()).toMatchObject({
      storage: { is: 'unchanged' },
      delivery: { operations: 1 },
      editor: 'thisTab',
    });
  });

  test('they are sent when the network is back, without anybody doing anything', async () => {
    const { workspace, network, browser, peer } = await offline();
    network.weather = 'fine';
    browser.occasion();
    await quiet();
    expect(await peer.cells()).toEqual({ q1: yes, q3: '人手' });
    expect(workspace.status().delivery).toEqual({ is: 'delivered' });
  });

  test('where the browser does not notice that it is back, the next try is half a minute away', async () => {
    const { network, peer, time } = await offline();
    await time.advance(3_600_000);
    expect(time.untilNext()).toBeLessThanOrEqual(30_000);
    network.weather = 'fine';
    await time.advance(30_000);
    expect(await peer.cells()).toEqual({ q1: yes, q3: '人手' });
  });

  test('after 120 days they are sent like on the first', async () => {
    const { workspace, browser, network, time, peer } = await offline();
    await workspace.close();
    await time.advance(120 * 86_400_000);
    network.weather = 'fine';
    await restarted(browser);
    await quiet();
    expect(await peer.cells()).toEqual({ q1: yes, q3: '人手' });
  });
});

describe('given a busy server', () => {
  test('it is left alone for longer and longer, up to five minutes, and asked at its own time', async () => {
    const { workspace, network, time } = await signedInRig();
    network.weather = 'busy';
    workspace.answer('q1', yes);
    await time.advance(1_000);
    expect(workspace.status().delivery).toMatchObject({ is: 'waiting', because: 'serverBusy' });
    const waits: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      waits.push(time.untilNext() ?? 0);
      await time.advance(time.untilNext() ?? 0);
    }
    expect(waits.slice(0, 3)).toEqual([1_500, 3_000, 6_000]);
    expect(waits.at(-1)).toBe(225_000);
    network.wait = 600_000;
    await time.advance(225_000);
    expect(time.untilNext()).toBe(600_000);
  });

  test('further answers do not make it be asked sooner', async () => {
    const { workspace, network, time } = await signedInRig();
    network.weather = 'busy';
    workspace.answer('q1', yes);
    await time.advance(10_000);
    const tried = network.deliveries;
    const wait = time.untilNext() ?? 0;
    workspace.answer('q3', '人手');
    await time.advance(wait - 1);
    expect(network.deliveries).toBe(tried);
  });
});

describe('given a session that has ended', () => {
  const ended = async () => {
    const made = await signedInRig();
    made.peer.signedInUnit = false;
    made.workspace.answer('q1', yes);
    await made.workspace.sendNow();
    return made;
  };

  test('the status says so, and editing goes on', async () => {
    const { workspace } = await ended();
    expect(workspace.status().delivery).toEqual({ is: 'signedOut', operations: 1 });
    workspace.answer('q3', '人手');
    await workspace.settled();
    expect(workspace.status().storage.is).toBe('saved');
  });

  test('the server is not asked again and again', async () => {
    const { network, time } = await ended();
    const tried = network.deliveries;
    await time.advance(3_600_000);
    expect(network.deliveries).toBe(tried);
  });

  test('signing in again sends what waits, in the same form', async () => {
    const { workspace, browser, peer } = await ended();
    const { form } = workspace;
    const request = { number: '13-001', code: 'code' };
    expect(await signInAgain(browser.page(), workspace, request)).toEqual({
      ok: true,
      value: null,
    });
    await workspace.sendNow();
    expect(workspace.form).toBe(form);
    expect(await peer.cells()).toEqual({ q1: yes });
    expect(workspace.status().delivery).toEqual({ is: 'delivered' });
  });

  test('another hub cannot sign in over it', async () => {
    const { workspace, browser, network, peer } = await ended();
    network.forge = (answer) =>
      answer.ok && typeof answer.value === 'object' && answer.value && 'unit' in answer.value
        ? { ok: true, value: { ...answer.value, responseId: 'b'.repeat(32) } }
        : answer;
    const request = { number: '13-002', code: 'code' };
    const outcome = await signInAgain(browser.page(), workspace, request);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'signIn.otherUnit' }] });
    expect(peer.signedInUnit).toBe(false);
    expect(await peer.cells()).toEqual({});
  });
});

describe('given another hub that signs in meanwhile, in another tab of the same browser', () => {
  test('what the server then says is not taken into this response', async () => {
    const { workspace, network, time, browser } = await signedInRig();
    network.forge = (answer) =>
      answer.ok && typeof answer.value === 'object' && answer.value && 'changed' in answer.value
        ? {
            ok: true,
            value: {
              ...answer.value,
              responseId: 'b'.repeat(32),
              rev: 9,
              state: 'submitted',
              changed: { q3: { value: '別の拠点の回答', rev: 9 } },
            },
          }
        : answer;
    await time.advance(61_000);
    browser.occasion();
    await quiet();
    expect(workspace.form.raw()).toEqual({});
    workspace.answer('q3', 'この拠点の回答');
    expect(workspace.form.value('q3')).toBe('この拠点の回答');
  });
});

describe('given an answer too long for any message', () => {
  test('sending is blocked and says why, and goes on when it is shortened', async () => {
    const { workspace, peer, time } = await signedInRig();
    workspace.answer('q3', '長'.repeat(200_000));
    await time.advance(2_000);
    expect(workspace.status()).toMatchObject({
      storage: { is: 'saved' },
      delivery: { is: 'blocked', problem: { code: 'connection.tooLarge' } },
    });
    workspace.answer('q3', '短い');
    await time.advance(2_000);
    expect(await peer.cells()).toEqual({ q3: '短い' });
    expect(workspace.status().delivery).toEqual({ is: 'delivered' });
  });
});

describe('given a hub that signs out', () => {
  test('nothing is wiped, the app starts at sign-in, and signing in opens what was there', async () => {
    const { workspace, browser, network } = await signedInRig();
    network.weather = 'down';
    workspace.answer('q3', '送っていない回答');
    await signOut(browser.page(), workspace);
    expect(await openLast(browser.page())).toEqual({ ok: true, value: undefined });
    network.weather = 'fine';
    const again = await signedIn(browser.page());
    expect(again.form.raw()).toEqual({ q3: '送っていない回答' });
  });
});

describe('given a browser that was never used for this hub', () => {
  test('signing in restores the draft from the server', async () => {
    const { workspace, time, network, peer } = await signedInRig();
    workspace.answer('q1', yes);
    workspace.answer('q2', '4');
    await workspace.sendNow();
    const other = new Browser(network, time, 2);
    const fresh = await signedIn(other.page());
    expect(fresh.form.raw()).toEqual({ q1: yes, q2: '4' });
    expect(fresh.status()).toMatchObject({
      storage: { is: 'unchanged' },
      delivery: { is: 'delivered' },
    });
    await fresh.sendNow();
    expect(await peer.operations()).toHaveLength(1);
  });

  test('what is restored is there after a restart without network', async () => {
    const { workspace, time, network } = await signedInRig();
    workspace.answer('q3', '人手');
    await workspace.sendNow();
    const other = new Browser(network, time, 2);
    await (await signedIn(other.page())).close();
    network.weather = 'down';
    expect((await restarted(other)).form.raw()).toEqual({ q3: '人手' });
  });

  test('a value the server holds and no question can read is kept out of the form', async () => {
    const { network, browser } = await rig();
    network.forge = (answer) =>
      answer.ok && typeof answer.value === 'object' && answer.value && 'report' in answer.value
        ? {
            ok: true,
            value: {
              ...answer.value,
              report: {
                protocol: 1,
                responseId: 'a'.repeat(32),
                rev: 3,
                state: 'draft',
                serverTime: 0,
                changed: {
                  q1: { value: { code: 'no-such-code' }, rev: 3 },
                  q9: { value: 'x', rev: 3 },
                  q3: { value: '人手', rev: 3 },
                },
              },
            },
          }
        : answer;
    expect((await signedIn(browser.page())).form.raw()).toEqual({ q3: '人手' });
  });

  test('a questionnaire that is not what its hash says is refused, and nothing is stored', async () => {
    const { network, browser } = await rig();
    network.forge = (answer) =>
      answer.ok && typeof answer.value === 'object' && answer.value && 'unit' in answer.value
        ? { ok: true, value: { ...answer.value, definitionHash: '0'.repeat(64) } }
        : answer;
    const outcome = await signIn(browser.page(), { number: '13-001', code: 'code' });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'definition.altered' }] });
    expect(browser.disk.stamp).toBeUndefined();
  });
});

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

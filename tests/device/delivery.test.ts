import { describe, expect, test } from 'vitest';
import { quiet } from '../support/device/fake-time.ts';
import { no, restarted, signedInRig, yes } from '../support/device/rig.ts';

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

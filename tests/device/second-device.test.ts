import { describe, expect, test } from 'vitest';
import { operationSchema } from '../../src/sync/operation.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { no, restarted, signedIn, signedInRig, yes } from '../support/device/rig.ts';

/** A hub signed in on a laptop and on a tablet. */
async function twoDevices() {
  const { workspace: laptop, ...made } = await signedInRig();
  const browser = new Browser(made.network, made.time, 2);
  const tablet = await signedIn(browser.page());
  return { ...made, laptop, tablet, tabletBrowser: browser };
}

describe('given the same response on two devices', () => {
  test('what one sent comes with the acknowledgement of what the other sends', async () => {
    const { laptop, tablet, peer } = await twoDevices();
    laptop.answer('q1', yes);
    await laptop.sendNow();
    tablet.answer('q3', 'タブレットから');
    await tablet.sendNow();
    expect(tablet.form.raw()).toEqual({ q1: yes, q3: 'タブレットから' });
    expect(await peer.cells()).toEqual(tablet.form.raw());
  });

  test('it comes without sending anything, when the page is looked at again', async () => {
    const { laptop, tablet, time, tabletBrowser } = await twoDevices();
    laptop.answer('q1', yes);
    await laptop.sendNow();
    await time.advance(61_000);
    tabletBrowser.occasion();
    await quiet();
    expect(tablet.form.isAsked('q2')).toBe(true);
    expect(tablet.status().storage).toEqual({ is: 'unchanged' });
  });

  test('it is there after a restart without network', async () => {
    const { laptop, tablet, network, tabletBrowser } = await twoDevices();
    laptop.answer('q1', yes);
    await laptop.sendNow();
    tablet.answer('q3', '人手');
    await tablet.sendNow();
    await tablet.close();
    network.weather = 'down';
    expect((await restarted(tabletBrowser)).form.raw()).toEqual({ q1: yes, q3: '人手' });
  });

  test('an answer that waits here is not replaced by one from there', async () => {
    const { laptop, tablet, network, browser, peer } = await twoDevices();
    network.weather = 'down';
    laptop.answer('q3', 'ノートから');
    await laptop.close();
    network.weather = 'fine';
    tablet.answer('q3', 'タブレットから');
    tablet.answer('q4', '意見');
    await tablet.sendNow();
    const again = await signedIn(browser.page());
    expect(again.form.raw()).toEqual({ q3: 'ノートから', q4: '意見' });
    await again.sendNow();
    const { cells } = await peer.response();
    expect(cells.q3).toMatchObject({
      value: 'タブレットから',
      candidates: [{ value: 'ノートから' }],
    });
  });

  test('both of two different answers are kept, and a later one here replaces neither silently', async () => {
    const { laptop, tablet, browser, peer } = await twoDevices();
    laptop.answer('q1', yes);
    tablet.answer('q1', no);
    await laptop.sendNow();
    await tablet.sendNow();
    await laptop.sendNow();
    expect(laptop.form.value('q1')).toEqual(yes);
    expect(tablet.form.value('q1')).toEqual(no);
    laptop.answer('q3', '知らせを受ける');
    await laptop.sendNow();
    const head = browser.disk.records.get('head')?.get('q1');
    expect(JSON.parse(String(head?.body))).toMatchObject({
      value: yes,
      conflict: { candidates: [{ value: no }] },
    });
    tablet.answer('q1', null);
    await tablet.sendNow();
    const { cells } = await peer.response();
    expect(cells.q1?.value).toEqual(yes);
    expect(cells.q1?.candidates?.map(({ value }) => value)).toEqual([no, null]);
  });

  test('a change says which rev of its cell it was made on: the one seen when it began', async () => {
    const { laptop, tablet, network, peer } = await twoDevices();
    laptop.answer('q3', '一');
    await laptop.sendNow();
    laptop.answer('q3', '二');
    await laptop.settled();
    network.weather = 'down';
    laptop.answer('q3', '三');
    await laptop.sendNow();
    laptop.answer('q3', '四');
    network.weather = 'fine';
    await laptop.sendNow();
    await tablet.sendNow();
    const baseRevs = peer.arrived
      .map((body) => operationSchema.parse(JSON.parse(body)).payload.cells.q3)
      .map((cell) => [cell?.value, cell?.baseRev]);
    expect(baseRevs).toEqual([
      ['一', 0],
      ['三', 1],
      ['四', 1],
    ]);
  });
});

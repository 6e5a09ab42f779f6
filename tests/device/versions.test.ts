import { describe, expect, test } from 'vitest';
import { moveDraft } from '../../src/engine/move.ts';
import { questionDifferences } from '../../src/respondent/upgrade/question-differences.ts';
import { operationSchema } from '../../src/sync/operation.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { FaultyStores } from '../support/device/faulty-store.ts';
import { revised } from '../support/device/revised.ts';
import { no, restarted, signedIn, signedInRig, yes } from '../support/device/rig.ts';

/** A hub has answered, and its questionnaire has been revised since. The device has not heard of it yet. */
async function revisedRig() {
  const made = await signedInRig();
  const { workspace, peer } = made;
  workspace.answer('q1', yes);
  workspace.answer('q2', '3');
  workspace.answer('q3', '人手');
  await workspace.sendNow();
  const before = workspace.account.definitionHash;
  return { ...made, before, after: await peer.revise(revised) };
}

/** The same, and the revision has come onto the device. */
async function toldRig() {
  const made = await revisedRig();
  await hear(made);
  return made;
}

async function hear({
  time,
  browser,
}: Pick<Awaited<ReturnType<typeof revisedRig>>, 'time' | 'browser'>) {
  await time.advance(61_000);
  browser.occasion();
  await quiet();
}

const movedCells = { 'orphan:q1': yes, 'orphan:q2': '3', q3: '人手' };

function sent(peer: Awaited<ReturnType<typeof revisedRig>>['peer']) {
  return peer.arrived
    .map((body) => operationSchema.parse(JSON.parse(body)))
    .map(({ definitionHash, payload }) => [definitionHash, Object.keys(payload.cells)]);
}

describe('given a questionnaire that was revised while a hub answers', () => {
  test('the response stays on the one it was begun with, and the device says what is different', async () => {
    const { workspace, before } = await toldRig();
    expect(workspace.account.definitionHash).toBe(before);
    expect(workspace.form.isAsked('q2')).toBe(true);
    const revision = workspace.versions.revision();
    expect(revision?.accepted).toBe(false);
    const differences = revision ? questionDifferences(revision) : [];
    expect(differences.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'q1 optionAdded',
      'q1 optionRemoved',
      'q5 added',
      'q2 removed',
    ]);
    const draft = revision && moveDraft(revision.raw, revision.from, revision.to);
    expect(draft?.orphans).toEqual([
      { address: 'q1', value: yes },
      { address: 'q2', value: '3' },
    ]);
    expect(draft?.toAnswer).toEqual(['q1', 'q5']);
  });

  test('it says nothing while the revision is not on the device', async () => {
    const { workspace } = await revisedRig();
    expect(workspace.versions.revision()).toBeUndefined();
    expect(await workspace.versions.move()).toBe(false);
  });

  test('a revision that was altered on its way is not taken', async () => {
    const made = await revisedRig();
    made.network.forge = (answer) => {
      const copy = JSON.stringify(answer).replace('担当はどなたですか', 'どなたですか');
      return JSON.parse(copy);
    };
    await hear(made);
    expect(made.workspace.versions.revision()).toBeUndefined();
    made.network.forge = (answer) => answer;
    await hear(made);
    expect(made.workspace.versions.revision()).toBeDefined();
  });

  test('moving needs no network, and is there after a restart', async () => {
    const { workspace, network, browser, after } = await toldRig();
    network.weather = 'down';
    expect(await workspace.versions.move()).toBe(true);
    expect(workspace.questionnaire.version).toBe('2');
    expect(workspace.form.value('q1')).toBeUndefined();
    expect(workspace.form.value('q3')).toBe('人手');
    await workspace.close();
    const again = await restarted(browser);
    expect(again.account.definitionHash).toBe(after);
    expect(again.form.raw()).toEqual(movedCells);
    expect(again.versions.revision()).toBeUndefined();
  });

  test('the server is told, and holds the same', async () => {
    const { workspace, peer, after } = await toldRig();
    await workspace.versions.move();
    await workspace.sendNow();
    expect(await peer.cells()).toEqual(movedCells);
    expect((await peer.response()).definitionHash).toBe(after);
    expect(workspace.status()).toMatchObject({ delivery: { is: 'delivered' } });
  });

  test('what was entered before names the version it was entered on, what comes after the other', async () => {
    const { workspace, peer, network, before, after } = await toldRig();
    network.weather = 'down';
    workspace.answer('q2', '4');
    await workspace.settled();
    await workspace.versions.move();
    workspace.answer('q5', '事務');
    await workspace.settled();
    network.weather = 'fine';
    await workspace.sendNow();
    expect(sent(peer).slice(-2)).toEqual([
      [before, ['q2']],
      [after, ['q5']],
    ]);
    expect(await peer.cells()).toEqual({ ...movedCells, 'orphan:q2': '4', q5: '事務' });
  });

  test('orphans are kept with the version that reads them, also on a device that comes later', async () => {
    const { workspace, network, time } = await toldRig();
    await workspace.versions.move();
    await workspace.sendNow();
    const later = new Browser(network, time, 2);
    const tablet = await signedIn(later.page());
    await tablet.sendNow();
    for (const device of [workspace, tablet]) {
      const orphans = device.versions.orphans();
      expect(orphans.map(({ address, value }) => [address, value]).sort()).toEqual([
        ['q1', yes],
        ['q2', '3'],
      ]);
      expect(orphans.every(({ version }) => version?.questionnaire.version === '1')).toBe(true);
    }
  });

  test('it knows what is to be answered until that is answered', async () => {
    const { workspace, browser } = await toldRig();
    await workspace.versions.move();
    expect(workspace.versions.toAnswer()).toEqual(['q1', 'q5']);
    workspace.answer('q1', no);
    await workspace.close();
    expect((await restarted(browser)).versions.toAnswer()).toEqual(['q5']);
  });

  test('a submission after the move is one of the newer version', async () => {
    const { workspace, peer, after } = await toldRig();
    await workspace.versions.move();
    workspace.answer('q1', no);
    workspace.answer('q5', '事務');
    expect((await workspace.submit()).ok).toBe(true);
    await workspace.sendNow();
    expect(workspace.status().submission).toMatchObject({ is: 'received' });
    expect((await peer.receipt())?.definitionHash).toBe(after);
    const { effective } = JSON.parse(peer.arrived.at(-1) ?? '').payload;
    expect(effective).toEqual({ q1: no, q3: '人手', q5: '事務' });
  });
});

describe('given a response that may not change', () => {
  test('what is handed in is offered no other version', async () => {
    const { workspace, peer, ...made } = await toldRig();
    expect((await workspace.submit()).ok).toBe(true);
    await workspace.sendNow();
    expect(workspace.versions.revision()).toBeUndefined();
    expect(await workspace.versions.move()).toBe(false);
    await peer.act('returned');
    await hear({ ...made });
    expect(workspace.versions.revision()).toBeDefined();
  });

  test('nothing moves while an answer is not saved', async () => {
    const made = await revisedRig();
    const stores = new FaultyStores();
    await made.workspace.close();
    const workspace = await restarted(made.browser, stores);
    await hear(made);
    stores.plan = { fault: () => 'refused' };
    workspace.answer('q3', '場所');
    expect(await workspace.versions.move()).toBe(false);
    expect(workspace.questionnaire.version).toBe('1');
    stores.plan = { fault: () => undefined };
    await made.time.advance(6_000);
    expect(await workspace.versions.move()).toBe(true);
    expect(workspace.form.value('q3')).toBe('場所');
  });
});

describe('given a hub that has moved on one device', () => {
  /** The tablet was signed in before; the laptop has moved. */
  async function movedElsewhere() {
    const made = await revisedRig();
    const tabletBrowser = new Browser(made.network, made.time, 2);
    const tablet = await signedIn(tabletBrowser.page());
    await hear(made);
    await made.workspace.versions.move();
    await made.workspace.sendNow();
    return { ...made, tablet, tabletBrowser };
  }

  test('the other one is told, and follows when it is asked to', async () => {
    const { tablet, tabletBrowser, time, peer } = await movedElsewhere();
    await hear({ time, browser: tabletBrowser });
    expect(tablet.versions.revision()).toMatchObject({ accepted: true });
    expect(await tablet.versions.move()).toBe(true);
    await tablet.sendNow();
    expect(tablet.form.value('q3')).toBe('人手');
    expect(
      tablet.versions
        .orphans()
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['q1', 'q2']);
    expect((await peer.operations()).length).toBe(2);
  });

  test('it follows by itself when it is opened again', async () => {
    const { tablet, tabletBrowser, time, after } = await movedElsewhere();
    await hear({ time, browser: tabletBrowser });
    await tablet.close();
    const again = await restarted(tabletBrowser);
    expect(again.account.definitionHash).toBe(after);
    expect(again.form.value('q3')).toBe('人手');
  });

  test('it follows at sign-in, though it never heard of the revision before', async () => {
    const { tablet, tabletBrowser, after } = await movedElsewhere();
    await tablet.close();
    expect((await signedIn(tabletBrowser.page())).account.definitionHash).toBe(after);
  });

  test('nothing it entered on the earlier version is lost, and both devices meet again', async () => {
    const { workspace, tablet, tabletBrowser, time, network, peer, browser } =
      await movedElsewhere();
    network.weather = 'down';
    tablet.answer('q2', '9');
    tablet.answer('q3', '場所');
    tablet.answer('q4', '意見');
    await tablet.settled();
    workspace.answer('q5', '事務');
    await workspace.settled();
    network.weather = 'fine';
    await workspace.sendNow();
    await tablet.sendNow();
    await hear({ time, browser: tabletBrowser });
    await hear({ time, browser });
    expect(await tablet.versions.move()).toBe(true);
    await tablet.sendNow();
    const all = { 'orphan:q1': yes, 'orphan:q2': '9', q3: '場所', q4: '意見', q5: '事務' };
    expect(await peer.cells()).toEqual(all);
    for (const device of [browser, tabletBrowser]) {
      const again = await restarted(device);
      expect(again.form.raw()).toEqual(all);
    }
  });

  test('a submission from there counts as what was seen there', async () => {
    const { tablet, peer, before, after } = await movedElsewhere();
    expect((await tablet.submit()).ok).toBe(true);
    await tablet.sendNow();
    expect(tablet.status().submission).toMatchObject({ is: 'received' });
    expect((await peer.receipt())?.definitionHash).toBe(before);
    expect((await peer.response()).definitionHash).toBe(after);
  });
});

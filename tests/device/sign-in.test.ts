import { describe, expect, test } from 'vitest';
import { memoryDisk, memoryStore } from '../../src/device/memory.ts';
import { openLast, signIn, signInAgain, signOut } from '../../src/device/sign-in.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { restarted, rig, signedIn, signedInRig, yes } from '../support/device/rig.ts';

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

describe('given a unit that stands in two rounds, under one number', () => {
  test('what is answered in the one is kept apart from the other', async () => {
    const { browser, network, workspace } = await signedInRig();
    const disks = new Map([[workspace.account.responseId, browser.disk]]);
    const page = () => ({
      ...browser.page(),
      store: (responseId: string) => {
        const disk = disks.get(responseId) ?? memoryDisk();
        disks.set(responseId, disk);
        return memoryStore(disk);
      },
    });
    workspace.answer('q3', 'ひとつ目の調査の回答');
    await signOut(page(), workspace);
    const responseId = 'b'.repeat(32);
    network.forge = (answer) =>
      answer.ok && typeof answer.value === 'object' && answer.value && 'report' in answer.value
        ? {
            ok: true,
            value: {
              ...answer.value,
              responseId,
              report: { ...emptyReport, responseId },
            },
          }
        : answer;
    const other = await signedIn(page());
    expect(other.account.unit).toEqual(workspace.account.unit);
    expect(other.form.raw()).toEqual({});
    await signOut(page(), other);
    network.forge = (answer) => answer;
    expect((await signedIn(page())).form.raw()).toEqual({ q3: 'ひとつ目の調査の回答' });
    expect([...disks.keys()]).toEqual([workspace.account.responseId, responseId]);
  });
});

const emptyReport = { protocol: 1, rev: 0, state: 'draft', serverTime: 0, changed: {} } as const;

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

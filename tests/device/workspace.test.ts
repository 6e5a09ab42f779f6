import { describe, expect, test } from 'vitest';
import { no, signedInRig, yes } from '../support/device/rig.ts';

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

  test('only a change of the form counts as one, not what becomes of it afterwards', async () => {
    const { workspace, time } = await signedInRig();
    const before = workspace.formChanges;
    workspace.answer('q1', yes);
    expect(workspace.formChanges).toBe(before + 1);
    await workspace.settled();
    await time.advance(1_100);
    expect(workspace.status().delivery).toEqual({ is: 'delivered' });
    expect(workspace.formChanges).toBe(before + 1);
    workspace.answer('q1', yes);
    expect(workspace.formChanges).toBe(before + 1);
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

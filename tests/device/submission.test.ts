import { describe, expect, test } from 'vitest';
import { operationSchema } from '../../src/sync/operation.ts';
import { Browser } from '../support/device/browser.ts';
import { quiet } from '../support/device/fake-time.ts';
import { FaultyStores } from '../support/device/faulty-store.ts';
import { no, restarted, rig, signedIn, signedInRig, yes } from '../support/device/rig.ts';

describe('given a response with nothing missing', () => {
  const filled = async () => {
    const made = await signedInRig();
    made.workspace.answer('q1', yes);
    made.workspace.answer('q2', '3');
    made.workspace.answer('q1', no);
    made.workspace.answer('q3', '人手');
    return made;
  };

  test('submitting sends what counts, what is left out, and the cells that were not sent yet', async () => {
    const { workspace, peer } = await filled();
    expect(await workspace.submit()).toEqual({ ok: true, value: null });
    await workspace.sendNow();
    expect(peer.arrived).toHaveLength(1);
    expect(operationSchema.parse(JSON.parse(peer.arrived[0] ?? ''))).toMatchObject({
      kind: 'submit',
      payload: {
        cells: { q1: { value: no }, q2: { value: '3' }, q3: { value: '人手' } },
        effective: { q1: no, q3: '人手' },
        masked: ['q2'],
      },
    });
  });

  test('the receipt is shown, and nothing can be changed any more', async () => {
    const { workspace, peer } = await filled();
    await workspace.submit();
    await workspace.sendNow();
    expect(workspace.status()).toMatchObject({
      delivery: { is: 'delivered' },
      submission: { is: 'received', receipt: await peer.receipt() },
    });
    expect(workspace.answer('q3', 'あとから')).toEqual({
      asked: [],
      hidden: [],
      hiddenAnswers: [],
      problems: [],
    });
    expect(workspace.form.value('q3')).toBe('人手');
  });

  test('pressed twice, it is submitted once', async () => {
    const { workspace, peer } = await filled();
    await Promise.all([workspace.submit(), workspace.submit()]);
    await workspace.submit();
    await workspace.sendNow();
    expect(await peer.operations()).toHaveLength(1);
  });

  test('an answer that comes while it is being submitted changes nothing', async () => {
    const { workspace } = await filled();
    const submitted = workspace.submit();
    workspace.answer('q3', 'あとから');
    await submitted;
    expect(workspace.form.value('q3')).toBe('人手');
  });

  test('RB-3: after submission and a reload there is no unsent draft and no other operation', async () => {
    const { workspace, browser, peer, time } = await filled();
    await workspace.submit();
    await workspace.sendNow();
    await workspace.close();
    const again = await restarted(browser);
    await time.advance(3_600_000);
    expect(again.status()).toMatchObject({
      storage: { is: 'unchanged' },
      delivery: { is: 'delivered' },
      submission: { is: 'received' },
    });
    expect(browser.disk.records.get('outbox')?.size).toBe(0);
    expect(await peer.operations()).toHaveLength(1);
  });

  test('RB-8: submitted offline, refused once, then online: it is sent without a reload', async () => {
    const { workspace, browser, network, peer, time } = await filled();
    network.weather = 'down';
    const at = time.clock.now();
    expect(await workspace.submit()).toEqual({ ok: true, value: null });
    await time.advance(60_000);
    expect(workspace.status()).toMatchObject({
      delivery: { is: 'waiting', operations: 1, because: 'offline' },
      submission: { is: 'queued', at },
    });
    network.weather = 'busy';
    browser.occasion();
    await quiet();
    expect(workspace.status().delivery).toMatchObject({ is: 'waiting', because: 'serverBusy' });
    network.weather = 'fine';
    browser.occasion();
    await quiet();
    expect(workspace.status().submission.is).toBe('received');
    expect(await peer.operations()).toHaveLength(1);
  });

  test('RB-20: on another device the finished hub sees its receipt, and cannot begin again', async () => {
    const { workspace, network, time, peer } = await filled();
    await workspace.submit();
    await workspace.sendNow();
    const other = await signedIn(new Browser(network, time, 2).page());
    expect(other.status().submission).toEqual({ is: 'received', receipt: await peer.receipt() });
    other.answer('q3', '二度目');
    await other.submit();
    await other.sendNow();
    expect(other.form.value('q3')).toBe('人手');
    expect(await peer.operations()).toHaveLength(1);
  });

  test('sent after the browser was killed with the submission waiting', async () => {
    const { browser, network, peer } = await rig();
    const stores = new FaultyStores();
    const workspace = await signedIn(browser.page(stores));
    network.weather = 'down';
    workspace.answer('q1', no);
    await workspace.submit();
    stores.kill();
    network.weather = 'fine';
    const again = await restarted(browser);
    await again.sendNow();
    expect(again.status().submission.is).toBe('received');
    expect((await peer.operations()).map(({ kind }) => kind)).toEqual(['submit']);
  });

  test('when it cannot be stored it is not called queued, and is queued when it can', async () => {
    const { browser, time } = await rig();
    const stores = new FaultyStores();
    const workspace = await signedIn(browser.page(stores));
    workspace.answer('q1', no);
    await workspace.settled();
    stores.plan = { fault: () => 'refused' };
    await workspace.submit();
    expect(workspace.status()).toMatchObject({
      storage: { is: 'failed' },
      submission: { is: 'none' },
    });
    stores.plan = { fault: () => undefined };
    await time.advance(6_000);
    expect(workspace.status()).toMatchObject({
      storage: { is: 'saved' },
      submission: { is: 'received' },
    });
  });

  test('drafts sent before go first, and the submission carries only the rest', async () => {
    const { workspace, network, peer } = await filled();
    network.weather = 'lossy';
    await workspace.sendNow();
    workspace.answer('q4', '意見');
    await workspace.submit();
    network.weather = 'fine';
    await workspace.sendNow();
    const operations = peer.arrived.map((body) => operationSchema.parse(JSON.parse(body)));
    expect(operations.map(({ kind }) => kind)).toEqual(['draft', 'draft', 'submit']);
    expect(operations[0]).toEqual(operations[1]);
    expect(Object.keys(operations[2]?.payload.cells ?? {})).toEqual(['q4']);
    expect(workspace.status().submission.is).toBe('received');
  });

  test('a submission too large for one message leaves its cells to a draft before it', async () => {
    const { workspace, peer } = await filled();
    // Fifteen thousand characters of 25 bytes each.
    const long = '👨‍👩‍👧‍👦'.repeat(15_000);
    workspace.answer('q3', long);
    expect(await workspace.submit()).toEqual({ ok: true, value: null });
    await workspace.sendNow();
    expect((await peer.operations()).map(({ kind }) => kind)).toEqual(['draft', 'submit']);
    expect(await peer.cells()).toMatchObject({ q3: long });
  });
});

describe('given a response with something missing', () => {
  test('submitting is refused with what is missing, and nothing is queued', async () => {
    const { workspace, peer } = await signedInRig();
    workspace.answer('q3', '人手');
    const outcome = await workspace.submit();
    expect(outcome).toMatchObject({ ok: false, problems: [{ subject: 'q1', severity: 'hard' }] });
    expect(workspace.status().submission).toEqual({ is: 'none' });
    workspace.answer('q1', no);
    await workspace.sendNow();
    expect(await peer.cells()).toEqual({ q1: no, q3: '人手' });
  });
});

describe('given a server that takes a submission otherwise than it was meant', () => {
  test('after the grace period: told as refused, the answers are kept and arrive', async () => {
    const { workspace, time, peer } = await signedInRig();
    workspace.answer('q1', no);
    await workspace.settled();
    await time.advance(60 * 86_400_000);
    workspace.answer('q3', '遅れて');
    await workspace.submit();
    await workspace.sendNow();
    expect(workspace.status()).toMatchObject({
      delivery: { is: 'delivered' },
      submission: { is: 'refused', verdict: 'late' },
    });
    expect(workspace.form.raw()).toEqual({ q1: no, q3: '遅れて' });
    expect(await peer.cells()).toEqual({ q1: no, q3: '遅れて' });
  });

  test('another device was first: told as refused, the answers are kept', async () => {
    const { workspace, network, time } = await signedInRig();
    const other = await signedIn(new Browser(network, time, 2).page());
    other.answer('q1', no);
    await other.submit();
    await other.sendNow();
    workspace.answer('q1', no);
    workspace.answer('q4', 'こちらの意見');
    await workspace.submit();
    await workspace.sendNow();
    expect(workspace.status().submission).toMatchObject({
      is: 'refused',
      verdict: 'wrong-state',
    });
    expect(workspace.form.value('q4')).toBe('こちらの意見');
  });

  test('the refusal is still told after a restart, and a new submission answers it', async () => {
    const { workspace, browser, network } = await signedInRig();
    network.forge = (answer) =>
      answer.ok && typeof answer.value === 'object' && answer.value && 'receipt' in answer.value
        ? {
            ok: true,
            value: {
              ...answer.value,
              receipt: undefined,
              verdict: 'invalid',
              state: 'draft',
              problems: [{ code: 'submission.notAsked', at: 'q2', details: {} }],
            },
          }
        : answer;
    workspace.answer('q1', no);
    await workspace.submit();
    await workspace.sendNow();
    await workspace.close();
    const again = await restarted(browser);
    expect(again.status().submission).toEqual({
      is: 'refused',
      verdict: 'invalid',
      problems: [{ code: 'submission.notAsked', at: 'q2', details: {} }],
    });
    network.weather = 'down';
    again.answer('q3', '直しました');
    await again.submit();
    expect(again.status().submission.is).toBe('queued');
  });

  test('the office has given it back: it can be changed and submitted again', async () => {
    const { workspace, peer, browser, time } = await signedInRig();
    workspace.answer('q1', no);
    await workspace.submit();
    await workspace.sendNow();
    await peer.act('returned');
    await time.advance(61_000);
    browser.occasion();
    await quiet();
    expect(workspace.status().submission).toEqual({ is: 'none' });
    workspace.answer('q1', yes);
    await workspace.submit();
    await workspace.sendNow();
    expect(workspace.status().submission).toMatchObject({
      is: 'received',
      receipt: { submissionNo: 2 },
    });
  });
});

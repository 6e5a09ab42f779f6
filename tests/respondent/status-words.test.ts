import { describe, expect, it } from 'vitest';
import type { Delivery, Status, SubmissionStatus } from '../../src/device/status.ts';
import { statusWords } from '../../src/respondent/status/words.ts';
import { textsJa } from '../../src/respondent/texts.ja.ts';
import { problem } from '../../src/shared/problem.ts';
import { sampleReceipt } from './support/receipt.ts';

const calm: Status = {
  storage: { is: 'saved', at: Date.parse('2025-08-12T14:32+09:00') },
  delivery: { is: 'delivered' },
  editor: 'thisTab',
  submission: { is: 'none' },
};
const failed = { is: 'failed', problem: problem('storage.failed') } as const;
const waiting: Delivery = { is: 'waiting', operations: 3, because: 'offline' };
const signedOut: Delivery = { is: 'signedOut', operations: 3 };
const blocked: Delivery = { is: 'blocked', operations: 1, problem: problem('too-large') };
const queued: SubmissionStatus = { is: 'queued', at: 1440 };
const received: SubmissionStatus = { is: 'received', receipt: sampleReceipt };

describe('the status line', () => {
  it.each<[string, Partial<Status>, string, string]>([
    ['saved and delivered', {}, 'quiet', 'この端末に保存しました 14:32 ・ 事務局に届いています'],
    [
      'saved, waiting without network',
      { delivery: waiting },
      'quiet',
      'この端末に保存しました 14:32 ・ 送信待ち 3 件（オフライン）',
    ],
    [
      'saved, the server busy',
      { delivery: { ...waiting, because: 'serverBusy' } },
      'quiet',
      'この端末に保存しました 14:32 ・ 送信待ち 3 件（サーバー混雑）',
    ],
    [
      'saved, not sent yet',
      { delivery: { ...waiting, because: 'notYet' } },
      'quiet',
      'この端末に保存しました 14:32 ・ 送信待ち 3 件',
    ],
    ['being saved', { storage: { is: 'saving' }, delivery: waiting }, 'quiet', '保存しています…'],
    ['being sent', { delivery: { is: 'sending', operations: 1 } }, 'quiet', '送信しています…'],
    [
      'opened again, delivered earlier',
      { storage: { is: 'unchanged' } },
      'quiet',
      'この端末に保存しています ・ 事務局に届いています',
    ],
    [
      'opened with answers that wait',
      { storage: { is: 'unchanged' }, delivery: waiting },
      'quiet',
      'この端末に保存しています ・ 送信待ち 3 件（オフライン）',
    ],
    [
      'not saved',
      { storage: failed },
      'danger',
      '保存できていません。このページを閉じないでください。',
    ],
    ['another tab edits', { editor: 'otherTab' }, 'warning', 'ほかのタブで入力中です。'],
    [
      'signed out in mid-form',
      { delivery: signedOut },
      'warning',
      'サインインが切れました。入力は続けられます。',
    ],
    [
      'submitted, and signed out before it was sent',
      { submission: queued, delivery: signedOut },
      'warning',
      'サインインが切れました。提出はまだ事務局に届いていません。',
    ],
    [
      'sending stopped',
      { delivery: blocked },
      'warning',
      'この端末に保存しました 14:32 ・ 事務局に送れていません',
    ],
    [
      'submitted without network',
      { submission: queued, delivery: waiting },
      'quiet',
      '提出の操作を受け付けました ・ まだ事務局には届いていません（オフライン）',
    ],
    [
      'submission under way',
      { submission: queued, delivery: { is: 'sending', operations: 1 } },
      'quiet',
      '提出の操作を受け付けました ・ まだ事務局には届いていません',
    ],
    [
      'submitted',
      { submission: received },
      'success',
      '提出しました ・ 受付番号 2025-000872-4 ・ 2025/08/12 14:40',
    ],
    [
      'submission refused',
      { submission: { is: 'refused', verdict: 'invalid', problems: [] } },
      'warning',
      'この端末に保存しました 14:32 ・ 提出が受け付けられていません',
    ],
  ])('says of answers that are %s', (_, change, tone, text) => {
    expect(words({ ...calm, ...change })).toMatchObject({ tone, text });
  });

  it('says of a response in which nothing was ever answered that saving needs no button', () => {
    expect(words({ ...calm, storage: { is: 'unchanged' } }, false).text).toBe(
      '入力すると、この端末に自動で保存します',
    );
  });

  it.each<[string, Partial<Status>, string]>([
    [
      'not saved, whatever else is true',
      { storage: failed, editor: 'otherTab', submission: received },
      'notSaved',
    ],
    ['a receipt before another tab', { editor: 'otherTab', submission: received }, 'submitted'],
    [
      'another tab before a queued submission',
      { editor: 'otherTab', submission: queued },
      'otherTab',
    ],
    ['another tab before signed out', { editor: 'otherTab', delivery: signedOut }, 'otherTab'],
    [
      'signed out before a queued submission',
      { delivery: signedOut, submission: queued },
      'signedOut',
    ],
    [
      'a queued submission before a stopped outbox',
      { delivery: blocked, submission: queued },
      'submissionQueued',
    ],
    [
      'saving before sending',
      { storage: { is: 'saving' }, delivery: { is: 'sending', operations: 1 } },
      'saving',
    ],
  ])('puts first: %s', (_, change, state) => {
    expect(words({ ...calm, ...change }).state).toBe(state);
  });

  it.each<[Partial<Status>, string | undefined]>([
    [{ storage: failed }, 'saveFile'],
    [{ editor: 'otherTab' }, 'takeOver'],
    [{ delivery: signedOut }, 'signIn'],
    [{ delivery: blocked }, 'sendNow'],
    [{ delivery: waiting }, undefined],
    [{}, undefined],
  ])('offers for %o: %s', (change, act) => {
    expect(words({ ...calm, ...change }).act).toBe(act);
  });

  it('never says saved or delivered before that is known', () => {
    const known = (change: Partial<Status>) => words({ ...calm, ...change }).text;
    for (const storage of [{ is: 'saving' }, failed] as const) {
      expect(known({ storage })).not.toMatch(/保存しました|届いています/);
    }
    for (const delivery of [
      waiting,
      signedOut,
      blocked,
      { is: 'sending', operations: 1 },
    ] as const) {
      expect(known({ delivery })).not.toContain('届いています');
      expect(known({ delivery, submission: queued })).not.toMatch(/提出しました|届いています/);
    }
  });
});

function words(status: Status, begun = true) {
  return statusWords(status, textsJa, Date.parse('2025-08-12T18:00+09:00'), () => begun);
}

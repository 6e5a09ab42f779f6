import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import type { Account } from '../../../src/device/account.ts';
import type { Status } from '../../../src/device/status.ts';
import type { Workspace } from '../../../src/device/workspace.ts';
import { type Cells, sameValue } from '../../../src/engine/cells.ts';
import { compile } from '../../../src/engine/compile.ts';
import { finish } from '../../../src/engine/finish.ts';
import { open } from '../../../src/engine/form.ts';
import { failure, success } from '../../../src/shared/result.ts';

/** A workspace that keeps nothing: its status is what the test says, and changes when the test says so. */
export interface FakeWorkspace extends Workspace {
  /** Becomes true of the answers from now on. */
  tell(change: Partial<Status>): void;
  /** What was asked of it, in order. */
  readonly calls: string[];
  /** Holds `settled` back until it is called. */
  hold(): () => void;
}

const quiet: Status = {
  storage: { is: 'unchanged' },
  delivery: { is: 'delivered' },
  editor: 'thisTab',
  submission: { is: 'none' },
};

export const sampleAccount: Account = {
  unit: {
    id: 'unit-1',
    number: '13-0042',
    name: 'みなとケア連携拠点',
    prefecture: '東京都',
    fictional: true,
  },
  round: {
    id: 'round-1',
    title: '2025年',
    opens: Date.parse('2025-07-25T00:00+09:00'),
    closes: Date.parse('2025-08-30T00:00+09:00'),
    graceEnds: Date.parse('2025-09-06T00:00+09:00'),
  },
  responseId: 'b'.repeat(32),
  definitionHash: 'c'.repeat(64),
  receiptKey: { keyId: 'key', publicKey: 'key' },
};

export function fakeWorkspace(
  questionnaire: Questionnaire,
  raw: Cells = {},
  status: Partial<Status> = {},
): FakeWorkspace {
  const form = open(compile(questionnaire), raw);
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  let now: Status = { ...quiet, ...status };
  let formChanges = 0;
  let held: Promise<void> = Promise.resolve();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const call = async (name: string) => void calls.push(name);
  return {
    account: sampleAccount,
    questionnaire,
    form,
    get formChanges() {
      return formChanges;
    },
    calls,
    tell(change) {
      now = { ...now, ...change };
      notify();
    },
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    answer(address, value) {
      const before = form.value(address);
      const change = form.answer(address, value);
      if (!sameValue(before, form.value(address))) {
        formChanges += 1;
        calls.push(`answer ${address}`);
      }
      notify();
      return change;
    },
    origin: () => 'typed',
    settled: () => held,
    async submit() {
      calls.push('submit');
      const finished = finish(form);
      return finished.ok ? success(null) : failure(finished.problems);
    },
    status: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    versions: {
      revision: () => undefined,
      move: async () => false,
      orphans: () => [],
      toAnswer: () => [],
    },
    takeOver: () => call('takeOver'),
    sendNow: () => call('sendNow'),
    asFile: () => '{"answers":1}',
    close: () => call('close'),
  };
}

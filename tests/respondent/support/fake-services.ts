import type { Workspace } from '../../../src/device/workspace.ts';
import type { Offer } from '../../../src/respondent/offer.ts';
import type { Services } from '../../../src/respondent/services.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { failure, success } from '../../../src/shared/result.ts';
import type { FirstPage, RoundNotice, SignInRequest } from '../../../src/sync/sign-in.ts';
import { sampleAccount } from './fake-workspace.ts';

export const sampleNotice: RoundNotice = {
  round: sampleAccount.round,
  title: '取組調査',
  edition: '2025年',
  unitNoun: '拠点',
  about: {
    purpose: '目的の文',
    handling: '扱いの文',
    retention: '保管の文',
    contact: '連絡先の文',
  },
  questions: 60,
  fictional: true,
  otherRounds: 0,
  serverTime: Date.parse('2025-08-01T09:00+09:00'),
};

/** The world of the pages: what it is in the test, and what the pages asked of it. */
export interface World extends Services {
  readonly requests: SignInRequest[];
  readonly files: { readonly name: string; readonly text: string }[];
  readonly calls: string[];
  readonly updates: FakeOffer;
}

export interface FakeOffer extends Offer {
  offer(): void;
}

export function fakeWorld({
  workspace,
  signedIn = false,
  unknown,
  notice = sampleNotice,
  refuse,
  now = Date.parse('2025-08-12T15:00+09:00'),
}: {
  /** What signing in opens. */
  readonly workspace?: Workspace;
  /** Whether this device has it open already. */
  readonly signedIn?: boolean;
  /** Why nothing can be known of the round. */
  readonly unknown?: Problem;
  /** What the server tells, by the round that is asked for; of one round, whatever is asked for. */
  readonly notice?: RoundNotice | ((round?: string) => FirstPage);
  readonly refuse?: Problem;
  readonly now?: number;
}): World {
  const requests: SignInRequest[] = [];
  const files: { readonly name: string; readonly text: string }[] = [];
  const calls: string[] = [];
  const enter = async (request: SignInRequest) => {
    requests.push(request);
    if (refuse) return failure([refuse]);
    if (!workspace) throw new Error('This world has no response to open.');
    return success(workspace);
  };
  return {
    requests,
    files,
    calls,
    clock: { now: () => now },
    newId: () => '0'.repeat(32),
    language: { now: 'ja', choose: (language) => void calls.push(`language ${language}`) },
    notice: async (round) =>
      unknown ? failure([unknown]) : success(typeof notice === 'function' ? notice(round) : notice),
    resume: async () => success(signedIn ? workspace : undefined),
    signIn: enter,
    signInAgain: async (_, request) => {
      const entered = await enter(request);
      return entered.ok ? success(null) : entered;
    },
    signOut: async () => {
      calls.push('signOut');
      return success(null);
    },
    facts: async () => ({ persisted: true, offline: 'ready', lastContact: undefined }),
    explain: ({ code }) => (code === 'connection.foreign' ? '説明の文' : undefined),
    saveFile: (name, text) => void files.push({ name, text }),
    updates: fakeOffer(calls, 'update'),
    installation: fakeOffer(calls, 'install'),
  };
}

function fakeOffer(calls: string[], name: string): FakeOffer {
  const listeners = new Set<() => void>();
  let offered = false;
  return {
    offer() {
      offered = true;
      for (const listener of listeners) listener();
    },
    offered: () => offered,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accept: () => void calls.push(name),
  };
}

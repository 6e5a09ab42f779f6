import { failure, type Result } from '../shared/result.ts';
import type { FirstPage, SignInRequest } from '../sync/sign-in.ts';
import { DeviceWorkspace, type Facts } from './device-workspace.ts';
import type { DevicePorts } from './ports.ts';
import { openLast, signIn, signInAgain, signOut } from './sign-in.ts';
import type { Workspace } from './workspace.ts';

/** What an app can do with this device: the one thing its services are made of. */
export interface Device {
  /**
   * What may be known before anyone signs in, of the round of an invitation or of what is open; `connection.*` where the
   * server cannot be reached.
   */
  notice(round?: string): Promise<Result<FirstPage>>;
  /** The response that was open last, without asking the network; undefined where nobody is signed in. */
  resume(): Promise<Result<Workspace | undefined>>;
  signIn(request: SignInRequest): Promise<Result<Workspace>>;
  /** Renews the session of an open workspace, which stays as it is. */
  signInAgain(workspace: Workspace, request: SignInRequest): Promise<Result<null>>;
  /** Saves, locks and ends the session. Deletes nothing. */
  signOut(workspace: Workspace): Promise<Result<null>>;
  facts(workspace: Workspace): Facts;
}

export function openDevice(ports: DevicePorts): Device {
  return {
    notice: async (round) => {
      const answer = await ports.connection.round(round);
      return answer.ok ? answer : failure([answer.problems.problem]);
    },
    resume: () => openLast(ports),
    signIn: (request) => signIn(ports, request),
    signInAgain: (workspace, request) => signInAgain(ports, ours(workspace), request),
    signOut: (workspace) => signOut(ports, ours(workspace)),
    facts: (workspace) => ours(workspace).facts(),
  };
}

function ours(workspace: Workspace): DeviceWorkspace {
  if (workspace instanceof DeviceWorkspace) return workspace;
  throw new Error('This workspace was not opened by this device.');
}

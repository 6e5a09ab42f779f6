import type { Workspace } from '../device/workspace.ts';
import type { Clock } from '../shared/ports.ts';
import type { Result } from '../shared/result.ts';
import type { RoundNotice, SignInRequest } from '../sync/sign-in.ts';

/** What the pages need from the world outside them. */
export interface Services {
  readonly clock: Clock;
  /** What may be known before anyone signs in; refused with `connection.*` when the server cannot be reached. */
  notice(): Promise<Result<RoundNotice>>;
  /** The response that was open on this device, without asking the network; undefined when nobody is signed in. */
  resume(): Promise<Result<Workspace | undefined>>;
  signIn(request: SignInRequest): Promise<Result<Workspace>>;
  /** Takes up the session of an open workspace again, which stays as it is. */
  signInAgain(workspace: Workspace, request: SignInRequest): Promise<Result<null>>;
  /** Locks what is on this device and ends the session. Deletes nothing. */
  signOut(workspace: Workspace): Promise<Result<null>>;
  facts(workspace: Workspace): Promise<DeviceFacts>;
  saveFile(name: string, text: string): void;
  readonly updates: Offer;
  readonly installation: Offer;
}

/** What a person reads out to the office on the telephone. */
export interface DeviceFacts {
  /** Whether the browser has promised to keep the data; undefined where it cannot be asked. */
  readonly persisted: boolean | undefined;
  readonly offline: 'ready' | 'notReady' | 'unsupported';
  /** Milliseconds by the server's clock; undefined before the first contact. */
  readonly lastContact: number | undefined;
}

/** Something the person may accept or leave: a new version, a place on the home screen. */
export interface Offer {
  offered(): boolean;
  subscribe(listener: () => void): () => void;
  accept(): void;
}

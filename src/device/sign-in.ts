import { problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { SignedIn, SignInRequest } from '../sync/sign-in.ts';
import { openSentDefinition } from './definition.ts';
import type { DeviceWorkspace } from './device-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import type { DevicePorts } from './ports.ts';

/**
 * Signs a hub in, stores everything it needs to go on without network, and opens its response. What lay on this device
 * and was not acknowledged wins over what the server has; everything else is restored from there.
 */
export async function signIn(
  ports: DevicePorts,
  request: SignInRequest,
): Promise<Result<DeviceWorkspace>> {
  const signedIn = await ask(ports, request);
  if (!signedIn.ok) return signedIn;
  const { responseId } = signedIn.value;
  const opened = await openWorkspace(ports, responseId, signedIn.value);
  if (!opened.ok) return opened;
  await opened.value.settled();
  const remembered = await ports.directory.opened(responseId);
  if (remembered.ok) return opened;
  await opened.value.close();
  return failure([remembered.problems]);
}

/**
 * Renews a session that ended while a response was open: nothing on the screen moves, and what waits is sent. Another
 * hub's number is refused, so that nothing of this hub is ever sent in the other's name.
 */
export async function signInAgain(
  ports: DevicePorts,
  workspace: DeviceWorkspace,
  request: SignInRequest,
): Promise<Result<null>> {
  const signedIn = await ask(ports, request);
  if (!signedIn.ok) return signedIn;
  if (signedIn.value.responseId !== workspace.account.responseId) {
    await ports.connection.signOut();
    return failure([problem('signIn.otherUnit')]);
  }
  workspace.signedIn(signedIn.value);
  return success(null);
}

/** Opens the response that was open last, without network; undefined where nobody is signed in on this device. */
export async function openLast(ports: DevicePorts): Promise<Result<DeviceWorkspace | undefined>> {
  const last = await ports.directory.last();
  if (!last.ok) return failure([last.problems]);
  return last.value === undefined ? success(undefined) : openWorkspace(ports, last.value);
}

/**
 * Signs out: saves, closes and locks. Nothing is wiped, what waits stays and is sent after the next sign-in. Whether the
 * server heard of it does not matter to this device.
 */
export async function signOut(
  ports: DevicePorts,
  workspace: DeviceWorkspace,
): Promise<Result<null>> {
  await workspace.close();
  await ports.connection.signOut();
  const forgotten = await ports.directory.closed();
  return forgotten.ok ? forgotten : failure([forgotten.problems]);
}

async function ask(ports: DevicePorts, request: SignInRequest): Promise<Result<SignedIn>> {
  const answer = await ports.connection.signIn(request);
  if (!answer.ok) return failure([answer.problems.problem]);
  const { questionnaire, definitionHash } = answer.value;
  const opened = await openSentDefinition(questionnaire, definitionHash, ports.sha256);
  return opened.ok ? success(answer.value) : opened;
}

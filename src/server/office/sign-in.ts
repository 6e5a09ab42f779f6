import type { SignInRequest } from '../../api/session.ts';
import { problem } from '../../shared/problem.ts';
import { OFFICE_CHAIN, recordAct } from '../audit/record.ts';
import { type Refused, refuse, unavailable } from '../refusal.ts';
import {
  OFFICE_ABSOLUTE,
  OFFICE_IDLE,
  type OfficeSession,
  openOfficeSession,
} from '../sessions/office-session.ts';
import type { Throttle } from '../sign-in/throttle.ts';
import { inTurn } from './in-turn.ts';
import type { OfficeServices } from './services.ts';

export interface SignedIn {
  readonly kind: 'signedIn';
  readonly token: string;
  readonly session: OfficeSession;
}

/** Signs in whoever has an account; `network` is where the request comes from. */
export type SignIn = (request: SignInRequest, network: string) => Promise<SignedIn | Refused>;

/**
 * Checks e-mail and password and opens a session. An unknown address and a wrong password are refused alike, in the
 * same time. Attempts on one address are looked at one after another, so that sending many at once is no way round
 * the limit.
 */
export function officeSignIn(services: OfficeServices): SignIn {
  const turns = inTurn();
  return async ({ email, password }, network) => {
    const address = email.trim().normalize('NFKC').toLowerCase();
    const key = await throttleKey(address, services.sha256);
    return turns(key, () => attempt(services, { address, password, key, network }));
  };
}

interface Attempt {
  readonly address: string;
  readonly password: string;
  readonly key: string;
  readonly network: string;
}

async function attempt(
  { storage, clock, sha256, hasher, throttles }: OfficeServices,
  { address, password, key, network }: Attempt,
): Promise<SignedIn | Refused> {
  const locked =
    (await lockOn(throttles.account, key)) ?? (await lockOn(throttles.network, network));
  if (locked) return locked;
  const found = await storage.read((reader) => reader.accounts.byEmail(address));
  if (!found.ok) return unavailable(found.problems);
  const account = found.value;
  const isRight = await hasher.verify(password, account?.passwordHash ?? null);
  const now = clock.now();
  const opened = await storage.transaction(async (writer) => {
    await recordAct(writer, sha256, {
      chain: OFFICE_CHAIN,
      at: now,
      actor: account?.id ?? 'unknown',
      role: account?.role ?? 'unknown',
      action: account && isRight ? 'sign-in' : 'sign-in-failed',
      object: account?.id ?? 'unknown',
      details: {},
    });
    return account && isRight ? openOfficeSession(writer, account.id, now) : undefined;
  });
  if (!opened.ok) return unavailable(opened.problems);
  if (!account || opened.value === undefined) {
    await throttles.account.failed(key);
    await throttles.network.failed(network);
    return refuse(401, problem('signIn.wrong'), 'never');
  }
  await throttles.account.succeeded(key);
  const session = { account, idleEnds: now + OFFICE_IDLE, ends: now + OFFICE_ABSOLUTE };
  return { kind: 'signedIn', token: opened.value, session };
}

/**
 * Addresses that belong to nobody are counted like all others, or the limit would tell them apart. Sixteen bits of
 * their hash keep what has to be remembered small, whatever is typed.
 */
async function throttleKey(address: string, sha256: OfficeServices['sha256']): Promise<string> {
  return (await sha256(address)).slice(0, 4);
}

async function lockOn(throttle: Throttle, key: string): Promise<Refused | undefined> {
  const locked = await throttle.locked(key);
  if (locked === 0) return undefined;
  if (locked === 'office') return refuse(429, problem('signIn.lockedByOffice'), 'never');
  return refuse(429, problem('signIn.locked', { minutes: Math.ceil(locked / 60_000) }), 'later');
}

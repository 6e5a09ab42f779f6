import type { SignInRequest } from '../../api/session.ts';
import { OFFICE_CHAIN, recordAct } from '../audit/record.ts';
import { type Refused, unavailable } from '../refusal.ts';
import {
  OFFICE_ABSOLUTE,
  OFFICE_IDLE,
  type OfficeSession,
  openOfficeSession,
} from '../sessions/office-session.ts';
import { admit } from '../sign-in/admission.ts';
import type { OfficeServices } from './services.ts';

export interface SignedIn {
  readonly kind: 'signedIn';
  readonly token: string;
  readonly session: OfficeSession;
}

/**
 * Checks e-mail and password and opens a session. An unknown address and a wrong password are refused alike, in the
 * same time.
 */
export async function signIn(
  services: OfficeServices,
  { email, password }: SignInRequest,
  network: string,
): Promise<SignedIn | Refused> {
  const { storage, clock, sha256, hasher, throttles } = services;
  const address = email.trim().normalize('NFKC').toLowerCase();
  const admitted = await admit({
    own: throttles.account,
    key: await throttleKey(address, sha256),
    network: throttles.network,
    address: network,
  });
  if (admitted.kind === 'refused') return admitted;
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
    return admitted.refusal;
  }
  await admitted.succeeded();
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

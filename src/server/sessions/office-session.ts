import type { AccountRecord } from '../storage/accounts.ts';
import type { Reader, Writer } from '../storage/storage.ts';
import { newToken, tokenHash } from './token.ts';

/** An office session ends after half an hour without a request, and after twelve hours in any case. */
export const OFFICE_IDLE = 30 * 60_000;
export const OFFICE_ABSOLUTE = 12 * 60 * 60_000;

/** Times in milliseconds by the server's clock. */
export interface OfficeSession {
  readonly account: AccountRecord;
  readonly idleEnds: number;
  readonly ends: number;
}

export async function openOfficeSession(
  writer: Writer,
  accountId: string,
  now: number,
): Promise<string> {
  const token = newToken();
  await writer.sessions.removeExpired(now);
  await writer.sessions.add({
    tokenHash: tokenHash(token),
    kind: 'office',
    subject: accountId,
    roundId: null,
    createdAt: now,
    lastSeen: now,
    expiresAt: now + OFFICE_ABSOLUTE,
  });
  return token;
}

/** Whose session this token is; undefined for an unknown, an idle or an ended one. */
export async function findOfficeSession(
  reader: Reader,
  token: string | undefined,
  now: number,
): Promise<OfficeSession | undefined> {
  const session =
    token === undefined ? undefined : await reader.sessions.find('office', tokenHash(token));
  if (!session || session.expiresAt <= now || session.lastSeen + OFFICE_IDLE <= now)
    return undefined;
  const account = await reader.accounts.byId(session.subject);
  return account && { account, idleEnds: now + OFFICE_IDLE, ends: session.expiresAt };
}

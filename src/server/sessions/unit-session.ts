import type { UnitSession } from '../operations/handle.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader, Writer } from '../storage/storage.ts';
import { newToken, tokenHash } from './token.ts';

/** How long a session lasts that is opened after the round, to hand over what came too late. */
const AFTERWARDS = 12 * 60 * 60_000;

/**
 * A hub's session: no idle limit, because it has to outlive weeks without network. It ends with the round's grace
 * period, by signing out, or when the access code is replaced.
 */
export async function openUnitSession(
  writer: Writer,
  unitId: string,
  round: RoundRecord,
  now: number,
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const token = newToken();
  const expiresAt = Math.max(round.graceEnds, now + AFTERWARDS);
  await writer.sessions.removeExpired(now);
  await writer.sessions.add({
    tokenHash: tokenHash(token),
    kind: 'unit',
    subject: unitId,
    roundId: round.id,
    createdAt: now,
    lastSeen: now,
    expiresAt,
  });
  return { token, expiresAt };
}

/** Whose session this token is; undefined for an unknown or an ended one. */
export async function findUnitSession(
  reader: Reader,
  token: string | undefined,
  now: number,
): Promise<UnitSession | undefined> {
  const session =
    token === undefined ? undefined : await reader.sessions.find('unit', tokenHash(token));
  if (!session || session.expiresAt <= now || session.roundId === null) return undefined;
  return { unitId: session.subject, roundId: session.roundId };
}

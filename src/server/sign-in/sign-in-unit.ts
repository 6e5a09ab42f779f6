import { problem } from '../../shared/problem.ts';
import { readAccessCode } from '../../sync/access-code.ts';
import type { SignedIn, SignInRequest } from '../../sync/sign-in.ts';
import { recordAct } from '../audit/record.ts';
import { reportOf } from '../operations/reply.ts';
import { type Refused, refuse, unavailable } from '../refusal.ts';
import { asTold } from '../round/routes.ts';
import type { ServerServices } from '../services.ts';
import { openUnitSession } from '../sessions/unit-session.ts';
import type { RosterEntry } from '../storage/roster.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Writer } from '../storage/storage.ts';
import { SIGN_IN_LIMITS, type Throttle } from './throttle.ts';

/** A hub that is signed in: its new token, until when it holds, and everything to go offline with. */
export interface SignedInUnit {
  readonly kind: 'signedIn';
  readonly token: string;
  readonly expiresAt: number;
  readonly reply: SignedIn;
}

/**
 * Signs a hub in with its number and access code. An unknown number, an entry without a code and a wrong code are
 * answered alike, and take the same time.
 */
export async function signInUnit(
  services: ServerServices,
  request: SignInRequest,
  address: string,
): Promise<SignedInUnit | Refused> {
  const { storage, hasher, throttles, clock } = services;
  const number = request.number
    .normalize('NFKC')
    .trim()
    .replace(/[‐‑–—−ー]/g, '-');
  const locked =
    (await lockOn(throttles.unit, number)) ?? (await lockOn(throttles.network, address));
  if (locked) return locked;

  const found = await storage.read(async (reader) => {
    const round = await reader.rounds.current();
    return { round, entry: round && (await reader.roster.byNumber(round.id, number)) };
  });
  if (!found.ok) return unavailable(found.problems);
  const { round, entry } = found.value;
  const now = clock.now();
  if (!round) return refuse(404, problem('round.none'), 'later');
  if (now < round.opens)
    return refuse(403, problem('signIn.notYetOpen', { opens: round.opens }), 'later');
  if (now >= round.graceEnds) return refuse(403, problem('signIn.closed'), 'never');

  // Noted before the code is looked at, so that guesses sent at once are counted one by one.
  const { triesLeft } = await throttles.unit.failed(number);
  const code = readAccessCode(request.code);
  const matches = await hasher.verify(code.ok ? code.value : '', entry?.codeHash ?? null);
  if (!matches || !entry) {
    await throttles.network.failed(address);
    return triesLeft > 0
      ? refuse(
          401,
          problem('signIn.wrong', { triesLeft, minutes: SIGN_IN_LIMITS.lockMinutes }),
          'never',
        )
      : ((await lockOn(throttles.unit, number)) ?? refuse(401, problem('signIn.wrong'), 'never'));
  }
  await throttles.unit.succeeded(number);
  const opened = await storage.transaction((writer) => open(services, writer, round, entry, now));
  return opened.ok ? opened.value : unavailable(opened.problems);
}

async function open(
  services: ServerServices,
  writer: Writer,
  round: RoundRecord,
  entry: RosterEntry,
  now: number,
): Promise<SignedInUnit> {
  const { unitId: id, number, name, prefecture, responseId } = entry;
  const response = await writer.responses.byId(responseId);
  const published = response && (await writer.questionnaires.byHash(response.definitionHash));
  if (!response || !published) throw new Error(`The roster entry of ${number} is not complete.`);
  const last = await writer.submissions.last(responseId);
  const token = await openUnitSession(writer, id, round, now);
  await recordAct(writer, services.sha256, {
    chain: round.id,
    at: now,
    actor: id,
    role: 'hub',
    action: 'sign-in',
    object: id,
    details: {},
  });
  const { keyId, publicKey } = services.receiptKey;
  return {
    kind: 'signedIn',
    token,
    expiresAt: round.graceEnds,
    reply: {
      unit: { id, number, name, prefecture, fictional: round.fictional },
      round: asTold(round),
      responseId,
      definitionHash: published.hash,
      questionnaire: JSON.parse(published.body),
      receiptKey: { keyId, publicKey },
      report: reportOf(response, last?.receipt, 0, now),
    },
  };
}

async function lockOn(throttle: Throttle, key: string): Promise<Refused | undefined> {
  const locked = await throttle.locked(key);
  if (locked === 'office') return refuse(429, problem('signIn.lockedByOffice'), 'never');
  if (locked === 0) return undefined;
  return refuse(429, problem('signIn.locked', { minutes: Math.ceil(locked / 60_000) }), 'later');
}

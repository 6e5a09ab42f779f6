import { problem } from '../../shared/problem.ts';
import { readAccessCode } from '../../sync/access-code.ts';
import type { SignedIn, SignInRequest } from '../../sync/sign-in.ts';
import { type Act, recordAct } from '../audit/record.ts';
import { reportOf } from '../operations/reply.ts';
import { type Refused, refuse, unavailable } from '../refusal.ts';
import { asTold } from '../round/routes.ts';
import type { ServerServices } from '../services.ts';
import { openUnitSession } from '../sessions/unit-session.ts';
import type { RosterEntry } from '../storage/roster.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Writer } from '../storage/storage.ts';
import { admit } from './admission.ts';

/** A hub that is signed in: its new token, until when it holds, and everything to go offline with. */
export interface SignedInUnit {
  readonly kind: 'signedIn';
  readonly token: string;
  readonly expiresAt: number;
  readonly reply: SignedIn;
}

/**
 * Signs a hub in with its number and access code, which belong to one entry of one round: a number may stand in several
 * rounds, with a code in each. An unknown number, an entry without a code and a wrong code are answered alike, and take
 * the same time. After the round a code still opens: a laptop that was offline for months
 * has to hand over what it holds, and the office decides what that is worth.
 */
export async function signInUnit(
  services: ServerServices,
  request: SignInRequest,
  address: string,
): Promise<SignedInUnit | Refused> {
  const { storage, hasher, throttles, clock } = services;
  const number = typedNumber(request.number);
  const now = clock.now();
  const found = await storage.read(async (reader) => ({
    rounds: await reader.rounds.all(),
    entries: await reader.roster.ofNumber(number),
  }));
  if (!found.ok) return unavailable(found.problems);
  const { rounds, entries } = found.value;
  const [latest] = rounds;
  if (!latest) return refuse(404, problem('round.none'), 'later');
  const opens = Math.min(...rounds.map((round) => round.opens));
  if (now < opens) return notYetOpen(opens);

  const { unit: own, network } = throttles;
  const admitted = await admit({ own, key: number, network, address });
  if (admitted.kind === 'refused') return admitted;
  const code = readAccessCode(request.code);
  const entry = await entryOf(hasher, entries, code.ok ? code.value : '');
  const round = rounds.find(({ id }) => id === entry?.roundId);
  if (!entry || !round) {
    const noted = await noteFailure(services, entries[0]?.roundId ?? latest.id, entries[0], now);
    return noted.ok ? admitted.refusal : unavailable(noted.problems);
  }
  await admitted.succeeded();
  if (now < round.opens) return notYetOpen(round.opens);
  const opened = await storage.transaction((writer) => open(services, writer, round, entry, now));
  return opened.ok ? opened.value : unavailable(opened.problems);
}

/** The entry whose code it is; looked for among all of them in the time that one takes, and none. */
async function entryOf(
  hasher: ServerServices['hasher'],
  entries: readonly RosterEntry[],
  code: string,
): Promise<RosterEntry | undefined> {
  const withCode = entries.filter((entry) => entry.codeHash !== null);
  const found = await hasher.which(
    code,
    withCode.map(({ codeHash }) => codeHash ?? ''),
  );
  return found === undefined ? undefined : withCode[found];
}

function notYetOpen(opens: number): Refused {
  return refuse(403, problem('signIn.notYetOpen', { opens }), 'later');
}

/** The number as people type it: full width, with any of the dashes a keyboard has. */
function typedNumber(number: string): string {
  return number
    .normalize('NFKC')
    .trim()
    .replace(/[‐‑–—−ー]/g, '-');
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
  const definitions = await writer.rounds.definitions(round.id);
  const { token, expiresAt } = await openUnitSession(writer, id, round, now);
  await recordAct(writer, services.sha256, signInAct(round.id, entry, 'sign-in', now));
  const { keyId, publicKey } = services.receiptKey;
  return {
    kind: 'signedIn',
    token,
    expiresAt,
    reply: {
      unit: { id, number, name, prefecture, fictional: round.fictional },
      round: asTold(round),
      responseId,
      definitionHash: published.hash,
      questionnaire: JSON.parse(published.body),
      receiptKey: { keyId, publicKey },
      report: reportOf(response, last?.receipt, 0, { published: definitions, serverTime: now }),
    },
  };
}

/**
 * An attempt at a number that no hub has is put on record too, or the time it takes would tell such numbers apart; but
 * not what was typed, which may be a code.
 */
function noteFailure(
  { storage, sha256 }: ServerServices,
  roundId: string,
  entry: RosterEntry | undefined,
  now: number,
) {
  const act = signInAct(roundId, entry, 'sign-in-failed', now);
  return storage.transaction((writer) => recordAct(writer, sha256, act));
}

function signInAct(
  roundId: string,
  entry: RosterEntry | undefined,
  action: string,
  now: number,
): Act {
  const unitId = entry?.unitId ?? 'unknown';
  return {
    chain: roundId,
    at: now,
    actor: unitId,
    role: 'hub',
    action,
    object: unitId,
    details: {},
  };
}

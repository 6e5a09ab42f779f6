import { problem } from '../../shared/problem.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { AccountRecord } from '../storage/accounts.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader } from '../storage/storage.ts';
import { noRound, notAllowed } from './answer.ts';
import { may, type Right } from './rights.ts';

export interface RoundsInView {
  readonly kind: 'rounds';
  /** The one that opens last first. */
  readonly rounds: readonly RoundRecord[];
}

export interface RoundInView {
  readonly kind: 'round';
  readonly round: RoundRecord;
}

/** The rounds in which an account may do something. No route comes at a round another way. */
export async function roundsInView(
  reader: Reader,
  { role }: AccountRecord,
  right: Right,
): Promise<RoundsInView | Refused> {
  return may(role, right) ? { kind: 'rounds', rounds: await reader.rounds.all() } : notAllowed;
}

/** The one of them that is wanted; without a wish the one that opens last. */
export async function roundInView(
  reader: Reader,
  account: AccountRecord,
  right: Right,
  wanted: string | undefined,
): Promise<RoundInView | Refused> {
  const found = await roundsInView(reader, account, right);
  if (found.kind === 'refused') return found;
  const [latest] = found.rounds;
  const round = wanted === undefined ? latest : found.rounds.find(({ id }) => id === wanted);
  if (round) return { kind: 'round', round };
  return latest ? unknownRound : noRound;
}

const unknownRound = refuse(404, problem('round.unknown'), 'never');

import type { Context } from 'hono';
import { problem } from '../../shared/problem.ts';
import { answerRefused } from '../http/answer.ts';
import { refuse } from '../refusal.ts';

export const signedOut = refuse(401, problem('session.ended'), 'after-sign-in');
export const notAllowed = refuse(403, problem('session.notAllowed'), 'never');
export const noRound = refuse(404, problem('round.none'), 'later');
export const noTable = refuse(404, problem('tables.unknown'), 'never');
export const malformed = refuse(422, problem('request.malformed'), 'never');

/** What a validator does with what does not fit its schema: nothing of it comes back. */
export function refuseUnfit(
  result: { readonly success: boolean },
  context: Context,
): Response | undefined {
  return result.success ? undefined : answerRefused(context, malformed);
}

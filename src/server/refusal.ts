import { type Problem, problem } from '../shared/problem.ts';
import type { Refusal } from '../sync/acknowledgement.ts';
import { MAX_OPERATION_BYTES } from '../sync/operation.ts';

/** A request that was not carried out: the HTTP status, and what the client is told. Nothing was stored. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly refusal: Refusal;
}

export function refuse(
  status: Refused['status'],
  reason: Problem,
  retry: Refusal['retry'],
): Refused {
  const { code, at, details } = reason;
  const plain = at === undefined ? { code, details } : { code, at, details };
  return { kind: 'refused', status, refusal: { problem: plain, retry } };
}

/** The storage's own failure (`storage.unavailable`): the same request may succeed later. */
export function unavailable(problems: readonly Problem[]): Refused {
  const [first] = problems;
  if (!first) throw new Error('A failure names its problem.');
  return refuse(503, first, 'later');
}

/** The same bytes will never be taken: the device keeps them and says what can be done. */
export const tooLarge: Refused = refuse(
  413,
  problem('request.tooLarge', { limit: MAX_OPERATION_BYTES }),
  'never',
);

import type { Context } from 'hono';
import type { Refused } from '../refusal.ts';

/** A refusal as an answer: JSON that says what happened and whether the same request can succeed later. */
export function answerRefused(context: Context, { status, refusal }: Refused): Response {
  const wait = waitFor(status, refusal);
  if (wait !== undefined) context.header('retry-after', String(wait));
  return context.json(refusal, status);
}

/** In seconds; undefined where waiting is not what helps. */
function waitFor(status: number, { problem, retry }: Refused['refusal']): number | undefined {
  if (retry !== 'later') return undefined;
  if (status === 503) return 5;
  return status === 429 ? Number(problem.details.minutes) * 60 : undefined;
}

/** Bytes that are JSON already, as they are. */
export function answerJson(context: Context, body: string): Response {
  return context.body(body, 200, { 'content-type': 'application/json' });
}

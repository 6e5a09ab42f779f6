import type { Context } from 'hono';
import type { Refused } from '../refusal.ts';

/** A refusal as an answer: JSON that says what happened and whether the same request can succeed later. */
export function answerRefused(context: Context, { status, refusal }: Refused): Response {
  return context.json(refusal, status);
}

/** Bytes that are JSON already, as they are. */
export function answerJson(context: Context, body: string): Response {
  return context.body(body, 200, { 'content-type': 'application/json' });
}

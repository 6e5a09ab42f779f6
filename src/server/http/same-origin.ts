import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../../shared/problem.ts';
import { refuse } from '../refusal.ts';
import { answerRefused } from './answer.ts';

/**
 * Refuses what another site could make a browser send: a request that changes something must be JSON, which no form
 * can post, and must not say that it comes from elsewhere.
 */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  if (comesFromElsewhere(context)) {
    return answerRefused(context, refuse(403, problem('request.foreignOrigin'), 'never'));
  }
  const isJson = /^application\/json\b/i.test(context.req.header('content-type') ?? '');
  // A form can only post; the other methods ask the other site's server for leave first, and get none.
  if (context.req.method === 'POST' && !isJson) {
    return answerRefused(context, refuse(415, problem('request.notJson'), 'never'));
  }
  return next();
};

/** What the browser says of the page that asks; without a word of either kind it is no browser that asks. */
function comesFromElsewhere({ req }: Context): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = req.header('origin');
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== req.header('host');
}

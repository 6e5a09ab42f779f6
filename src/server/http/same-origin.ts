import type { MiddlewareHandler } from 'hono';
import { problem } from '../../shared/problem.ts';
import { refuse } from '../refusal.ts';
import { answerRefused } from './answer.ts';

/**
 * Refuses what another site could make a browser send: a request that changes something must be JSON, which no form
 * can post, and must not say that it comes from elsewhere.
 */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = origin !== undefined && hostOf(origin) !== context.req.header('host');
  if (foreignSite || foreignOrigin) {
    return answerRefused(context, refuse(403, problem('request.foreignOrigin'), 'never'));
  }
  const isJson = /^application\/json\b/i.test(context.req.header('content-type') ?? '');
  // A form can only post; the other methods ask the other site's server for leave first, and get none.
  if (context.req.method === 'POST' && !isJson) {
    return answerRefused(context, refuse(415, problem('request.notJson'), 'never'));
  }
  return next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

import { type Context, Hono } from 'hono';
import { problem } from '../../shared/problem.ts';
import { signInRequestSchema } from '../../sync/sign-in.ts';
import { answerRefused } from '../http/answer.ts';
import { refuse, unavailable } from '../refusal.ts';
import type { ServerServices } from '../services.ts';
import { tokenHash } from '../sessions/token.ts';
import { signInUnit } from './sign-in-unit.ts';

/** `POST /api/sign-in` and `POST /api/sign-out` of a hub. */
export function signInRoutes(services: ServerServices): Hono {
  const { cookies, storage, clock } = services;
  return new Hono()
    .post('/api/sign-in', async (context) => {
      const request = signInRequestSchema.safeParse(await bodyOf(context));
      if (!request.success) {
        return answerRefused(context, refuse(422, problem('request.malformed'), 'never'));
      }
      const outcome = await signInUnit(services, request.data, services.addressOf(context));
      if (outcome.kind === 'refused') return answerRefused(context, outcome);
      cookies.set(context, 'unit', outcome.token, outcome.expiresAt - clock.now());
      return context.json(outcome.reply);
    })
    .post('/api/sign-out', async (context) => {
      const token = cookies.read(context, 'unit');
      const ended = await storage.transaction(async (writer) => {
        if (token !== undefined) await writer.sessions.remove(tokenHash(token));
      });
      if (!ended.ok) return answerRefused(context, unavailable(ended.problems));
      cookies.clear(context, 'unit');
      return context.json({});
    });
}

/** undefined is no JSON value, and fits no schema. */
async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

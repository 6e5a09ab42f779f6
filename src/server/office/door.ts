import type { MiddlewareHandler } from 'hono';
import { answerRefused } from '../http/answer.ts';
import { unavailable } from '../refusal.ts';
import { findOfficeSession } from '../sessions/office-session.ts';
import { tokenHash } from '../sessions/token.ts';
import { signedOut } from './answer.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';

/** Lets in whoever has a session that has not ended, and notes that it was used. */
export function requireSession({
  storage,
  clock,
  cookies,
}: OfficeServices): MiddlewareHandler<OfficeVariables> {
  return async (context, next) => {
    const now = clock.now();
    const token = cookies.read(context, 'office');
    if (token === undefined) return answerRefused(context, signedOut);
    const found = await storage.transaction(async (writer) => {
      const session = await findOfficeSession(writer, token, now);
      if (session) await writer.sessions.touch(tokenHash(token), now);
      return session;
    });
    if (!found.ok) return answerRefused(context, unavailable(found.problems));
    if (!found.value) return answerRefused(context, signedOut);
    context.set('session', found.value);
    return next();
  };
}

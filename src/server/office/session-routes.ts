import type { Context, Hono } from 'hono';
import { type Session, sessionPath, signInRequestSchema } from '../../api/session.ts';
import { OFFICE_CHAIN, recordAct } from '../audit/record.ts';
import { answerRefused } from '../http/answer.ts';
import { unavailable } from '../refusal.ts';
import { OFFICE_ABSOLUTE, type OfficeSession } from '../sessions/office-session.ts';
import { tokenHash } from '../sessions/token.ts';
import { malformed } from './answer.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';
import { signIn } from './sign-in.ts';

/** Signing in: the one route of the office that is open to everybody. */
export function addSignIn(app: Hono<OfficeVariables>, services: OfficeServices): void {
  app.post(sessionPath, async (context) => {
    const request = signInRequestSchema.safeParse(await bodyOf(context));
    if (!request.success) return answerRefused(context, malformed);
    const outcome = await signIn(services, request.data, services.addressOf(context));
    if (outcome.kind === 'refused') return answerRefused(context, outcome);
    services.cookies.set(context, 'office', outcome.token, OFFICE_ABSOLUTE);
    return context.json(sessionOf(outcome.session, services.clock.now()));
  });
}

/** Who is signed in, and signing out. */
export function addSession(app: Hono<OfficeVariables>, services: OfficeServices): void {
  const { storage, clock, sha256, cookies } = services;
  app.get(sessionPath, (context) => context.json(sessionOf(context.get('session'), clock.now())));
  app.delete(sessionPath, async (context) => {
    const { account } = context.get('session');
    const token = cookies.read(context, 'office') ?? '';
    const ended = await storage.transaction(async (writer) => {
      await writer.sessions.remove(tokenHash(token));
      await recordAct(writer, sha256, {
        chain: OFFICE_CHAIN,
        at: clock.now(),
        actor: account.id,
        role: account.role,
        action: 'sign-out',
        object: account.id,
        details: {},
      });
    });
    if (!ended.ok) return answerRefused(context, unavailable(ended.problems));
    cookies.clear(context, 'office');
    return context.body(null, 204);
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

function sessionOf({ account, idleEnds, ends }: OfficeSession, now: number): Session {
  const { email, name, role } = account;
  return { account: { email, name, role }, serverTime: now, idleEnds, ends };
}

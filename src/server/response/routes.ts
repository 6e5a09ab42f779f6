import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { problem } from '../../shared/problem.ts';
import { answerJson, answerRefused } from '../http/answer.ts';
import { handleOperation, type UnitSession } from '../operations/handle.ts';
import { reportOf } from '../operations/reply.ts';
import { refuse, unavailable } from '../refusal.ts';
import type { ServerServices } from '../services.ts';
import { findUnitSession } from '../sessions/unit-session.ts';

const sinceSchema = z.coerce.number().check(z.int(), z.nonnegative());

/**
 * `POST /api/operations`, `GET /api/response?since=REV` and `GET /api/definitions/HASH`: a hub's own response, the
 * definitions of its round, and nothing else.
 */
export function responseRoutes(services: ServerServices): Hono {
  return new Hono()
    .post('/api/operations', (context) =>
      withSession(services, context, async (session) => {
        const outcome = await handleOperation(services, session, await context.req.text());
        return outcome.kind === 'refused'
          ? answerRefused(context, outcome)
          : answerJson(context, outcome.reply);
      }),
    )
    .get('/api/response', (context) =>
      withSession(services, context, async (session) => {
        const since = sinceSchema.safeParse(context.req.query('since') ?? '0');
        if (!since.success) {
          return answerRefused(context, refuse(422, problem('request.malformed'), 'never'));
        }
        return report(services, context, session, since.data);
      }),
    )
    .get('/api/definitions/:hash', (context) =>
      withSession(services, context, (session) =>
        definition(services, context, session, context.req.param('hash')),
      ),
    );
}

/** A definition that the hub's own round has published, as the bytes its hash names. */
async function definition(
  { storage }: ServerServices,
  context: Context,
  { roundId }: UnitSession,
  hash: string,
): Promise<Response> {
  const found = await storage.read(async (reader) => {
    const isOfRound = (await reader.rounds.definitions(roundId)).includes(hash);
    return isOfRound ? reader.questionnaires.byHash(hash) : undefined;
  });
  if (!found.ok) return answerRefused(context, unavailable(found.problems));
  return found.value
    ? answerJson(context, found.value.body)
    : answerRefused(context, refuse(404, problem('definition.none'), 'never'));
}

async function report(
  { storage, clock }: ServerServices,
  context: Context,
  { unitId, roundId }: UnitSession,
  since: number,
): Promise<Response> {
  const found = await storage.read(async (reader) => {
    const entry = await reader.roster.byUnit(roundId, unitId);
    const response = entry && (await reader.responses.byId(entry.responseId));
    const last = entry && (await reader.submissions.last(entry.responseId));
    const published = await reader.rounds.definitions(roundId);
    const telling = { published, serverTime: clock.now() };
    return response && reportOf(response, last?.receipt, since, telling);
  });
  if (!found.ok) return answerRefused(context, unavailable(found.problems));
  return found.value ? context.json(found.value) : signedOut(context);
}

async function withSession(
  { storage, cookies, clock }: ServerServices,
  context: Context,
  work: (session: UnitSession) => Promise<Response>,
): Promise<Response> {
  const token = cookies.read(context, 'unit');
  const session = await storage.read((reader) => findUnitSession(reader, token, clock.now()));
  if (!session.ok) return answerRefused(context, unavailable(session.problems));
  return session.value ? work(session.value) : signedOut(context);
}

function signedOut(context: Context): Response {
  return answerRefused(context, refuse(401, problem('session.ended'), 'after-sign-in'));
}

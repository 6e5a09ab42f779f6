import { Hono } from 'hono';
import { questionsOf } from '../../definition/outline.ts';
import { problem } from '../../shared/problem.ts';
import type { RoundNotice } from '../../sync/sign-in.ts';
import { answerRefused } from '../http/answer.ts';
import { refuse, unavailable } from '../refusal.ts';
import type { ServerServices } from '../services.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader } from '../storage/storage.ts';
import { shortestPath } from './shortest-path.ts';

/** `GET /api/round`: what may be known before anyone signs in. */
export function roundRoutes(services: ServerServices): Hono {
  return new Hono().get('/api/round', async (context) => {
    const found = await services.storage.read((reader) => noticeOf(services, reader));
    if (!found.ok) return answerRefused(context, unavailable(found.problems));
    if (!found.value) return answerRefused(context, refuse(404, problem('round.none'), 'later'));
    return context.json(found.value);
  });
}

async function noticeOf(
  { definitions, clock }: ServerServices,
  reader: Reader,
): Promise<RoundNotice | undefined> {
  const record = await reader.rounds.current();
  const hash = record && (await reader.rounds.definitions(record.id)).at(-1);
  const compiled = hash === undefined ? undefined : await definitions.compiled(reader, hash);
  if (!record || !compiled) return undefined;
  const { title, edition, about } = compiled.questionnaire;
  const shortest = shortestPath(compiled);
  return {
    round: asTold(record),
    title,
    ...(edition === undefined ? {} : { edition }),
    about,
    questions: questionsOf(compiled.questionnaire).length,
    ...(shortest === undefined ? {} : { shortestPath: shortest }),
    fictional: record.fictional,
    serverTime: clock.now(),
  };
}

/** A round as hubs are told of it. */
export function asTold({ id, title, opens, closes, graceEnds }: RoundRecord): RoundNotice['round'] {
  return { id, title, opens, closes, graceEnds };
}

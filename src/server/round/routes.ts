import { Hono } from 'hono';
import { questionsOf } from '../../definition/outline.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { Language } from '../../shared/language.ts';
import { problem } from '../../shared/problem.ts';
import type { FirstPage, RoundNotice } from '../../sync/sign-in.ts';
import { answerRefused } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { refuse, unavailable } from '../refusal.ts';
import type { ServerServices } from '../services.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader } from '../storage/storage.ts';
import { shortestPath } from './shortest-path.ts';
import { headIn } from './titled.ts';

/** `GET /api/round?language=en`: what may be known before anyone signs in, as far as it is translated. */
export function roundRoutes(services: ServerServices): Hono {
  return new Hono().get('/api/round', async (context) => {
    const wanted = context.req.query('round');
    const found = await services.storage.read((reader) =>
      firstPage(services, reader, wanted, languageOf(context)),
    );
    if (!found.ok) return answerRefused(context, unavailable(found.problems));
    if (!found.value) return answerRefused(context, refuse(404, problem('round.none'), 'later'));
    return context.json(found.value);
  });
}

/**
 * The round that is wanted, if there is one of this id; else what is open: one, or the choice of several. Where nothing
 * is open, the round that opens last says why.
 */
async function firstPage(
  { definitions, clock }: ServerServices,
  reader: Reader,
  wanted: string | undefined,
  language: Language,
): Promise<FirstPage | undefined> {
  const now = clock.now();
  const published = await publishedRounds(reader);
  const open = published.filter(({ round }) => round.opens <= now && now < round.graceEnds);
  const chosen =
    published.find(({ round }) => round.id === wanted) ??
    (open.length > 1 ? undefined : (open[0] ?? published[0]));
  const compiledOf = async (hash: string) => {
    const compiled = await definitions.compiled(reader, hash);
    if (!compiled) throw new Error(`A round names the definition ${hash}, which is not there.`);
    return compiled;
  };
  if (chosen) {
    const otherRounds = open.filter((one) => one !== chosen).length;
    const compiled = await compiledOf(chosen.hash);
    return noticeOf(chosen.round, compiled, language, otherRounds, now);
  }
  if (open.length === 0) return undefined;
  const rounds = open.map(async ({ round, hash }) => ({
    round: asTold(round),
    ...titleOf(headIn((await compiledOf(hash)).questionnaire, language)),
    fictional: round.fictional,
  }));
  return { rounds: await Promise.all(rounds) };
}

/** Rounds with a questionnaire, and the hash of its newest form. */
async function publishedRounds(reader: Reader) {
  const rounds = await reader.rounds.all();
  const published = rounds.map(async (round) => {
    const hash = (await reader.rounds.definitions(round.id)).at(-1);
    return hash === undefined ? [] : [{ round, hash }];
  });
  return (await Promise.all(published)).flat();
}

function noticeOf(
  round: RoundRecord,
  compiled: Compiled,
  language: Language,
  otherRounds: number,
  serverTime: number,
): RoundNotice {
  const shortest = shortestPath(compiled);
  const head = headIn(compiled.questionnaire, language);
  return {
    round: asTold(round),
    ...titleOf(head),
    about: head.about,
    questions: questionsOf(compiled.questionnaire).length,
    ...(shortest === undefined ? {} : { shortestPath: shortest }),
    fictional: round.fictional,
    otherRounds,
    serverTime,
  };
}

function titleOf({ title, edition, unitNoun }: Questionnaire) {
  return { title, ...(edition === undefined ? {} : { edition }), unitNoun };
}

/** A round as hubs are told of it. */
export function asTold({ id, title, opens, closes, graceEnds }: RoundRecord): RoundNotice['round'] {
  return { id, title, opens, closes, graceEnds };
}

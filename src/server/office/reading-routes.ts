import { zValidator } from '@hono/zod-validator';
import type { Context, Hono } from 'hono';
import { monitoringPath } from '../../api/monitoring.ts';
import { roundsPath } from '../../api/rounds.ts';
import { crossPath, crossQuerySchema, tablesPath } from '../../api/tables.ts';
import { EMPTY_PLAN, type ReportPlan } from '../../report/plan.ts';
import type { Language } from '../../shared/language.ts';
import { answerRefused } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { type Refused, unavailable } from '../refusal.ts';
import { noRound, noTable, refuseUnfit } from './answer.ts';
import type { CountedRound, CountRound } from './counted-round.ts';
import { monitoringOf } from './monitoring.ts';
import type { Right } from './rights.ts';
import { roundInView, roundsInView } from './round-in-view.ts';
import { roundList } from './round-list.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';
import { tableList } from './table-list.ts';
import { crossOf, questionTables } from './tables.ts';

/** Rounds, and of one of them progress, frequency tables and cross tables, as JSON. */
export function addReading(
  app: Hono<OfficeVariables>,
  services: OfficeServices,
  count: CountRound,
): void {
  const { storage, clock, definitions } = services;
  app.get(roundsPath, async (context) => {
    const { account } = context.get('session');
    const read = await storage.read(async (reader) => {
      const found = await roundsInView(reader, account, 'see');
      return found.kind === 'refused'
        ? found
        : roundList(reader, definitions, found.rounds, languageOf(context));
    });
    if (!read.ok) return answerRefused(context, unavailable(read.problems));
    return 'kind' in read.value ? answerRefused(context, read.value) : context.json(read.value);
  });
  app.get(monitoringPath, async (context) => {
    const read = await storage.read(async (reader) => {
      const found = await roundInView(reader, ...wish(context, 'see'));
      if (found.kind === 'refused') return found;
      const value = await monitoringOf(
        reader,
        definitions,
        found.round,
        clock.now(),
        languageOf(context),
      );
      return value ? { kind: 'value' as const, value } : noRound;
    });
    if (!read.ok) return answerRefused(context, unavailable(read.problems));
    return read.value.kind === 'refused'
      ? answerRefused(context, read.value)
      : context.json(read.value.value);
  });
  const answer = <Value>(
    context: Context<OfficeVariables>,
    of: (counted: CountedRound, plan: ReportPlan, language: Language) => Value | undefined,
  ) =>
    withCounted(services, count, wish(context, 'see'), (counted, plan) => {
      const value = of(counted, plan, languageOf(context));
      return value === undefined ? noTable : { kind: 'value' as const, value };
    }).then((outcome) =>
      outcome.kind === 'refused' ? answerRefused(context, outcome) : context.json(outcome.value),
    );
  app.get(tablesPath, (context) => answer(context, tableList));
  app.get(`${tablesPath}/:question`, (context) =>
    answer(context, (counted, plan, language) =>
      questionTables(counted, plan, context.req.param('question'), language),
    ),
  );
  app.get(crossPath, zValidator('query', crossQuerySchema, refuseUnfit), (context) =>
    answer(context, (counted, plan, language) =>
      crossOf(counted, plan, context.req.valid('query'), language),
    ),
  );
}

/** Who wants to do what in which round. */
export function wish(context: Context<OfficeVariables>, right: Right) {
  return [context.get('session').account, right, context.req.query('round')] as const;
}

/** Makes something of the round that is wanted, counted, and its report plan, or says why it may or can not. */
export async function withCounted<Outcome>(
  { storage, plans }: OfficeServices,
  count: CountRound,
  wanted: ReturnType<typeof wish>,
  make: (counted: CountedRound, plan: ReportPlan) => Outcome,
): Promise<Outcome | Refused> {
  const read = await storage.read(async (reader) => {
    const found = await roundInView(reader, ...wanted);
    return found.kind === 'refused' ? found : ((await count(reader, found.round)) ?? noRound);
  });
  if (!read.ok) return unavailable(read.problems);
  if ('kind' in read.value) return read.value;
  const plan = plans.get(read.value.compiled.questionnaire.id) ?? EMPTY_PLAN;
  return make(read.value, plan);
}

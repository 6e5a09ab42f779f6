import { zValidator } from '@hono/zod-validator';
import type { Context, Hono } from 'hono';
import { monitoringPath } from '../../api/monitoring.ts';
import { crossPath, crossQuerySchema, tablesPath } from '../../api/tables.ts';
import { EMPTY_PLAN, type ReportPlan } from '../../report/plan.ts';
import { answerRefused } from '../http/answer.ts';
import { type Refused, unavailable } from '../refusal.ts';
import { noRound, noTable, refuseUnfit } from './answer.ts';
import type { CountedRound, CountRound } from './counted-round.ts';
import { requireRight } from './door.ts';
import { monitoringOf } from './monitoring.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';
import { crossOf, questionTables, tableList } from './tables.ts';

/** Progress, frequency tables and cross tables, as JSON. */
export function addReading(
  app: Hono<OfficeVariables>,
  services: OfficeServices,
  count: CountRound,
): void {
  const { storage, clock, definitions } = services;
  const see = requireRight('see');
  app.get(monitoringPath, see, async (context) => {
    const read = await storage.read((reader) => monitoringOf(reader, definitions, clock.now()));
    if (!read.ok) return answerRefused(context, unavailable(read.problems));
    return read.value ? context.json(read.value) : answerRefused(context, noRound);
  });
  const answer = <Value>(
    context: Context,
    of: (counted: CountedRound, plan: ReportPlan) => Value | undefined,
  ) =>
    withCounted(services, count, (counted, plan) => {
      const value = of(counted, plan);
      return value === undefined ? noTable : { kind: 'value' as const, value };
    }).then((outcome) =>
      outcome.kind === 'refused' ? answerRefused(context, outcome) : context.json(outcome.value),
    );
  app.get(tablesPath, see, (context) => answer(context, tableList));
  app.get(`${tablesPath}/:question`, see, (context) =>
    answer(context, (counted, plan) =>
      questionTables(counted, plan, context.req.param('question')),
    ),
  );
  app.get(crossPath, see, zValidator('query', crossQuerySchema, refuseUnfit), (context) =>
    answer(context, (counted, plan) => crossOf(counted, plan, context.req.valid('query'))),
  );
}

/** Makes something of the counted round and its report plan, or says why there is none. */
export async function withCounted<Outcome>(
  { storage, plans }: OfficeServices,
  count: CountRound,
  make: (counted: CountedRound, plan: ReportPlan) => Outcome,
): Promise<Outcome | Refused> {
  const read = await storage.read(count);
  if (!read.ok) return unavailable(read.problems);
  if (!read.value) return noRound;
  const plan = plans.get(read.value.compiled.questionnaire.id) ?? EMPTY_PLAN;
  return make(read.value, plan);
}

import { zValidator } from '@hono/zod-validator';
import type { Context, Hono } from 'hono';
import { submissionsCsvPath } from '../../api/csv.ts';
import { crossPath, crossQuerySchema, tablesPath } from '../../api/tables.ts';
import { type Cell, csv } from '../../interchange/csv.ts';
import { submissionRows } from '../../interchange/submission-rows.ts';
import { crossRows, frequencyRows, type TableFrame } from '../../interchange/table-rows.ts';
import { OFFICE_CHAIN, recordAct } from '../audit/record.ts';
import { answerRefused } from '../http/answer.ts';
import { unavailable } from '../refusal.ts';
import { noTable, refuseUnfit } from './answer.ts';
import { attachment } from './attachment.ts';
import type { CountedRound, CountRound } from './counted-round.ts';
import { wish, withCounted } from './reading-routes.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';
import { crossOf, questionTables } from './tables.ts';

/** The same as files. Who took what, and when, is on record before the file is sent. */
export function addExports(
  app: Hono<OfficeVariables>,
  services: OfficeServices,
  count: CountRound,
): void {
  app.get(submissionsCsvPath, async (context) => {
    const file = await withCounted(services, count, wish(context, 'export'), (counted): CsvFile => {
      const { compiled, round, submissions } = counted;
      const rows = submissionRows(
        compiled,
        { title: round.title, fictional: round.fictional },
        submissions,
      );
      return {
        kind: 'file',
        what: 'submissions',
        name: `${round.title}_提出された回答`,
        rows,
        counted,
      };
    });
    return file.kind === 'refused' ? answerRefused(context, file) : sent(context, services, file);
  });
  app.get(`${tablesPath}/:question/csv`, async (context) => {
    const id = context.req.param('question');
    const file = await withCounted(services, count, wish(context, 'see'), (counted, plan) => {
      const found = questionTables(counted, plan, id);
      if (!found) return noTable;
      const rows = frequencyRows(found.tables, frameOf(counted, found.notes));
      return {
        kind: 'file' as const,
        what: `table-${id}`,
        name: `${counted.round.title}_単純集計_${id}`,
        rows,
        counted,
      };
    });
    return file.kind === 'refused' ? answerRefused(context, file) : sent(context, services, file);
  });
  app.get(
    `${crossPath}/csv`,
    zValidator('query', crossQuerySchema, refuseUnfit),
    async (context) => {
      const query = context.req.valid('query');
      const file = await withCounted(services, count, wish(context, 'see'), (counted, plan) => {
        const found = crossOf(counted, plan, query);
        if (!found) return noTable;
        const sides = `${query.row}_${query.column.replace(/^.*:/, '')}`;
        const rows = crossRows(found.table, frameOf(counted, found.notes));
        return {
          kind: 'file' as const,
          what: `cross-${sides}`,
          name: `${counted.round.title}_クロス集計_${sides}`,
          rows,
          counted,
        };
      });
      return file.kind === 'refused' ? answerRefused(context, file) : sent(context, services, file);
    },
  );
}

interface CsvFile {
  readonly kind: 'file';
  /** In ASCII: for the audit log, and the name for clients that know no other. */
  readonly what: string;
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly counted: CountedRound;
}

async function sent(
  context: Context<OfficeVariables>,
  { storage, clock, sha256 }: OfficeServices,
  { what, name, rows, counted }: CsvFile,
): Promise<Response> {
  const { account } = context.get('session');
  const at = clock.now();
  const recorded = await storage.transaction((writer) =>
    recordAct(writer, sha256, {
      chain: OFFICE_CHAIN,
      at,
      actor: account.id,
      role: account.role,
      action: 'export',
      object: counted.round.id,
      details: {
        what,
        submissions: counted.cut.counted,
        questionnaire: counted.cut.questionnaireHash,
      },
    }),
  );
  if (!recorded.ok) return answerRefused(context, unavailable(recorded.problems));
  const day = dayInJapan.format(at);
  const headers = attachment(`${name}_${day}.csv`, `${what}_${day}.csv`);
  return context.body(csv(rows), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' });
}

function frameOf({ round, compiled }: CountedRound, notes: readonly string[]): TableFrame {
  const { unitNoun } = compiled.questionnaire;
  return { title: round.title, fictional: round.fictional, unitNoun, notes };
}

const dayInJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

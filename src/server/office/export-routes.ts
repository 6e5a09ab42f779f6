import { zValidator } from '@hono/zod-validator';
import type { Context, Hono } from 'hono';
import { submissionsCsvPath } from '../../api/csv.ts';
import { crossPath, crossQuerySchema, tablesPath } from '../../api/tables.ts';
import { repeatsOf } from '../../definition/outline.ts';
import { translated } from '../../definition/wording.ts';
import { type Cell, csv } from '../../interchange/csv.ts';
import { repeatRows, submissionRows } from '../../interchange/submission-rows.ts';
import { crossRows, frequencyRows, type TableFrame } from '../../interchange/table-rows.ts';
import type { ReportPlan } from '../../report/plan.ts';
import type { Language } from '../../shared/language.ts';
import { OFFICE_CHAIN, recordAct } from '../audit/record.ts';
import { answerRefused } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';
import { unavailable } from '../refusal.ts';
import { noTable, refuseUnfit } from './answer.ts';
import { attachment } from './attachment.ts';
import type { CountedRound, CountRound } from './counted-round.ts';
import { fileNames } from './file-names.ts';
import { wish, withCounted } from './reading-routes.ts';
import type { Right } from './rights.ts';
import type { OfficeServices, OfficeVariables } from './services.ts';
import { crossOf, questionTables } from './tables.ts';

/** The same as files. Who took what, and when, is on record before the file is sent. */
export function addExports(
  app: Hono<OfficeVariables>,
  services: OfficeServices,
  count: CountRound,
): void {
  const answer = async (
    context: Context<OfficeVariables>,
    right: Right,
    of: (counted: CountedRound, plan: ReportPlan, language: Language) => CsvFile | undefined,
  ): Promise<Response> => {
    const made = await withCounted(services, count, wish(context, right), (counted, plan) => {
      const file = of(counted, plan, languageOf(context));
      return file ? { kind: 'file' as const, file, counted } : noTable;
    });
    return made.kind === 'refused'
      ? answerRefused(context, made)
      : sent(context, services, made.file, made.counted);
  };
  app.get(submissionsCsvPath, (context) =>
    answer(context, 'export', ({ compiled, round, submissions }, _, language) => ({
      what: 'submissions',
      name: fileNames[language].submissions,
      rows: submissionRows(compiled, { ...headingOf(round), language }, submissions),
    })),
  );
  app.get('/api/office/repeats/:repeat/csv', (context) =>
    answer(context, 'export', ({ compiled, round, submissions }, _, language) => {
      const id = context.req.param('repeat');
      const repeats = repeatsOf(translated(compiled.questionnaire, language));
      const repeat = repeats.find((one) => one.id === id);
      return (
        repeat && {
          what: `rows-${id}`,
          name: fileNames[language].rows(repeat.title),
          rows: repeatRows(compiled, id, { ...headingOf(round), language }, submissions),
        }
      );
    }),
  );
  app.get(`${tablesPath}/:question/csv`, (context) =>
    answer(context, 'see', (counted, plan, language) => {
      const id = context.req.param('question');
      const found = questionTables(counted, plan, id, language);
      return (
        found && {
          what: `table-${id}`,
          name: fileNames[language].frequencies(id),
          rows: frequencyRows(found.tables, frameOf(counted, found.notes, language)),
        }
      );
    }),
  );
  app.get(`${crossPath}/csv`, zValidator('query', crossQuerySchema, refuseUnfit), (context) =>
    answer(context, 'see', (counted, plan, language) => {
      const query = context.req.valid('query');
      const found = crossOf(counted, plan, query, language);
      const sides = `${query.row}_${query.column.replace(/^.*:/, '')}`;
      return (
        found && {
          what: `cross-${sides}`,
          name: fileNames[language].cross(sides),
          rows: crossRows(found.table, frameOf(counted, found.notes, language)),
        }
      );
    }),
  );
}

interface CsvFile {
  /** In ASCII: for the audit log, and the name for clients that know no other. */
  readonly what: string;
  /** After the title of the round. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

async function sent(
  context: Context<OfficeVariables>,
  { storage, clock, sha256 }: OfficeServices,
  { what, name, rows }: CsvFile,
  { round, cut }: CountedRound,
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
      object: round.id,
      details: {
        what,
        submissions: cut.counted,
        questionnaire: cut.questionnaireHash,
      },
    }),
  );
  if (!recorded.ok) return answerRefused(context, unavailable(recorded.problems));
  const day = dayInJapan.format(at);
  const headers = attachment(`${round.title}_${name}_${day}.csv`, `${what}_${day}.csv`);
  return context.body(csv(rows), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' });
}

function headingOf({ title, fictional }: CountedRound['round']) {
  return { title, fictional };
}

function frameOf(
  { round, compiled }: CountedRound,
  notes: readonly string[],
  language: Language,
): TableFrame {
  const { unitNoun } = translated(compiled.questionnaire, language);
  return { ...headingOf(round), unitNoun, notes, language };
}

const dayInJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

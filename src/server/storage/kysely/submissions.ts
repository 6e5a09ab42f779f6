import type { Kysely, Selectable } from 'kysely';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { ResponseState } from '../../../sync/states.ts';
import type { SubmissionRecord, SubmissionsOfDay, SubmissionWriter } from '../submissions.ts';
import { fromJson } from './json.ts';
import type { Tables } from './schema.ts';

/** The states of a response whose last submission counts; in a draft it was withdrawn, or there is none. */
const COUNTED: readonly ResponseState[] = ['submitted', 'returned', 'accepted'];

const HOUR = 3_600_000;

export function submissions(db: Kysely<Tables>): SubmissionWriter {
  return {
    async last(responseId) {
      const row = await db
        .selectFrom('submissions')
        .selectAll()
        .where('response_id', '=', responseId)
        .orderBy('no', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && record(row);
    },

    async lastSerial(roundId) {
      const { last } = await db
        .selectFrom('submissions')
        .select((query) => query.fn.max('serial').as('last'))
        .where('round_id', '=', roundId)
        .executeTakeFirstOrThrow();
      return Number(last ?? 0);
    },

    async receiptBeginning(roundId, beginning) {
      const row = await db
        .selectFrom('submissions')
        .select('receipt_no')
        .where('round_id', '=', roundId)
        .where('receipt_no', 'like', `${beginning}%`)
        .limit(1)
        .executeTakeFirst();
      return row?.receipt_no;
    },

    async roundsWithReceipts(beginning) {
      const { rounds } = await db
        .selectFrom('submissions')
        .select((query) => query.fn.count('round_id').distinct().as('rounds'))
        .where('receipt_no', 'like', `${beginning}%`)
        .executeTakeFirstOrThrow();
      return Number(rounds);
    },

    async counted(roundId) {
      const rows = await countedIn(db, roundId)
        .innerJoin('units', 'units.id', 'roster.unit_id')
        .select(countedColumns)
        .orderBy('units.number')
        .execute();
      return rows.map(({ attributes, effective, ...row }) => ({
        ...row,
        attributes: fromJson(attributes),
        effective: fromJson(effective),
      }));
    },

    async perDay(roundId) {
      const query = countedIn(db, roundId).select('submissions.received_at as receivedAt');
      const rows = await query.orderBy('submissions.received_at').execute();
      return byDay(rows.map(({ receivedAt }) => receivedAt));
    },

    async add({ responseId, roundId, definitionHash, serial, receipt, effective }) {
      await db
        .insertInto('submissions')
        .values({
          response_id: responseId,
          no: receipt.submissionNo,
          round_id: roundId,
          definition_hash: definitionHash,
          serial,
          receipt_no: receipt.receiptNo,
          punctuality: receipt.punctuality,
          received_at: receipt.receivedAt,
          receipt: canonicalJson(receipt),
          effective: canonicalJson(effective),
        })
        .execute();
    },
  };
}

function record(row: Selectable<Tables['submissions']>): SubmissionRecord {
  return {
    roundId: row.round_id,
    responseId: row.response_id,
    definitionHash: row.definition_hash,
    serial: row.serial,
    receipt: fromJson(row.receipt),
    effective: fromJson(row.effective),
  };
}

const countedColumns = [
  'roster.unit_id as unitId',
  'units.number',
  'roster.name',
  'roster.prefecture',
  'roster.attributes',
  'responses.id as responseId',
  'submissions.definition_hash as definitionHash',
  'submissions.receipt_no as receiptNo',
  'submissions.received_at as receivedAt',
  'submissions.effective',
] as const;

function countedIn(db: Kysely<Tables>, roundId: string) {
  return db
    .selectFrom('roster')
    .innerJoin('responses', 'responses.id', 'roster.response_id')
    .innerJoin('submissions', (join) =>
      join
        .onRef('submissions.response_id', '=', 'responses.id')
        .onRef('submissions.no', '=', 'responses.submissions'),
    )
    .where('roster.round_id', '=', roundId)
    .where('responses.state', 'in', COUNTED);
}

/** Japan has no summer time: its day is that of UTC nine hours later. */
function byDay(times: readonly number[]): readonly SubmissionsOfDay[] {
  const days = new Map<string, number>();
  for (const time of times) {
    const day = new Date(time + 9 * HOUR).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].map(([day, submitted]) => ({ day, submissions: submitted }));
}

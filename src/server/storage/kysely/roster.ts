import type { Kysely } from 'kysely';
import type { MonitoredUnit, NewRosterEntry, RosterEntry, RosterWriter } from '../roster.ts';
import { fromJson } from './json.ts';
import type { Tables } from './schema.ts';

/** Rows of one statement: what both databases take in one go, with room. */
const CHUNK = 500;

export function roster(db: Kysely<Tables>): RosterWriter {
  const entries = db
    .selectFrom('roster')
    .innerJoin('units', 'units.id', 'roster.unit_id')
    .select([
      'roster.round_id as roundId',
      'roster.unit_id as unitId',
      'units.number',
      'roster.name',
      'roster.prefecture',
      'roster.attributes',
      'roster.code_hash as codeHash',
      'roster.response_id as responseId',
    ]);

  return {
    async byNumber(roundId, number) {
      const query = entries
        .where('roster.round_id', '=', roundId)
        .where('units.number', '=', number);
      return withAttributes<RosterEntry>(await query.executeTakeFirst());
    },

    async ofNumber(number) {
      const query = entries
        .innerJoin('rounds', 'rounds.id', 'roster.round_id')
        .where('units.number', '=', number)
        .orderBy('rounds.opens', 'desc')
        .orderBy('rounds.id');
      const rows = await query.execute();
      return rows.flatMap((row) => withAttributes<RosterEntry>(row) ?? []);
    },

    async byUnit(roundId, unitId) {
      const query = entries
        .where('roster.round_id', '=', roundId)
        .where('roster.unit_id', '=', unitId);
      return withAttributes<RosterEntry>(await query.executeTakeFirst());
    },

    async monitored(roundId) {
      const rows = await monitoredRows(db, roundId);
      return rows.flatMap((row) => withAttributes<MonitoredUnit>(row) ?? []);
    },

    async add(added) {
      for (let start = 0; start < added.length; start += CHUNK) {
        await addChunk(db, added.slice(start, start + CHUNK));
      }
    },

    async setCode(roundId, unitId, codeHash) {
      await db
        .updateTable('roster')
        .set({ code_hash: codeHash })
        .where('round_id', '=', roundId)
        .where('unit_id', '=', unitId)
        .execute();
    },
  };
}

function monitoredRows(db: Kysely<Tables>, roundId: string) {
  return db
    .selectFrom('roster')
    .innerJoin('units', 'units.id', 'roster.unit_id')
    .innerJoin('responses', 'responses.id', 'roster.response_id')
    .leftJoin('submissions', (join) =>
      join
        .onRef('submissions.response_id', '=', 'responses.id')
        .onRef('submissions.no', '=', 'responses.submissions'),
    )
    .select([
      'roster.unit_id as unitId',
      'units.number',
      'roster.name',
      'roster.prefecture',
      'roster.attributes',
      'responses.id as responseId',
      'responses.state',
      'responses.rev',
      'responses.last_activity as lastActivity',
      'responses.asked',
      'responses.answered',
      'responses.submissions',
      'submissions.receipt_no as receiptNo',
      'submissions.received_at as submittedAt',
      'submissions.punctuality',
    ])
    .where('roster.round_id', '=', roundId)
    .orderBy('units.number')
    .execute();
}

async function addChunk(db: Kysely<Tables>, added: readonly NewRosterEntry[]): Promise<void> {
  await db
    .insertInto('units')
    .values(added.map(({ unitId, number }) => ({ id: unitId, number })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await db
    .insertInto('responses')
    .values(
      added.map((entry) => ({
        id: entry.responseId,
        round_id: entry.roundId,
        unit_id: entry.unitId,
        definition_hash: entry.definitionHash,
      })),
    )
    .execute();
  await db
    .insertInto('roster')
    .values(
      added.map((entry) => ({
        round_id: entry.roundId,
        unit_id: entry.unitId,
        name: entry.name,
        prefecture: entry.prefecture,
        attributes: JSON.stringify(entry.attributes),
        code_hash: entry.codeHash,
        response_id: entry.responseId,
      })),
    )
    .execute();
}

/** The columns of a row are the members of `Entry`; only the attributes are kept as text. */
function withAttributes<Entry extends { readonly attributes: Entry['attributes'] }>(
  row: { readonly attributes: string } | undefined,
): Entry | undefined {
  return row && ({ ...row, attributes: fromJson(row.attributes) } as unknown as Entry);
}

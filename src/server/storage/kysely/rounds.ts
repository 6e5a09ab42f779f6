import type { Kysely, Selectable } from 'kysely';
import type { RoundRecord, RoundWriter } from '../rounds.ts';
import type { Tables } from './schema.ts';

export function rounds(db: Kysely<Tables>): RoundWriter {
  async function definitions(roundId: string): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('round_definitions')
      .select('definition_hash')
      .where('round_id', '=', roundId)
      .orderBy('position')
      .execute();
    return rows.map((row) => row.definition_hash);
  }

  return {
    definitions,

    async byId(id) {
      const query = db.selectFrom('rounds').selectAll().where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row && record(row);
    },

    async all() {
      const query = db.selectFrom('rounds').selectAll().orderBy('opens', 'desc').orderBy('id');
      return (await query.execute()).map(record);
    },

    async save({ id, graceEnds, fictional, ...rest }) {
      const changed = { ...rest, grace_ends: graceEnds, fictional: fictional ? 1 : 0 };
      await db
        .insertInto('rounds')
        .values({ id, ...changed })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
        .execute();
    },

    async addDefinition(roundId, hash, publishedAt) {
      const known = await definitions(roundId);
      if (known.at(-1) === hash) return;
      const place = { position: await nextPosition(db, roundId), published_at: publishedAt };
      await db
        .insertInto('round_definitions')
        .values({ round_id: roundId, definition_hash: hash, ...place })
        .onConflict((conflict) =>
          conflict.columns(['round_id', 'definition_hash']).doUpdateSet(place),
        )
        .execute();
      await db
        .updateTable('responses')
        .set({ definition_hash: hash })
        .where('round_id', '=', roundId)
        .where('rev', '=', 0)
        .execute();
    },
  };
}

async function nextPosition(db: Kysely<Tables>, roundId: string): Promise<number> {
  const { last } = await db
    .selectFrom('round_definitions')
    .select((query) => query.fn.max('position').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

function record(row: Selectable<Tables['rounds']>): RoundRecord {
  const { grace_ends: graceEnds, fictional, ...rest } = row;
  return { ...rest, graceEnds, fictional: fictional === 1 };
}

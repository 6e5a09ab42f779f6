import type { Kysely } from 'kysely';
import type { ResponseRecord, ResponseWriter } from '../responses.ts';
import { fromJson } from './json.ts';
import type { Tables } from './schema.ts';

export function responses(db: Kysely<Tables>): ResponseWriter {
  return {
    async byId(id) {
      const row = await db
        .selectFrom('responses')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        id: row.id,
        roundId: row.round_id,
        unitId: row.unit_id,
        state: row.state as ResponseRecord['state'],
        rev: row.rev,
        definitionHash: row.definition_hash,
        cells: fromJson(row.cells),
        asked: row.asked,
        answered: row.answered,
        lastActivity: row.last_activity,
        submissions: row.submissions,
      };
    },

    async save(response) {
      await db
        .updateTable('responses')
        .set({
          state: response.state,
          rev: response.rev,
          definition_hash: response.definitionHash,
          cells: JSON.stringify(response.cells),
          asked: response.asked,
          answered: response.answered,
          last_activity: response.lastActivity,
          submissions: response.submissions,
        })
        .where('id', '=', response.id)
        .execute();
    },
  };
}

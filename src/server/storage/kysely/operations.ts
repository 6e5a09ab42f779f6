import type { Kysely, Selectable } from 'kysely';
import type { OperationWriter, StoredOperation } from '../operations.ts';
import type { Tables } from './schema.ts';

export function operations(db: Kysely<Tables>): OperationWriter {
  const ofResponse = (responseId: string) =>
    db.selectFrom('operations').selectAll().where('response_id', '=', responseId);

  return {
    async find(responseId, opId) {
      const row = await ofResponse(responseId).where('op_id', '=', opId).executeTakeFirst();
      return row && stored(row);
    },

    async of(responseId) {
      return (await ofResponse(responseId).orderBy('rev').execute()).map(stored);
    },

    async add({ responseId, opId, receivedAt, ...rest }) {
      await db
        .insertInto('operations')
        .values({ response_id: responseId, op_id: opId, received_at: receivedAt, ...rest })
        .execute();
    },
  };
}

function stored(row: Selectable<Tables['operations']>): StoredOperation {
  return {
    responseId: row.response_id,
    opId: row.op_id,
    hash: row.hash,
    kind: row.kind as StoredOperation['kind'],
    body: row.body,
    verdict: row.verdict as StoredOperation['verdict'],
    rev: row.rev,
    reply: row.reply,
    receivedAt: row.received_at,
  };
}

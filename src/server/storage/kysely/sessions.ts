import type { Kysely } from 'kysely';
import type { SessionWriter } from '../sessions.ts';
import type { Tables } from './schema.ts';

export function sessions(db: Kysely<Tables>): SessionWriter {
  return {
    async find(kind, tokenHash) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('kind', '=', kind)
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        tokenHash,
        kind,
        subject: row.subject,
        roundId: row.round_id,
        createdAt: row.created_at,
        lastSeen: row.last_seen,
        expiresAt: row.expires_at,
      };
    },

    async add(session) {
      await db
        .insertInto('sessions')
        .values({
          token_hash: session.tokenHash,
          kind: session.kind,
          subject: session.subject,
          round_id: session.roundId,
          created_at: session.createdAt,
          last_seen: session.lastSeen,
          expires_at: session.expiresAt,
        })
        .execute();
    },

    async touch(tokenHash, lastSeen) {
      await db
        .updateTable('sessions')
        .set({ last_seen: lastSeen })
        .where('token_hash', '=', tokenHash)
        .execute();
    },

    async remove(tokenHash) {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
    },

    async removeOfUnit(roundId, unitId) {
      await db
        .deleteFrom('sessions')
        .where('kind', '=', 'unit')
        .where('subject', '=', unitId)
        .where('round_id', '=', roundId)
        .execute();
    },

    async removeOfAccount(accountId) {
      await db
        .deleteFrom('sessions')
        .where('kind', '=', 'office')
        .where('subject', '=', accountId)
        .execute();
    },

    async removeExpired(now) {
      await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    },
  };
}

import type { Kysely, Selectable } from 'kysely';
import type { AccountRecord, AccountWriter, Role } from '../accounts.ts';
import type { Tables } from './schema.ts';

export function accounts(db: Kysely<Tables>): AccountWriter {
  const all = db.selectFrom('accounts').selectAll();
  return {
    async byId(id) {
      return record(await all.where('id', '=', id).executeTakeFirst());
    },

    async byEmail(email) {
      return record(await all.where('email', '=', email).executeTakeFirst());
    },

    async add({ passwordHash, createdAt, ...rest }) {
      await db
        .insertInto('accounts')
        .values({ ...rest, password_hash: passwordHash, created_at: createdAt })
        .execute();
    },

    async setPassword(id, passwordHash) {
      await db
        .updateTable('accounts')
        .set({ password_hash: passwordHash })
        .where('id', '=', id)
        .execute();
    },
  };
}

function record(row: Selectable<Tables['accounts']> | undefined): AccountRecord | undefined {
  if (!row) return undefined;
  const { password_hash: passwordHash, created_at: createdAt, role, ...rest } = row;
  return { ...rest, role: role as Role, passwordHash, createdAt };
}

import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { up as beginning } from './migrations/0001-beginning.ts';
import { up as sharedNumbers } from './migrations/0002-shared-numbers.ts';
import type { Tables } from './schema.ts';

/** In the order of their names, which is the order they were released in. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-beginning': { up: beginning },
  '0002-shared-numbers': { up: sharedNumbers },
};

/**
 * Brings the tables to this release's form.
 *
 * @throws what the database threw, or that it was written by a newer release.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

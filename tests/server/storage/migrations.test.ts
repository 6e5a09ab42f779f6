import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { up as beginning } from '../../../src/server/storage/kysely/migrations/0001-beginning.ts';
import type { Tables } from '../../../src/server/storage/kysely/schema.ts';
import { kyselyStorage } from '../../../src/server/storage/kysely/storage.ts';
import { NodeSqliteDialect, openDatabase } from '../../../src/server/storage/sqlite/database.ts';
import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts';
import { entry, prepared, read, round, write } from '../../contracts/storage/fixtures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A database as the first release made it, with a round of two hubs. */
async function ofTheFirstRelease(): Promise<string> {
  const file = join(temporaryFolder(), 'first.sqlite');
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openDatabase(file, 20)) });
  const provider = { getMigrations: async () => ({ '0001-beginning': { up: beginning } }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  const storage = kyselyStorage(db, () => undefined, 'begin immediate');
  await (await prepared(async () => storage)).close();
  return file;
}

it('a database of the first release keeps its units, and takes others of their numbers', async () => {
  const opened = await openSqlite(await ofTheFirstRelease());
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const storage = opened.value;
  await write(storage, async ({ rounds, roster }) => {
    await rounds.save({ ...round, id: 'other' });
    await roster.add([{ ...entry('c', '01-001'), roundId: 'other' }]);
  });
  const found = await read(storage, ({ roster }) => roster.ofNumber('01-001'));
  expect(found.map(({ unitId }) => unitId).sort()).toEqual(['unit-a', 'unit-c']);
  expect(await read(storage, ({ roster }) => roster.monitored('round'))).toHaveLength(2);
  await storage.close();
});

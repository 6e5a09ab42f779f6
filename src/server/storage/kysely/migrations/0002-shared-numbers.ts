import { type Kysely, sql } from 'kysely';

/**
 * Several surveys at the same time: a municipality of one may bear the number of a hub of another. SQLite cannot take a
 * constraint away, so the table is made anew; what refers to it is checked when the migration is committed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(db);
  await sql`create table units_before as select id, number from units`.execute(db);
  await db.schema.dropTable('units').execute();
  await db.schema
    .createTable('units')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into units (id, number) select id, number from units_before`.execute(db);
  await db.schema.dropTable('units_before').execute();
  await db.schema.createIndex('units_of_number').on('units').column('number').execute();
}

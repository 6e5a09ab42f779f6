import type { Kysely } from 'kysely';

/** The tables of design and audit as the first release has them. A migration is never changed once it is released. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('questionnaires')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('rounds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('opens', 'bigint', (column) => column.notNull())
    .addColumn('closes', 'bigint', (column) => column.notNull())
    .addColumn('grace_ends', 'bigint', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('fictional', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('round_definitions')
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('definition_hash', 'text', (column) =>
      column.notNull().references('questionnaires.hash'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_definitions_pk', ['round_id', 'definition_hash'])
    .execute();
  await schema
    .createTable('units')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .execute();
  await schema
    .createTable('responses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('definition_hash', 'text', (column) =>
      column.notNull().references('questionnaires.hash'),
    )
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('draft'))
    .addColumn('rev', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('cells', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('asked', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('answered', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('last_activity', 'bigint')
    .addColumn('submissions', 'integer', (column) => column.notNull().defaultTo(0))
    .addUniqueConstraint('responses_one_a_unit', ['round_id', 'unit_id'])
    .execute();
  await schema
    .createTable('roster')
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('prefecture', 'text', (column) => column.notNull())
    .addColumn('attributes', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text')
    .addColumn('response_id', 'text', (column) =>
      column.notNull().unique().references('responses.id'),
    )
    .addPrimaryKeyConstraint('roster_pk', ['round_id', 'unit_id'])
    .execute();
  await schema
    .createTable('operations')
    .addColumn('response_id', 'text', (column) => column.notNull().references('responses.id'))
    .addColumn('op_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('rev', 'integer', (column) => column.notNull())
    .addColumn('reply', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('operations_pk', ['response_id', 'op_id'])
    .addUniqueConstraint('operations_one_a_rev', ['response_id', 'rev'])
    .execute();
  await schema
    .createTable('submissions')
    .addColumn('response_id', 'text', (column) => column.notNull().references('responses.id'))
    .addColumn('no', 'integer', (column) => column.notNull())
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('definition_hash', 'text', (column) =>
      column.notNull().references('questionnaires.hash'),
    )
    .addColumn('serial', 'integer', (column) => column.notNull())
    .addColumn('receipt_no', 'text', (column) => column.notNull())
    .addColumn('punctuality', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('effective', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('submissions_pk', ['response_id', 'no'])
    .addUniqueConstraint('submissions_one_a_serial', ['round_id', 'serial'])
    .execute();
  await schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('round_id', 'text', (column) => column.references('rounds.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit')
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('prev_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_pk', ['chain', 'n'])
    .execute();
  await schema.createIndex('audit_about').on('audit').columns(['chain', 'object', 'n']).execute();
  await schema.createIndex('sessions_of').on('sessions').columns(['kind', 'subject']).execute();
}

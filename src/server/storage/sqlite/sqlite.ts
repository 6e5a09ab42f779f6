import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { problem } from '../../../shared/problem.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { migrate } from '../kysely/migrate.ts';
import type { Tables } from '../kysely/schema.ts';
import { kyselyStorage } from '../kysely/storage.ts';
import type { Storage } from '../storage.ts';
import { NodeSqliteDialect, openDatabase } from './database.ts';
import { environmentFailure } from './failure.ts';

export interface SqliteOptions {
  /** How long a statement waits for another process's lock, in milliseconds. The whole process waits with it. */
  readonly busyTimeout?: number;
}

/**
 * The storage over one SQLite file, or `:memory:`, brought to this release's form.
 *
 * Problems: `storage.cannotOpen { path, reason }`, `storage.damaged { path, reason }` when SQLite finds the file
 * broken or none of its own, `storage.cannotMigrate { path, reason }` when its tables are not those of this release
 * or an older one.
 */
export async function openSqlite(
  path: string,
  { busyTimeout = 1_000 }: SqliteOptions = {},
): Promise<Result<Storage>> {
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(path, busyTimeout);
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
    const found = database.prepare('PRAGMA quick_check(1)').get();
    const verdict = String(Object.values(found ?? {})[0]);
    if (verdict !== 'ok') {
      database.close();
      return failure([problem('storage.damaged', { path, reason: verdict })]);
    }
    await migrate(db);
    return success(kyselyStorage(db, environmentFailure, 'begin immediate'));
  } catch (error) {
    if (database?.isOpen) database.close();
    return failure([openingProblem(path, error)]);
  }
}

function openingProblem(path: string, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  switch (environmentFailure(error)) {
    case 'damaged':
      return problem('storage.damaged', { path, reason });
    case undefined:
      return problem('storage.cannotMigrate', { path, reason });
    default:
      return problem('storage.cannotOpen', { path, reason });
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Kysely } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../src/server/storage/kysely/schema.ts';
import { kyselyStorage } from '../../../src/server/storage/kysely/storage.ts';
import { NodeSqliteDialect, openDatabase } from '../../../src/server/storage/sqlite/database.ts';
import { environmentFailure } from '../../../src/server/storage/sqlite/failure.ts';
import { openSqlite, type SqliteOptions } from '../../../src/server/storage/sqlite/sqlite.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { storageContract } from '../../contracts/storage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const opened: Storage[] = [];
afterAll(() => Promise.all(opened.map((storage) => storage.close())));

async function open(path: string, options?: SqliteOptions): Promise<Storage> {
  const outcome = await openSqlite(path, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  opened.push(outcome.value);
  return outcome.value;
}

let files = 0;
const folder = temporaryFolder({ 'readme.txt': 'No database at all. '.repeat(50) });
const freshFile = () => {
  files += 1;
  return join(folder, `${files}.sqlite`);
};

const round = {
  id: 'round',
  title: '調査',
  opens: 1,
  closes: 2,
  graceEnds: 3,
  epoch: 1,
  fictional: true,
};

describe('SQLite in memory', () => storageContract(() => open(':memory:')));
describe('SQLite in a file', () => storageContract(() => open(freshFile())));

describe('given a file', () => {
  it('holds after closing and opening again what was committed', async () => {
    const file = freshFile();
    const first = await open(file);
    await first.transaction((writer) => writer.rounds.save(round));
    await first.close();
    const again = await open(file);
    expect(await again.read((reader) => reader.rounds.all())).toEqual({
      ok: true,
      value: [round],
    });
  });

  it('loses nothing it has answered when its process is killed', async () => {
    const file = freshFile();
    const acknowledged = await killedWhileWriting(file);
    expect(acknowledged.length).toBeGreaterThan(20);
    const storage = await open(file);
    const present = await storage.read(async ({ sessions }) => {
      const found = acknowledged.map((hash) => sessions.find('unit', hash));
      return (await Promise.all(found)).filter((session) => session !== undefined).length;
    });
    expect(present).toEqual({ ok: true, value: acknowledged.length });
  }, 30_000);

  it('writes ahead, and reaches the disk at every commit', () => {
    const database = openDatabase(freshFile(), 20);
    const setting = (name: string) =>
      Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    const FULL = 2;
    expect(setting('journal_mode')).toBe('wal');
    expect(setting('synchronous')).toBe(FULL);
    expect(setting('foreign_keys')).toBe(1);
    database.close();
  });

  it('says that it is busy while another process holds it, and takes the same again afterwards', async () => {
    const file = freshFile();
    const storage = await open(file, { busyTimeout: 20 });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const save = () => storage.transaction((writer) => writer.rounds.save(round));
    expect(await save()).toEqual({
      ok: false,
      problems: [{ code: 'storage.unavailable', details: { reason: 'busy' } }],
    });
    other.exec('ROLLBACK');
    other.close();
    expect(await save()).toEqual({ ok: true, value: undefined });
  });

  it('writes nothing of a transaction for which the disk has no room', async () => {
    const file = freshFile();
    await (await open(file)).close();
    const database = openDatabase(file, 20);
    database.exec('PRAGMA max_page_count = 60');
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
    const storage = kyselyStorage(db, environmentFailure, 'begin immediate');
    opened.push(storage);
    const save = (id: string, body: string) =>
      storage.transaction(async ({ rounds, questionnaires }) => {
        await rounds.save({ ...round, id });
        await questionnaires.publish({ hash: id, id, version: '1', body });
      });
    expect(await save('large', 'x'.repeat(400_000))).toEqual({
      ok: false,
      problems: [{ code: 'storage.unavailable', details: { reason: 'failed' } }],
    });
    expect(await storage.read(({ rounds }) => rounds.byId('large'))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await save('small', 'x')).toEqual({ ok: true, value: undefined });
  });
});

describe('given a file that is none of its own', () => {
  it('is refused as damaged, and left as it is', async () => {
    const file = join(folder, 'readme.txt');
    const before = readFileSync(file, 'utf8');
    expect(await openSqlite(file)).toMatchObject({
      ok: false,
      problems: [{ code: 'storage.damaged', details: { path: file } }],
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is refused as damaged when half of it is gone', async () => {
    const file = freshFile();
    const storage = await open(file);
    await storage.transaction(async ({ questionnaires }) => {
      await questionnaires.publish({ hash: 'h', id: 'q', version: '1', body: 'x'.repeat(200_000) });
    });
    await storage.close();
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4_096) * 4_096);
    expect(await openSqlite(file)).toMatchObject({
      ok: false,
      problems: [{ code: 'storage.damaged' }],
    });
  });

  it('cannot be opened where there is no place for it', async () => {
    expect(await openSqlite(join(folder, 'missing', 'database.sqlite'))).toMatchObject({
      ok: false,
      problems: [{ code: 'storage.cannotOpen' }],
    });
  });

  it('is refused when a newer release has written it', async () => {
    const file = freshFile();
    await (await open(file)).close();
    const database = new DatabaseSync(file);
    database.exec("INSERT INTO kysely_migration VALUES ('9999-newer', '2030-01-01T00:00:00.000Z')");
    database.close();
    expect(await openSqlite(file)).toMatchObject({
      ok: false,
      problems: [{ code: 'storage.cannotMigrate' }],
    });
  });
});

/** Runs a process that writes and says what was answered, kills it in the middle, and gives what it had said. */
async function killedWhileWriting(file: string): Promise<readonly string[]> {
  const program = fileURLToPath(new URL('../support/write-until-killed.ts', import.meta.url));
  const writing = spawn(process.execPath, [program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of writing.stdout) {
    said += String(part);
    if (said.split('\n').length > 30 && !writing.killed) writing.kill('SIGKILL');
  }
  if (writing.exitCode === null && writing.signalCode === null) await once(writing, 'exit');
  // What stands after the last line break may be cut off.
  return said.split('\n').slice(0, -1);
}

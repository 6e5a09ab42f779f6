import { type Kysely, sql } from 'kysely';
import { problem } from '../../../shared/problem.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import type { Storage, Writer } from '../storage.ts';
import type { Tables } from './schema.ts';
import { tables } from './tables.ts';

/** Why the database could not do its part: another process holds it, its file is broken, anything else around it. */
export type EnvironmentFailure = 'busy' | 'damaged' | 'failed';

/** How often a batch is tried while another process holds the database. */
const ATTEMPTS = 2;

interface Waiting {
  readonly kind: 'read' | 'write';
  /** Runs the work; its own failure is kept for `settle`, the environment's is thrown. */
  run(writer: Writer): Promise<void>;
  settle(): void;
  fail(reason: EnvironmentFailure): void;
  abort(error: unknown): void;
}

/**
 * The storage over one Kysely connection. Work waits in a queue; neighbours of a kind run in one database
 * transaction, each behind a savepoint of its own, and are answered together after its commit.
 *
 * `failureOf` tells the environment's failures from the program's own.
 */
export function kyselyStorage(
  db: Kysely<Tables>,
  failureOf: (error: unknown) => EnvironmentFailure | undefined,
  beginWriting: string,
): Storage {
  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;

  function enqueue<Value>(kind: Waiting['kind'], work: (writer: Writer) => Promise<Value>) {
    return new Promise<Result<Value>>((resolve, reject) => {
      queue.push(waiting(kind, work, resolve, reject));
      // Everything that came in with the same turn of the event loop shares the commit.
      draining ??= new Promise((done) => setImmediate(done)).then(drain);
    });
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) await runBatch(takeBatch(queue));
    draining = undefined;
  }

  async function runBatch(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await db.connection().execute((connection) => commit(connection, batch));
        for (const item of batch) item.settle();
        return;
      } catch (error) {
        const reason = failureOf(error);
        if (reason === 'busy' && attempt < ATTEMPTS) continue;
        for (const item of batch) {
          if (reason) item.fail(reason);
          else item.abort(error);
        }
        return;
      }
    }
  }

  async function commit(connection: Kysely<Tables>, batch: readonly Waiting[]): Promise<void> {
    const writing = batch[0]?.kind === 'write';
    const writer = tables(connection);
    await sql.raw(writing ? beginWriting : 'begin').execute(connection);
    try {
      for (const item of batch) {
        await sql`savepoint work`.execute(connection);
        try {
          await item.run(writer);
        } catch (error) {
          if (failureOf(error)) throw error;
          await sql`rollback to savepoint work`.execute(connection);
        }
        await sql`release savepoint work`.execute(connection);
      }
      await sql`commit`.execute(connection);
    } catch (error) {
      await takeBack(connection);
      throw error;
    }
  }

  return {
    read: (work) => enqueue('read', work),
    transaction: (work) => enqueue('write', work),
    async close() {
      while (draining) await draining;
      await db.destroy();
    },
  };
}

/** After some failures the database has taken everything back by itself, and there is nothing left to roll back. */
async function takeBack(connection: Kysely<Tables>): Promise<void> {
  try {
    await sql`rollback`.execute(connection);
  } catch {
    // The failure that led here is the one to report.
  }
}

function takeBatch(queue: Waiting[]): readonly Waiting[] {
  const kind = queue[0]?.kind;
  const end = queue.findIndex((item) => item.kind !== kind);
  return queue.splice(0, end === -1 ? queue.length : end);
}

function waiting<Value>(
  kind: Waiting['kind'],
  work: (writer: Writer) => Promise<Value>,
  resolve: (result: Result<Value>) => void,
  reject: (error: unknown) => void,
): Waiting {
  let settle = () => {};
  return {
    kind,
    async run(writer) {
      try {
        const value = await work(writer);
        settle = () => resolve(success(value));
      } catch (error) {
        settle = () => reject(error);
        throw error;
      }
    },
    settle: () => settle(),
    fail: (reason) => resolve(failure([problem('storage.unavailable', { reason })])),
    abort: reject,
  };
}

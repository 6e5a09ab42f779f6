import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Result } from '../shared/result.ts';
import { success } from '../shared/result.ts';
import type { Config } from './config.ts';
import { definitionCache } from './definitions.ts';
import { pinoLog } from './http/log.ts';
import { openDataDirectory } from './secrets/data-directory.ts';
import { argon2Hasher } from './secrets/password-hash.ts';
import type { ServerServices } from './services.ts';
import { sessionCookies } from './sessions/cookie.ts';
import { memoryThrottle, NETWORK_LIMITS, SIGN_IN_LIMITS } from './sign-in/throttle.ts';
import { openSqlite } from './storage/sqlite/sqlite.ts';

/** Builds every adapter of the real server over its data directory. Problems: those of the directory and the database. */
export async function openServices(config: Config): Promise<Result<ServerServices>> {
  const directory = await openDataDirectory(config.dataDir);
  if (!directory.ok) return directory;
  const storage = await openSqlite(directory.value.database);
  if (!storage.ok) return storage;
  return success({
    storage: storage.value,
    clock: { now: () => Date.now() },
    sha256: async (text) => createHash('sha256').update(text).digest('hex'),
    definitions: definitionCache(),
    receiptKey: directory.value.receiptKey,
    hasher: argon2Hasher(directory.value.pepper),
    cookies: sessionCookies(config.secure),
    throttles: {
      unit: memoryThrottle(SIGN_IN_LIMITS),
      account: memoryThrottle(SIGN_IN_LIMITS),
      network: memoryThrottle(NETWORK_LIMITS),
    },
    addressOf: (context) => getConnInfo(context).remote.address ?? 'unknown',
    log: pinoLog(config.logLevel),
  });
}

import * as z from 'zod/mini';
import { problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';

/** What the operator decides, from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Whether browsers reach the server over https, through a proxy that ends it. */
  readonly secure: boolean;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
}

const environmentSchema = z.object({
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 4871),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), '.data'),
  PUBLIC_URL: z.optional(z.url()),
  LOG_LEVEL: z._default(z.enum(['info', 'warn', 'error', 'silent']), 'warn'),
});

/**
 * Reads the environment. Plain http is served on loopback only: elsewhere browsers allow neither a service worker nor
 * the cryptography the hub's app stands on.
 *
 * Problems: `config.invalid { name }`, `config.plainHttp { host }`.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config> {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0] ?? '');
    return failure([problem('config.invalid', { name })]);
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL } = read.data;
  const secure = PUBLIC_URL?.startsWith('https://') ?? false;
  if (!secure && !LOOPBACK.has(HOST)) return failure([problem('config.plainHttp', { host: HOST })]);
  return success({ host: HOST, port: PORT, dataDir: DATA_DIR, secure, logLevel: LOG_LEVEL });
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

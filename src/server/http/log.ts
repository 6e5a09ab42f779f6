import { pino } from 'pino';

/** Where the server says what it does: what happened and how long it took, never an answer, a code or a token. */
export interface Log {
  info(facts: Readonly<Record<string, string | number>>, message: string): void;
  error(facts: { readonly err: unknown }, message: string): void;
}

/** JSON lines on stdout; `silent` for tests. */
export function pinoLog(level: 'info' | 'warn' | 'error' | 'silent'): Log {
  return pino({ level });
}

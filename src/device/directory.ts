import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';

/** Which accounts lie on this device, and which was open last. It holds no answer and no name. */
export interface Directory {
  /** Whether data of this account were ever stored here. */
  knows(responseId: string): Promise<Result<boolean, Problem>>;
  /** The account to open when the app starts; undefined after signing out. */
  last(): Promise<Result<string | undefined, Problem>>;
  /** Remembers an account as the one that is open. */
  opened(responseId: string): Promise<Result<null, Problem>>;
  /** Forgets which one was open, never that it is here. */
  closed(): Promise<Result<null, Problem>>;
}

/** A directory in memory, for tests. */
export function memoryDirectory(): Directory {
  const known = new Set<string>();
  let last: string | undefined;
  return {
    knows: async (responseId) => ({ ok: true, value: known.has(responseId) }),
    last: async () => ({ ok: true, value: last }),
    opened: async (responseId) => {
      known.add(responseId);
      last = responseId;
      return { ok: true, value: null };
    },
    closed: async () => {
      last = undefined;
      return { ok: true, value: null };
    },
  };
}

import { type Problem, problem } from '../shared/problem.ts';

/** The browser did not write or read. `reason` is its own name for it, for support only: nothing is decided by it. */
export function storageFailed(reason: unknown): Problem {
  return problem('storage.failed', { retry: 'later', reason: nameOf(reason) });
}

/** Another tab holds the database and does not let go. */
export function storageBlocked(): Problem {
  return problem('storage.blocked', { retry: 'later' });
}

/** The database was made by a newer version of the app: this page must be loaded again. */
export function storageNewer(): Problem {
  return problem('storage.newer', { retry: 'never' });
}

/** Another tab has written meanwhile. */
export function storageOvertaken(): Problem {
  return problem('storage.overtaken', { retry: 'never' });
}

/** There were data here, and the browser has cleared them. */
export function storageEvicted(): Problem {
  return problem('storage.evicted', { retry: 'never' });
}

/** What is stored cannot be read as what it should be. */
export function storageDamaged(reason: unknown): Problem {
  return problem('storage.damaged', { retry: 'never', reason: nameOf(reason) });
}

function nameOf(reason: unknown): string {
  return reason instanceof Error ? reason.name : String(reason);
}

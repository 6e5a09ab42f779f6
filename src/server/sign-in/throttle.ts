import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Slows down whoever guesses: counts attempts under a key until one succeeds. */
export interface Throttle {
  /** Counts an attempt before it is looked at, so that guesses made all at once are counted one by one. */
  attempt(key: string): Promise<Attempt>;
  /** The attempt was right: every failure under the key is forgotten. */
  forget(key: string): Promise<void>;
  /** The attempt was right: it alone is taken back. */
  takeBack(key: string): Promise<void>;
}

/**
 * `allowed`: it may be looked at; if it fails, `triesLeft` more may follow, or with none left `then` holds. `locked`:
 * not before `wait` milliseconds. `stopped`: not before the office has helped.
 */
export type Attempt =
  | { readonly is: 'allowed'; readonly triesLeft: number; readonly then: Closed }
  | Closed;

export type Closed = { readonly is: 'locked'; readonly wait: number } | { readonly is: 'stopped' };

export interface ThrottleLimits {
  /** Failures before a lock. */
  readonly tries: number;
  /** The first lock in minutes; each further one is twice as long. */
  readonly lockMinutes: number;
  /** Failures in a row after which only the office opens the key again. */
  readonly hardStop: number;
  /** How long failures are remembered, in minutes. Timers hold 24 days. */
  readonly memoryMinutes: number;
}

/** Five failures lock for fifteen minutes, five more for thirty, and so on; after fifty in a row the office has to help. */
export const SIGN_IN_LIMITS: ThrottleLimits = {
  tries: 5,
  lockMinutes: 15,
  hardStop: 50,
  memoryMinutes: 20 * 24 * 60,
};

/** Thirty an hour. An address may be shared by many hubs: it is slowed down, never shut out. */
export const NETWORK_LIMITS: ThrottleLimits = {
  tries: 30,
  lockMinutes: 60,
  hardStop: Number.POSITIVE_INFINITY,
  memoryMinutes: 60,
};

/** Kept in memory: one process serves one database file. */
export function memoryThrottle(limits: ThrottleLimits): Throttle {
  const { tries, hardStop, memoryMinutes } = limits;
  const window = new RateLimiterMemory({ points: tries, duration: memoryMinutes * 60 });
  const inARow = new RateLimiterMemory({ points: tries, duration: memoryMinutes * 60 });
  return {
    async attempt(key) {
      if (((await inARow.get(key))?.consumedPoints ?? 0) >= hardStop) return { is: 'stopped' };
      const used = await consumed(window, key);
      if (used.count > tries) return { is: 'locked', wait: used.wait };
      const failures = (await consumed(inARow, key)).count;
      const seconds = lockSeconds(limits, failures);
      if (used.count === tries) await window.set(key, tries, seconds);
      const isLast = failures >= hardStop;
      // Without a duration it is never forgotten, while the process lives.
      if (isLast) await inARow.set(key, failures, 0);
      const then: Closed = isLast ? { is: 'stopped' } : { is: 'locked', wait: seconds * 1_000 };
      return { is: 'allowed', triesLeft: tries - used.count, then };
    },
    async forget(key) {
      await window.delete(key);
      await inARow.delete(key);
    },
    async takeBack(key) {
      await window.reward(key);
      await inARow.reward(key);
    },
  };
}

function lockSeconds({ tries, lockMinutes, memoryMinutes }: ThrottleLimits, failures: number) {
  const doubled = lockMinutes * 2 ** Math.max(0, Math.floor(failures / tries) - 1);
  return Math.min(doubled, memoryMinutes) * 60;
}

/** The library rejects with its result when the points are used up; the count is what matters here. */
async function consumed(limiter: RateLimiterMemory, key: string) {
  try {
    return counted(await limiter.consume(key));
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return counted(reason);
    throw reason;
  }
}

function counted({ consumedPoints, msBeforeNext }: RateLimiterRes) {
  return { count: consumedPoints, wait: msBeforeNext };
}

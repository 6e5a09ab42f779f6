import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Slows down whoever guesses. Counts failures a key; a success forgets them. */
export interface Throttle {
  /** How long the key is still locked, in milliseconds; 0 when it is not; 'office' once only the office can open it. */
  locked(key: string): Promise<number | 'office'>;
  /** Notes a failure: how many tries are left before the next lock. */
  failed(key: string): Promise<{ readonly triesLeft: number }>;
  succeeded(key: string): Promise<void>;
}

export interface ThrottleLimits {
  /** Failures before a lock. */
  readonly tries: number;
  /** The first lock in minutes; each further one is twice as long. */
  readonly lockMinutes: number;
  /** Failures in a row after which only the office opens the key again. */
  readonly hardStop: number;
}

/** Five failures lock for fifteen minutes, five more for thirty, and so on; after fifty in a row the office has to help. */
export const SIGN_IN_LIMITS: ThrottleLimits = { tries: 5, lockMinutes: 15, hardStop: 50 };

/** A network address may be shared by many hubs: it is slowed down, never shut out. */
export const NETWORK_LIMITS: ThrottleLimits = {
  tries: 30,
  lockMinutes: 60,
  hardStop: Number.POSITIVE_INFINITY,
};

/** Kept in memory: one process serves one database file. */
export function memoryThrottle({ tries, lockMinutes, hardStop }: ThrottleLimits): Throttle {
  const forever = { points: tries, duration: 0 };
  const window = new RateLimiterMemory({ ...forever, keyPrefix: 'window' });
  const inARow = new RateLimiterMemory({ ...forever, keyPrefix: 'row' });
  const locks = new RateLimiterMemory({ ...forever, keyPrefix: 'lock' });
  return {
    async locked(key) {
      const failures = (await inARow.get(key))?.consumedPoints ?? 0;
      if (failures >= hardStop) return 'office';
      return Math.max(0, (await locks.get(key))?.msBeforeNext ?? 0);
    },
    async failed(key) {
      const failures = await counted(inARow, key);
      const used = await counted(window, key);
      if (used < tries) return { triesLeft: tries - used };
      await window.delete(key);
      await locks.block(key, lockMinutes * 2 ** (Math.floor(failures / tries) - 1) * 60);
      return { triesLeft: 0 };
    },
    async succeeded(key) {
      await Promise.all([window, inARow, locks].map((limiter) => limiter.delete(key)));
    },
  };
}

/** The library rejects with its result when the points are used up; the count is what matters here. */
async function counted(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return reason.consumedPoints;
    throw reason;
  }
}

import type { Random } from '../shared/ports.ts';
import type { NoAnswer } from './connection.ts';

const FIRST = 2_000;
/** A server that says it is busy is left alone longer than a network that may be back any moment. */
const LONGEST = { offline: 30_000, serverBusy: 300_000 } as const;

/**
 * How many milliseconds to wait after so many failures in a row (from 1): twice as long each time, with half of it
 * left to chance so that hubs that lost the same server do not come back together; never less than it asked for.
 */
export function backoff(failures: number, { because, wait = 0 }: NoAnswer, random: Random): number {
  const longest = Math.min(LONGEST[because], FIRST * 2 ** (failures - 1));
  return Math.max(wait, longest / 2 + (random() * longest) / 2);
}

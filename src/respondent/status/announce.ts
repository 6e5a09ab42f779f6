import { passing, type StatusState } from './state.ts';

/** What was last said to a screen reader: which state, and when (milliseconds). */
export interface Said {
  readonly state: StatusState;
  readonly at: number;
}

/** A polite announcement follows the one before it after this long at the earliest, in milliseconds. */
export const PAUSE = 10_000;

/**
 * How long to wait before a state is announced: 0 = at once, undefined = not at all. A state is announced when it
 * differs from the one announced last, so that filling in a section while online says nothing over and over.
 */
export function pauseBefore(
  state: StatusState,
  said: Said | undefined,
  now: number,
): number | undefined {
  if (passing.includes(state) || state === said?.state) return undefined;
  // What endangers the answers interrupts.
  if (state === 'notSaved' || said === undefined) return 0;
  return Math.max(0, said.at + PAUSE - now);
}

/** Runs a step and gives how long it took, in milliseconds, and what came out. */
export type Clock = <T>(step: () => T) => { readonly ms: number; readonly result: T };

/** For steps of microseconds: hardly one is interrupted, so that their median is not. */
export const wallClock: Clock = (step) => {
  const start = performance.now();
  const result = step();
  return { ms: performance.now() - start, result };
};

/** Processor time is counted in ticks of some milliseconds; below this it says nothing. */
const TICKS_MS = 20;

/**
 * For steps of many milliseconds: on a busy machine other programs run in between, and their time is left out, which
 * is in favour of the contender measured so.
 */
export const processorClock: Clock = (step) => {
  const before = process.threadCpuUsage();
  const { ms, result } = wallClock(step);
  if (ms < TICKS_MS) return { ms, result };
  const { user, system } = process.threadCpuUsage(before);
  return { ms: Math.min(ms, (user + system) / 1_000), result };
};

/** Runs work of one key one after another, and of different keys side by side. */
export type InTurn = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Whoever sends many guesses at once would have all of them looked at before the first is counted; in turn, each
 * meets what the one before it has left.
 */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}

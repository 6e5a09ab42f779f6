import { solveInequalities } from './arithmetic.ts';
import type { Demand } from './demands.ts';

/** Beyond this, parts are left out by the handful, so that a long sum does not take as long as it is. */
const ONE_BY_ONE = 40;

/**
 * A small part of the demands that nothing satisfies, without those that need no reason: what was found to contradict
 * itself, less what it contradicts itself without. `found`: the indices of the former.
 */
export function clash(demands: readonly Demand[], found: ReadonlySet<number>): readonly Demand[] {
  const names = new Set<number>();
  for (const index of found)
    for (const name of demands[index]?.coefficients.keys() ?? []) names.add(name);
  const always = demands.filter(
    ({ because, coefficients }) =>
      because.length === 0 && [...coefficients.keys()].every((name) => names.has(name)),
  );
  let clashing = demands.filter(({ because }, index) => found.has(index) && because.length > 0);
  let step = Math.ceil(clashing.length / 2);
  for (;;) {
    for (let at = 0; at < clashing.length; ) {
      const without = [...clashing.slice(0, at), ...clashing.slice(at + step)];
      if (solveInequalities([...without, ...always]).is === 'none') clashing = without;
      else at += step;
    }
    if (step <= 1 || step * ONE_BY_ONE <= clashing.length) return clashing;
    step = Math.ceil(step / 2);
  }
}

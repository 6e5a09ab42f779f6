import { pathLengths } from '../../analysis/facts/paths.ts';
import { Possibilities } from '../../analysis/possibilities.ts';
import type { Compiled } from '../../engine/compiled.ts';

const known = new WeakMap<Compiled, number | undefined>();

/**
 * How many questions a respondent is asked at least, as the first page says; undefined where that is not proved. Asked
 * for once a definition: it is published unchanged for months.
 */
export function shortestPath(compiled: Compiled): number | undefined {
  if (!known.has(compiled)) known.set(compiled, proved(compiled));
  return known.get(compiled);
}

function proved(compiled: Compiled): number | undefined {
  const shortest = pathLengths(new Possibilities(compiled))?.shortest;
  return shortest?.questions === shortest?.bound ? shortest?.questions : undefined;
}

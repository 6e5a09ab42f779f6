import type { AnalysisProblem } from '../analysis-problem.ts';
import { merged, type Possibilities } from '../possibilities.ts';
import { fullest, obstacles } from './illustrate.ts';

/** That nothing can be handed in, whatever is answered: once for each component that forbids it on its own. */
export function noSubmission({ submittable, spaces }: Possibilities): readonly AnalysisProblem[] {
  if (submittable.is !== 'impossible') return [];
  const witness = merged(spaces.map((space) => fullest(space, []) ?? {}));
  return submittable.spaces.map((space) => ({
    code: 'analysis.noSubmission',
    details: { because: obstacles(space, []).join(', ') },
    severity: 'error',
    path: ['sections'],
    witness,
  }));
}

import type { AnalysisProblem } from '../analysis-problem.ts';
import { lookup } from '../lookup.ts';
import { placesOf } from '../places.ts';
import { merged, type Possibilities } from '../possibilities.ts';
import { fullest, obstacles } from './illustrate.ts';

/**
 * That nothing can be handed in, whatever is answered: once for each component that forbids it on its own, at the
 * first of the demands that cannot be met together.
 */
export function noSubmission({
  compiled,
  submittable,
  spaces,
}: Pick<Possibilities, 'compiled' | 'submittable' | 'spaces'>): readonly AnalysisProblem[] {
  if (submittable.is !== 'impossible') return [];
  const places = placesOf(compiled.questionnaire);
  const witness = merged(spaces.map((space) => fullest(space, []) ?? {}));
  return submittable.spaces.map((space) => {
    const because = obstacles(space, []);
    const [first] = because;
    return {
      code: 'analysis.noSubmission',
      details: { because: because.join(', ') },
      severity: 'error',
      path: first === undefined ? ['sections'] : lookup(places, first),
      ...(first !== undefined && { id: first }),
      witness,
    };
  });
}

import type { AnalysisProblem } from '../analysis-problem.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { FALSE } from '../solver/literal.ts';

/** Questions that no value answers: a range without a number in it, a text shorter than its format. */
export function unanswerable({ compiled, spaces }: Possibilities): readonly AnalysisProblem[] {
  const places = placesOf(compiled.questionnaire);
  return spaces.flatMap((space) =>
    [...space.encoding.nodes.values()]
      .filter(({ cells }) => cells.some(({ answered }) => answered === FALSE))
      .map(({ node: { id }, asked }) => {
        const outcome = space.ask({ holds: [asked] });
        return {
          code: 'analysis.noValue',
          details: { id },
          severity: 'error' as const,
          path: places.get(id) ?? [],
          id,
          ...(outcome.is === 'possible' && { witness: outcome.cells }),
        };
      }),
  );
}

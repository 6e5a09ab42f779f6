import type { AnalysisProblem } from '../analysis-problem.ts';
import type { EncodedNode } from '../encoding/node.ts';
import { lookup } from '../lookup.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { FALSE } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import { example } from './illustrate.ts';

/**
 * Questions that no value answers (a range without a number in it, a text shorter than its format), and numbers that
 * are computed from what is never there.
 */
export function unanswerable({ compiled, spaces }: Possibilities): readonly AnalysisProblem[] {
  const places = placesOf(compiled.questionnaire);
  return spaces.flatMap((space) =>
    [...space.encoding.nodes.values()]
      .filter(({ node }) => node.slots.length > 0)
      .flatMap((encoded) => {
        const code = wrongValue(space, encoded);
        if (code === undefined) return [];
        const { id } = encoded.node;
        const witness = example(space, { holds: [encoded.asked] });
        return [
          {
            code,
            details: { id },
            severity: 'error' as const,
            path: lookup(places, id),
            id,
            ...(witness && { witness }),
          },
        ];
      }),
  );
}

function wrongValue(space: Space, { node, cells, asked }: EncodedNode): string | undefined {
  if (node.computes === undefined)
    return cells.some(({ answered }) => answered === FALSE) ? 'analysis.noValue' : undefined;
  const isAsked = space.ask({ holds: [asked] }).is === 'possible';
  const given = cells.map(({ answered }) => space.ask({ holds: [answered] }).is);
  return isAsked && given.includes('impossible') ? 'analysis.neverComputed' : undefined;
}

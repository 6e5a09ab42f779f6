import type { Cells } from '../../engine/cells.ts';
import type { AnalysisProblem } from '../analysis-problem.ts';
import type { EncodedNode } from '../encoding/node.ts';
import type { Goal, Settled } from '../goals.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { not, TRUE } from '../solver/literal.ts';
import type { Space } from '../space.ts';

/** A section with something to ask, none of which may be asked in an answer set that can be handed in. */
export interface Hollow {
  readonly id: string;
  /** One goal for each component its questions belong to: that none of them is asked. */
  readonly goals: readonly Goal[];
}

/** Sections in which everything can be hidden, as far as the conditions tell one by one. */
export function hollowsOf(possibilities: Possibilities): readonly Hollow[] {
  const { compiled } = possibilities;
  const asks = compiled.nodes.filter(
    ({ kind, computes }) => kind === 'repeat' || (kind === 'question' && computes === undefined),
  );
  return compiled.nodes
    .filter(({ kind }) => kind === 'section')
    .flatMap((section) => {
      const own = asks.filter((node) => node.section === section.index);
      const placed = own.flatMap(({ id }) => {
        const space = possibilities.spaceOf(id);
        const encoded = space?.encoding.nodes.get(id);
        return space && encoded ? [{ space, encoded }] : [];
      });
      if (placed.length === 0 || placed.some(({ encoded }) => encoded.met === TRUE)) return [];
      const goals = [...Map.groupBy(placed, ({ space }) => space)].map(([space, group]) =>
        noneAsked(
          space,
          section.id,
          group.map(({ encoded }) => encoded),
        ),
      );
      return [{ id: section.id, goals }];
    });
}

function noneAsked(space: Space, section: string, items: readonly EncodedNode[]): Goal {
  const above = space.encoding.nodes.get(section)?.asked ?? TRUE;
  return {
    space,
    literal: space.encoding.circuit.and([above, ...items.map(({ met }) => not(met))]),
    submittable: true,
    shows: (trial) => trial.isAsked(section) && items.every(({ node }) => !trial.meets(node.id)),
  };
}

/** Sections that may have nothing to ask. */
export function emptySections(
  possibilities: Possibilities,
  hollows: readonly Hollow[],
  settled: ReadonlyMap<Goal, Settled>,
): readonly AnalysisProblem[] {
  const places = placesOf(possibilities.compiled.questionnaire);
  return hollows.flatMap(({ id, goals }) => {
    const empty = new Map<Space, Cells>();
    for (const goal of goals) {
      const outcome = settled.get(goal);
      if (outcome?.is === 'possible') empty.set(goal.space, outcome.witness);
    }
    if (empty.size < goals.length) return [];
    return [
      {
        code: 'analysis.emptySection',
        details: { id },
        severity: 'info' as const,
        path: places.get(id) ?? [],
        id,
        witness: possibilities.submission(empty).cells,
      },
    ];
  });
}

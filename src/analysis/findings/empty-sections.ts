import type { Cells } from '../../engine/cells.ts';
import type { AnalysisProblem } from '../analysis-problem.ts';
import type { EncodedNode } from '../encoding/node.ts';
import type { Goal, Settled } from '../goals.ts';
import { lookup } from '../lookup.ts';
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
export function hollowsOf({ compiled, spaces }: Possibilities): readonly Hollow[] {
  const placed = new Map(
    spaces.flatMap((space) =>
      [...space.encoding.nodes].map(([id, encoded]) => [id, { space, encoded }] as const),
    ),
  );
  return compiled.questionnaire.sections.flatMap(({ id: section, items }) => {
    const asking = items.map(({ id }) => lookup(placed, id)).filter(({ encoded }) => asks(encoded));
    if (asking.length === 0 || asking.some(({ encoded }) => encoded.met === TRUE)) return [];
    const goals = [...Map.groupBy(asking, ({ space }) => space)].map(([space, group]) =>
      noneAsked(
        space,
        section,
        group.map(({ encoded }) => encoded),
      ),
    );
    return [{ id: section, goals }];
  });
}

function asks({ node: { kind, computes } }: EncodedNode): boolean {
  return kind !== 'note' && computes === undefined;
}

function noneAsked(space: Space, section: string, items: readonly EncodedNode[]): Goal {
  const above = lookup(space.encoding.nodes, section).asked;
  return {
    space,
    literal: space.encoding.circuit.and([above, ...items.map(({ met }) => not(met))]),
    submittable: true,
    wanted: [
      { id: section, is: 'asked' },
      ...items.map(({ node: { id } }) => ({ id, is: 'hidden' as const })),
    ],
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
      const outcome = lookup(settled, goal);
      if (outcome.is === 'possible') empty.set(goal.space, outcome.witness());
    }
    if (empty.size < goals.length) return [];
    return [
      {
        code: 'analysis.emptySection',
        details: { id },
        severity: 'info' as const,
        path: lookup(places, id),
        id,
        witness: possibilities.submission(empty),
      },
    ];
  });
}

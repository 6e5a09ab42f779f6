import type { Cells } from '../../engine/cells.ts';
import type { Node } from '../../engine/compiled.ts';
import { open } from '../../engine/form.ts';
import type { Possibilities } from '../possibilities.ts';
import { type Literal, not } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import { Trial } from '../trial.ts';
import { stationsOf } from '../typical-row.ts';
import { optimum } from './optimum.ts';

/**
 * How many questions a respondent meets who hands in. A matrix is one where it has a row to answer, a repeat counts as
 * the questions of one row.
 */
export interface PathLength {
  /** What the witness meets, counted by the engine. */
  readonly questions: number;
  /** What nobody falls below (shortest) or exceeds (longest); equal to `questions` where that is proved. */
  readonly bound: number;
  readonly witness: Cells;
}

export interface PathLengths {
  readonly shortest: PathLength;
  readonly longest: PathLength;
}

/** The shortest and the longest path; undefined where nothing can be handed in, or where that is undecided. */
export function pathLengths(possibilities: Possibilities): PathLengths | undefined {
  if (possibilities.submittable.is !== 'possible') return undefined;
  const shortest = pathLength(possibilities, 'shortest');
  const longest = pathLength(possibilities, 'longest');
  return shortest && longest && { shortest, longest };
}

function pathLength(
  possibilities: Possibilities,
  which: keyof PathLengths,
): PathLength | undefined {
  const chosen = new Map<Space, Cells>();
  let unproved = 0;
  for (const space of possibilities.spaces) {
    const found = optimum(space, wishesOf(space, which));
    if (!found) return undefined;
    chosen.set(space, found.cells);
    unproved += found.missed - found.bound;
  }
  const witness = possibilities.submission(chosen);
  const trial = new Trial(possibilities.compiled, open(possibilities.compiled, witness));
  const questions = stationsOf(possibilities.compiled).filter(
    ({ node }) => asks(node) && trial.meets(node.id),
  ).length;
  const bound = which === 'longest' ? questions + unproved : questions - unproved;
  return { questions, bound, witness };
}

/** That each question is asked, or that it is not; those under the same condition are one wish, their number its weight. */
function wishesOf(space: Space, which: keyof PathLengths): ReadonlyMap<Literal, number> {
  const wishes = new Map<Literal, number>();
  for (const { node, met } of space.encoding.nodes.values()) {
    if (!asks(node)) continue;
    const wish = which === 'longest' ? met : not(met);
    wishes.set(wish, (wishes.get(wish) ?? 0) + 1);
  }
  return wishes;
}

/** What is computed is shown, but asks nothing. */
function asks({ kind, computes }: Node): boolean {
  return kind === 'question' && computes === undefined;
}

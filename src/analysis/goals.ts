import type { Cells } from '../engine/cells.ts';
import type { Literal } from './solver/literal.ts';
import type { Space } from './space.ts';
import type { Trial } from './trial.ts';

/** Something an answer set of a space may show. */
export interface Goal {
  readonly space: Space;
  /** True in the solutions that show it. */
  readonly literal: Literal;
  /** Only answer sets that can be handed in count. */
  readonly submittable: boolean;
  /** Whether the engine shows it too. */
  readonly shows: (trial: Trial) => boolean;
}

/** Whether an answer set shows a goal. `possible` is confirmed by the engine, `impossible` proved for all. */
export type Settled =
  | { readonly is: 'possible'; readonly witness: Cells }
  | { readonly is: 'impossible' }
  | { readonly is: 'undecided' };

/** Goals a search tries to reach on the way to another. */
const ALONG_THE_WAY = 200;

/**
 * Settles goals with few searches: each answer set found is tried on all goals still open, and each search prefers
 * answer sets that reach many.
 */
export function settle(goals: readonly Goal[]): ReadonlyMap<Goal, Settled> {
  const settled = new Map<Goal, Settled>();
  for (const [space, ofSpace] of Map.groupBy(goals, (goal) => goal.space)) {
    const open = new Set(ofSpace);
    // What can be handed in is an answer set too, and shows the goals of drafts on the way.
    for (const submittable of [true, false])
      for (const goal of ofSpace)
        if (goal.submittable === submittable && open.delete(goal))
          settleOne(space, goal, open, settled);
  }
  return settled;
}

function settleOne(space: Space, goal: Goal, open: Set<Goal>, settled: Map<Goal, Settled>): void {
  const { literal, submittable } = goal;
  const prefer = first(open, ALONG_THE_WAY).map((other) => other.literal);
  const outcome = space.ask({ holds: [literal], submittable, prefer });
  if (outcome.is !== 'possible') {
    settled.set(goal, { is: outcome.is });
    return;
  }
  const trial = space.try(outcome.cells);
  const finishes = submittable && trial.finishes;
  const shown = (candidate: Goal) => (finishes || !candidate.submittable) && candidate.shows(trial);
  settled.set(goal, shown(goal) ? { is: 'possible', witness: trial.cells } : { is: 'undecided' });
  for (const other of open) {
    if (!space.isTrue(other.literal) || !shown(other)) continue;
    settled.set(other, { is: 'possible', witness: trial.cells });
    open.delete(other);
  }
}

function first<Member>(set: ReadonlySet<Member>, most: number): readonly Member[] {
  const members: Member[] = [];
  for (const member of set) {
    if (members.length === most) break;
    members.push(member);
  }
  return members;
}

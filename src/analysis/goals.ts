import type { Cells } from '../engine/cells.ts';
import { Respondent } from './respondent.ts';
import { type Literal, not } from './solver/literal.ts';
import type { Space } from './space.ts';
import type { Wanted } from './steering.ts';
import type { Trial } from './trial.ts';

/** Something an answer set of a space may show. */
export interface Goal {
  readonly space: Space;
  /** True in the solutions that show it. */
  readonly literal: Literal;
  /** Only answer sets that can be handed in count. */
  readonly submittable: boolean;
  /** How a respondent would bring it about. */
  readonly wanted: readonly Wanted[];
  /** Whether the engine shows it too. */
  readonly shows: (trial: Trial) => boolean;
}

/** Whether an answer set shows a goal. `possible` is confirmed by the engine, `impossible` proved for all. */
export type Settled =
  | { readonly is: 'possible'; readonly witness: () => Cells }
  | { readonly is: 'impossible' }
  | { readonly is: 'undecided' };

/** Goals a search tries to reach on the way to another. */
const ALONG_THE_WAY = 200;
/** Goals an answer set has to show for another search to be worth more than a respondent's next step. */
const WORTHWHILE = 8;
const PATIENCE = 8;

/**
 * Settles goals with few searches: each answer set found is tried on all goals still open, and each search prefers
 * answer sets that reach many. Where the next answer set would show hardly more than the goal it is sought for, a
 * respondent goes through what is left, in the order given, from one answer set to another close by. What nobody finds
 * so is searched for or proved impossible, one by one.
 *
 * @param patience Searches in a row that were not worth it, before a respondent takes over.
 */
export function settle(goals: readonly Goal[], patience = PATIENCE): ReadonlyMap<Goal, Settled> {
  const settled = new Map<Goal, Settled>();
  for (const [space, ofSpace] of Map.groupBy(goals, (goal) => goal.space)) {
    const open = new Set(ofSpace);
    search(space, open, settled, patience);
    walk(space, open, settled);
    search(space, open, settled, Number.POSITIVE_INFINITY);
  }
  return settled;
}

function search(
  space: Space,
  open: Set<Goal>,
  settled: Map<Goal, Settled>,
  patience: number,
): void {
  // What can be handed in is an answer set too, and shows the goals of drafts on the way.
  for (const submittable of [true, false]) {
    let left = patience;
    for (const goal of open) {
      if (goal.submittable !== submittable || !open.delete(goal)) continue;
      const before = open.size;
      settleOne(space, goal, open, settled);
      if (settled.get(goal)?.is !== 'possible') continue;
      left = before - open.size < WORTHWHILE ? left - 1 : patience;
      if (left === 0) break;
    }
  }
}

function settleOne(space: Space, goal: Goal, open: Set<Goal>, settled: Map<Goal, Settled>): void {
  const { literal, submittable } = goal;
  const prefer = first(open, ALONG_THE_WAY).map((other) => other.literal);
  const outcome = space.ask({ holds: [literal], submittable, prefer });
  if (outcome.is !== 'possible') {
    settled.set(goal, { is: outcome.is });
    return;
  }
  const { cells } = outcome;
  const trial = space.try(cells);
  const finishes = submittable && trial.finishes;
  const shown = (candidate: Goal) => (finishes || !candidate.submittable) && candidate.shows(trial);
  const possible: Settled = { is: 'possible', witness: () => cells };
  settled.set(goal, shown(goal) ? possible : { is: 'undecided' });
  for (const other of open) {
    if (!space.isTrue(other.literal) || !shown(other)) continue;
    settled.set(other, possible);
    open.delete(other);
  }
}

/** A respondent goes from goal to goal, and stays where the answers can be handed in, as far as any can. */
function walk(space: Space, open: Set<Goal>, settled: Map<Goal, Settled>): void {
  if (open.size === 0) return;
  // Where little is on the path, one answer does not move much of it.
  const prefer = [...space.encoding.nodes.values()].map(({ asked }) => not(asked));
  const complete = space.ask({ holds: [], submittable: true, prefer });
  const canFinish = complete.is === 'possible';
  const respondent = new Respondent(space.compiled, canFinish ? complete.cells : {});
  const rests = () => (canFinish ? respondent.finishes : respondent.isValid);
  for (const goal of open) {
    const before = respondent.time;
    const isReached = () => isShown(goal, respondent);
    if (!isReached()) respondent.attempt(goal.wanted);
    if (goal.submittable) respondent.finish();
    if (isReached()) {
      const { time } = respondent;
      settled.set(goal, { is: 'possible', witness: () => respondent.cellsAt(time) });
      open.delete(goal);
    }
    if (canFinish) respondent.finish();
    if (!rests()) respondent.backTo(before);
  }
}

function isShown(goal: Goal, respondent: Respondent): boolean {
  return (
    (goal.submittable ? respondent.finishes : respondent.isValid) && goal.shows(respondent.trial)
  );
}

function first<Member>(set: ReadonlySet<Member>, most: number): readonly Member[] {
  const members: Member[] = [];
  for (const member of set) {
    if (members.length === most) break;
    members.push(member);
  }
  return members;
}

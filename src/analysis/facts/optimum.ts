import type { Cells } from '../../engine/cells.ts';
import { lookup } from '../lookup.ts';
import { type Literal, not } from '../solver/literal.ts';
import type { Space } from '../space.ts';

/** An answer set that can be handed in and misses as little as possible of what was wanted. */
export interface Optimum {
  readonly cells: Cells;
  /** The weight it misses. */
  readonly missed: number;
  /** The weight every answer set misses; equal to `missed` where the optimum is proved. */
  readonly bound: number;
}

/** A counter over wishes that cannot all be granted: "at most `allowed` of them are missed" is itself wanted. */
interface Counter {
  readonly missed: readonly Literal[];
  readonly allowed: number;
}

/**
 * Grants as much as possible of what is wanted (literals with whole weights), by the contradictions among the wishes
 * (core-guided search, OLL): each one proves a loss, and from then on all but one of its members are wanted. Undefined
 * where nothing can be handed in.
 */
export function optimum(space: Space, wanted: ReadonlyMap<Literal, number>): Optimum | undefined {
  const some = space.ask({ holds: [], submittable: true });
  if (some.is !== 'possible') return undefined;
  const fallback = { cells: some.cells, missed: missedBy(space, wanted) };
  const wishes = new Map(wanted);
  const counters = new Map<Literal, Counter>();
  let bound = 0;
  // Each round loses some weight, so it comes to an end.
  for (;;) {
    const outcome = space.ask({ holds: [...wishes.keys()], submittable: true });
    if (outcome.is === 'possible')
      return { cells: outcome.cells, missed: missedBy(space, wanted), bound };
    if (outcome.is === 'undecided') return { ...fallback, bound };
    bound += relax(space, outcome.because, wishes, counters);
  }
}

/** The weight that the answer set named last misses. */
function missedBy(space: Space, wanted: ReadonlyMap<Literal, number>): number {
  let missed = 0;
  for (const [literal, weight] of wanted) if (!space.isTrue(literal)) missed += weight;
  return missed;
}

/** One of the wishes is lost, at the price of the cheapest; all but one of them are wanted instead. */
function relax(
  space: Space,
  core: readonly Literal[],
  wishes: Map<Literal, number>,
  counters: Map<Literal, Counter>,
): number {
  const price = Math.min(...core.map((literal) => lookup(wishes, literal)));
  const want = ({ missed, allowed }: Counter) => {
    const literal = atMost(space, missed, allowed);
    wishes.set(literal, price);
    counters.set(literal, { missed, allowed });
  };
  for (const literal of core) {
    const left = lookup(wishes, literal) - price;
    if (left > 0) wishes.set(literal, left);
    else wishes.delete(literal);
    const counter = counters.get(literal);
    if (counter) want({ ...counter, allowed: counter.allowed + 1 });
  }
  want({ missed: core.map(not), allowed: 1 });
  return price;
}

/** A literal of its own for each counter, so that its weight is nobody else's. */
function atMost(space: Space, missed: readonly Literal[], allowed: number): Literal {
  const { circuit } = space.encoding;
  const literal = circuit.input();
  circuit.imply([literal], not(circuit.atLeast(missed, allowed + 1)));
  return literal;
}

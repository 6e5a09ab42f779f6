import type { Cells } from '../../engine/cells.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
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

/** Contradictions found before the search is content with a bound. */
const CORES = 5_000;
/** Contradictions up to this size are searched for a smaller one inside. */
const SMALL = 24;

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
  for (let cores = 0; cores < CORES; cores += 1) {
    bound += settleConstants(wishes);
    const outcome = space.ask({ holds: [...wishes.keys()], submittable: true });
    if (outcome.is === 'possible')
      return { cells: outcome.cells, missed: missedBy(space, wanted), bound };
    if (outcome.is === 'undecided') break;
    const core = smaller(
      space,
      outcome.because.filter((literal) => wishes.has(literal)),
    );
    if (core.length === 0) break;
    bound += relax(space, core, wishes, counters);
  }
  return { ...fallback, bound };
}

/** The weight that the answer set named last misses. */
function missedBy(space: Space, wanted: ReadonlyMap<Literal, number>): number {
  let missed = 0;
  for (const [literal, weight] of wanted) if (!space.isTrue(literal)) missed += weight;
  return missed;
}

/** Takes out what is always or never granted; the weight of the latter is lost. */
function settleConstants(wishes: Map<Literal, number>): number {
  const lost = wishes.get(FALSE) ?? 0;
  wishes.delete(FALSE);
  wishes.delete(TRUE);
  return lost;
}

/** A contradiction inside a contradiction, as far as it is found by leaving out one wish after another. */
function smaller(space: Space, core: readonly Literal[]): readonly Literal[] {
  if (core.length > SMALL) return core;
  let small = core;
  for (const literal of core) {
    const without = small.filter((other) => other !== literal);
    if (without.length === small.length) continue;
    const outcome = space.ask({ holds: without, submittable: true });
    if (outcome.is === 'impossible')
      small = without.filter((other) => outcome.because.includes(other));
  }
  return small;
}

/** One of the wishes is lost, at the price of the cheapest; all but one of them are wanted instead. */
function relax(
  space: Space,
  core: readonly Literal[],
  wishes: Map<Literal, number>,
  counters: Map<Literal, Counter>,
): number {
  const price = Math.min(...core.map((literal) => wishes.get(literal) ?? 0));
  const want = ({ missed, allowed }: Counter) => {
    if (allowed >= missed.length) return;
    const literal = atMost(space, missed, allowed);
    wishes.set(literal, price);
    counters.set(literal, { missed, allowed });
  };
  for (const literal of core) {
    const left = (wishes.get(literal) ?? 0) - price;
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

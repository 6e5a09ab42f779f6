import type { Condition } from '../../conditions/condition.ts';
import type { Cells } from '../../engine/cells.ts';
import { mentioned } from '../components.ts';
import { lookup } from '../lookup.ts';
import type { Literal } from '../solver/literal.ts';
import type { Space, Wish } from '../space.ts';

/**
 * An answer set that comes as near as possible to what a condition asks for: what stands above it holds, the
 * questions it reads are answered, and as many of its tests as possible are true.
 */
export function nearest(space: Space, above: Literal, condition: Condition): Cells | undefined {
  return example(space, {
    holds: [above],
    prefer: [
      ...presence(space, condition),
      ...testsOf(condition).map((test) => space.encoding.truth(test).isTrue),
    ],
  });
}

/** That the questions a condition reads are asked and answered. */
function presence(space: Space, condition: Condition): readonly Literal[] {
  const nodes = mentioned(condition).map((id) => lookup(space.encoding.nodes, id));
  return nodes.flatMap(({ asked, cells }) => [asked, ...cells.map(({ answered }) => answered)]);
}

function testsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return 'not' in condition ? testsOf(condition.not) : [condition];
}

/** An answer set that shows something and meets as many demands of a submission as possible. */
export function fullest(space: Space, holds: readonly Literal[]): Cells | undefined {
  const prefer = space.encoding.demands.map(({ literal }) => literal);
  return example(space, { holds, prefer });
}

/** Some answer set that shows what is wished for, where one is known. */
export function example(space: Space, wish: Wish): Cells | undefined {
  const outcome = space.ask(wish);
  return outcome.is === 'possible' ? outcome.cells : undefined;
}

/** The ids of a smallest set of demands (requirements, checks) that cannot be met together with what has to hold. */
export function obstacles(space: Space, holds: readonly Literal[]): readonly string[] {
  const { demands } = space.encoding;
  const meeting = (some: typeof demands) =>
    space.ask({ holds: [...holds, ...some.map(({ literal }) => literal)] });
  const all = meeting(demands);
  if (all.is !== 'impossible') return [];
  let clashing = demands.filter(({ literal }) => all.because.includes(literal));
  for (const demand of clashing) {
    const rest = clashing.filter((other) => other !== demand);
    const outcome = meeting(rest);
    if (outcome.is === 'impossible')
      clashing = rest.filter(({ literal }) => outcome.because.includes(literal));
  }
  return clashing.map(({ id }) => id);
}

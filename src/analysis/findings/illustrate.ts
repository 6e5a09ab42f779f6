import type { Condition } from '../../conditions/condition.ts';
import type { Cells } from '../../engine/cells.ts';
import { mentioned } from '../components.ts';
import type { Literal } from '../solver/literal.ts';
import type { Space } from '../space.ts';

/**
 * An answer set that comes as near as possible to what a condition asks for: what stands above it holds, the
 * questions it reads are answered, and as many of its tests as possible are true.
 */
export function nearest(space: Space, above: Literal, condition: Condition): Cells | undefined {
  const outcome = space.ask({
    holds: [above],
    prefer: [
      ...presence(space, condition),
      ...testsOf(condition).map((test) => space.encoding.truth(test).isTrue),
    ],
  });
  return outcome.is === 'possible' ? outcome.cells : undefined;
}

/** That the questions a condition reads are asked and answered. */
function presence(space: Space, condition: Condition): readonly Literal[] {
  const nodes = mentioned(condition).flatMap((id) => space.encoding.nodes.get(id) ?? []);
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
  const outcome = space.ask({ holds, prefer });
  return outcome.is === 'possible' ? outcome.cells : undefined;
}

/** The ids of a smallest set of demands (requirements, checks) that cannot be met together with what has to hold. */
export function obstacles(space: Space, holds: readonly Literal[]): readonly string[] {
  const { demands } = space.encoding;
  let clashing = demands;
  const without = (left: typeof demands) =>
    space.ask({ holds: [...holds, ...left.map(({ literal }) => literal)] });
  const first = without(demands);
  if (first.is !== 'impossible') return [];
  clashing = demands.filter(({ literal }) => first.because.includes(literal));
  for (const demand of [...clashing]) {
    const rest = clashing.filter((other) => other !== demand);
    const outcome = without(rest);
    if (outcome.is === 'impossible')
      clashing = rest.filter(({ literal }) => outcome.because.includes(literal));
  }
  return clashing.map(({ id }) => id);
}

import { type Choosable, choicesOf } from '../../question-types/type.ts';
import type { Details } from '../../shared/problem.ts';
import { mentioned } from '../components.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { EncodedNode } from '../encoding/node.ts';
import { FALSE } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import type { Gate } from './gate.ts';

/** The rule of a choice that a condition has overlooked, and the options it is about. */
export interface BrokenRule {
  readonly code: 'analysis.exclusiveClash' | 'analysis.filterClash';
  readonly details: Details;
}

/**
 * Whether a condition would be true for some answer set if options could stand together that exclude each other, or if
 * options could be chosen that are not offered: then it is that rule the condition has overlooked. Names the question
 * and the options.
 */
export function brokenRule({ space, condition, becomesTrue }: Gate): BrokenRule | undefined {
  const holds = [becomesTrue.literal];
  for (const without of [['exclusion'], ['filter'], ['exclusion', 'filter']] as const) {
    if (space.ask({ holds, without }).is !== 'possible') continue;
    const read = new Set(mentioned(condition));
    const nodes = [...space.encoding.nodes.values()].sort(
      (a, b) => Number(read.has(b.node.id)) - Number(read.has(a.node.id)),
    );
    const rules = nodes.flatMap((node) =>
      node.cells.flatMap((cell) => brokenIn(node, cell, space)),
    );
    return rules.find(({ code }) => code === 'analysis.exclusiveClash') ?? rules[0];
  }
  return undefined;
}

function brokenIn(node: EncodedNode, cell: EncodedCell, { isTrue }: Space): readonly BrokenRule[] {
  const question = node.node.id;
  const chosen = choicesOf(cell.extent).filter(({ code }) =>
    isTrue(cell.codes?.get(code) ?? FALSE),
  );
  const hidden = chosen.find(({ code }) =>
    node.parts.some((one) => one.part === 'option' && one.code === code && !isTrue(one.shown)),
  );
  // Of options that share a literal, only one is chosen.
  const pair = cell.extent.is === 'one' ? undefined : apart(chosen);
  return [
    ...(pair
      ? [
          {
            code: 'analysis.exclusiveClash' as const,
            details: {
              question,
              code: pair[0].code,
              label: pair[0].label,
              other: pair[1].label,
            },
          },
        ]
      : []),
    ...(hidden
      ? [
          {
            code: 'analysis.filterClash' as const,
            details: { question, code: hidden.code, label: hidden.label },
          },
        ]
      : []),
  ];
}

/** Two options that cannot stand together. */
function apart(chosen: readonly Choosable[]): readonly [Choosable, Choosable] | undefined {
  const exclusive = chosen.find((option) => option.exclusive);
  const beside = chosen.find((option) => option !== exclusive);
  if (exclusive && beside) return [exclusive, beside];
  for (const [name, [one, other]] of Map.groupBy(chosen, ({ exclusion }) => exclusion))
    if (name !== undefined && one && other) return [one, other];
  return undefined;
}

import type { Details } from '../../shared/problem.ts';
import { mentioned } from '../components.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { Space } from '../space.ts';
import type { Gate } from './gate.ts';

/**
 * Whether a condition would be true for some answer set if exclusive options could stand beside others: then it is
 * that rule the condition has overlooked. Names the question and the option.
 */
export function exclusionBroken({ space, condition, becomesTrue }: Gate): Details | undefined {
  const outcome = space.ask({ holds: [becomesTrue.literal], withoutExclusion: true });
  if (outcome.is !== 'possible' || !becomesTrue.shows(space.try(outcome.cells))) return undefined;
  const read = new Set(mentioned(condition));
  const cells = [...space.encoding.nodes.values()].flatMap((node) => node.cells);
  const [culprit] = cells
    .flatMap((cell) => besideOthers(cell, space) ?? [])
    .sort((a, b) => Number(read.has(b.question)) - Number(read.has(a.question)));
  return culprit;
}

/** The exclusive option that the last answer set chooses beside others. */
function besideOthers(
  { slot: { question }, codes }: EncodedCell,
  space: Space,
): { readonly question: string; readonly code: string; readonly label: string } | undefined {
  if (question.type !== 'multiple' || !codes) return undefined;
  const chosen = question.options.filter(({ code }) => {
    const literal = codes.get(code);
    return literal !== undefined && space.isTrue(literal);
  });
  const exclusive = chosen.find((option) => option.exclusive);
  return exclusive && chosen.length > 1
    ? { question: question.id, code: exclusive.code, label: exclusive.label }
    : undefined;
}

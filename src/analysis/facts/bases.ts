import { baseOf } from '../../definition/base.ts';
import { type Placed, questionsOf } from '../../definition/outline.ts';
import { once } from '../../shared/once.ts';
import { mentioned } from '../components.ts';
import type { Possibilities } from '../possibilities.ts';
import { not, TRUE } from '../solver/literal.ts';

/**
 * Which question the base of each question hangs on: the last one that its condition reads, directly or through
 * others, and that everybody in the base was asked. So the bases along a chain can only shrink. A question without an
 * entry hangs on none.
 */
export type BaseParents = ReadonlyMap<string, string>;

/** A question with those whose base hangs on it, in asking order. */
export interface BaseNode {
  readonly id: string;
  readonly children: readonly BaseNode[];
}

export const baseParents = once((possibilities: Possibilities): BaseParents => {
  const parents = new Map<string, string>();
  const placed = questionsOf(possibilities.compiled.questionnaire);
  const order = new Map(placed.map(({ question }, index) => [question.id, index]));
  for (const one of placed) {
    const { id } = one.question;
    for (const source of sources(one, parents, order)) {
      if (!impliesAsked(possibilities, id, source)) continue;
      parents.set(id, source);
      break;
    }
  }
  return parents;
});

/** The questions the base reads, and those that theirs hang on, the last first. */
function* sources(
  placed: Placed,
  parents: BaseParents,
  order: ReadonlyMap<string, number>,
): Iterable<string> {
  const condition = baseOf(placed);
  const waiting = new Set(condition ? mentioned(condition) : []);
  while (waiting.size > 0) {
    const [last = ''] = [...waiting].sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0));
    yield last;
    waiting.delete(last);
    const parent = parents.get(last);
    if (parent !== undefined) waiting.add(parent);
  }
}

/** Whether everybody who is asked `id` is asked `other` too. */
function impliesAsked(possibilities: Possibilities, id: string, other: string): boolean {
  const { space, encoded: own } = possibilities.item(id);
  const { encoded: source } = possibilities.item(other);
  if (source.asked === TRUE) return true;
  return space.ask({ holds: [own.asked, not(source.asked)] }).is === 'impossible';
}

/** All questions as trees: a root hangs on none. */
export function baseTrees({ compiled }: Possibilities, parents: BaseParents): readonly BaseNode[] {
  const children = new Map<string | undefined, BaseNode[]>();
  const hangingOn = (id?: string) => (children.get(id) ?? []).reverse();
  // What hangs on a question stands after it: from the end, it is there already, however deep the chain is.
  for (const { question } of questionsOf(compiled.questionnaire).toReversed()) {
    const node = { id: question.id, children: hangingOn(question.id) };
    const parent = parents.get(node.id);
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  return hangingOn();
}

/** How many bases stand above that of each question. */
export function baseDepths(
  { compiled }: Possibilities,
  parents: BaseParents,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { question } of questionsOf(compiled.questionnaire)) {
    const above = depths.get(parents.get(question.id) ?? '');
    depths.set(question.id, above === undefined ? 0 : above + 1);
  }
  return depths;
}

/** The chain a question's base hangs on, from the root to the question itself. */
export function baseChain(parents: BaseParents, id: string): readonly string[] {
  const chain = [id];
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) chain.unshift(at);
  return chain;
}

/** A chain in numbers, where they are known: 871 → 691 → 559. */
export function chainInCounts(
  chain: readonly string[],
  counts: ReadonlyMap<string, number>,
): string {
  return chain.map((id) => counts.get(id) ?? '?').join(' → ');
}

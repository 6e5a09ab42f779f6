import type { Condition } from '../conditions/condition.ts';
import { mentions } from '../conditions/references.ts';
import type { Questionnaire, Section } from '../definition/questionnaire.ts';
import { type Compiled, compile, type Node } from '../engine/compile.ts';
import { connected } from './connected.ts';

/**
 * The questionnaire in parts that cannot influence one another, each a small questionnaire of its own: no answer
 * outside a part bears on its inside, so each is decided for itself, and answer sets of different parts combine
 * freely. Sections without a condition are always asked; they stand in every part that has an item of theirs.
 */
export function componentsOf(compiled: Compiled): readonly Compiled[] {
  const nodes = compiled.nodes.filter((node) => node.kind !== 'section' || node.condition);
  const groups = connected(nodes, (node) => tiesOf(node, compiled));
  const isFree = (group: readonly Node[]) =>
    group.length === 1 && group.every((node) => !node.condition && node.checks.length === 0);
  const tied = groups.filter((group) => !isFree(group));
  // Nothing hangs on the free ones: one part holds them all.
  const free = groups.filter(isFree).flat();
  return [...tied, ...(free.length > 0 ? [free] : [])].map((group) =>
    compile(only(compiled.questionnaire, new Set(group.map(({ id }) => id))), compiled.types),
  );
}

/** The questions a condition names, each once. */
export function mentioned(condition: Condition): readonly string[] {
  return [...new Set(mentions(condition).map(({ question }) => question))];
}

/** Some nodes and everything that decides whether they are asked: their sections, what their conditions read, and so on. */
export function upstream(compiled: Compiled, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = compiled.byId.get(id);
    if (!node || found.has(id)) continue;
    found.add(id);
    const section = compiled.nodes[node.section];
    if (section) waiting.push(section.id);
    if (node.condition) waiting.push(...mentioned(node.condition));
  }
  return found;
}

/** A node is tied to itself, to its section where that can be hidden, to what it reads and to its checks. */
function tiesOf(node: Node, compiled: Compiled): readonly string[] {
  const section = compiled.nodes[node.section];
  return [
    node.id,
    ...(section?.condition ? [section.id] : []),
    ...(node.condition ? mentioned(node.condition) : []),
    ...node.checks.map((index) => `check ${index}`),
  ];
}

function only(questionnaire: Questionnaire, ids: ReadonlySet<string>): Questionnaire {
  const sections = questionnaire.sections
    .map(
      (section): Section => ({
        ...section,
        items: section.items.filter(({ id }) => ids.has(id)),
        checks: (section.checks ?? []).filter(({ at }) => ids.has(at)),
      }),
    )
    .filter(({ id, items, checks = [] }) => items.length > 0 || checks.length > 0 || ids.has(id));
  return { ...questionnaire, sections };
}

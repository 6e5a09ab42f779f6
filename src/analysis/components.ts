import type { Condition } from '../conditions/condition.ts';
import { inTerm, mentions } from '../conditions/references.ts';
import type { Questionnaire, Section } from '../definition/questionnaire.ts';
import { compile } from '../engine/compile.ts';
import type { Compiled, Node } from '../engine/compiled.ts';
import { connected } from './connected.ts';
import { checksOf, type Station, stationsOf } from './typical-row.ts';

/**
 * The questionnaire in parts that cannot influence one another, each a small questionnaire of its own: no answer
 * outside a part bears on its inside, so each is decided for itself, and answer sets of different parts combine
 * freely. Sections without a condition are always asked; they stand in every part that has an item of theirs. A
 * repeat and the items of its rows are in one part.
 */
export function componentsOf(compiled: Compiled): readonly Compiled[] {
  const conditional = new Set(
    compiled.nodes.filter((node) => node.kind !== 'section' || node.condition).map(({ id }) => id),
  );
  const stations = stationsOf(compiled).filter(
    ({ node, repeat }) => repeat || conditional.has(node.id),
  );
  const checks = checkTies(compiled);
  const groups = connected(stations, ({ node, within }) => [
    node.id,
    ...(within !== undefined && conditional.has(within) ? [within] : []),
    ...readBy(node),
    ...(checks.get(node.id) ?? []),
  ]);
  const isFree = (group: readonly Station[]) =>
    group.length === 1 &&
    group.every(({ node }) => readBy(node).length === 0 && !node.condition && !checks.has(node.id));
  const tied = groups.filter((group) => !isFree(group));
  // Nothing hangs on the free ones: one part holds them all.
  const free = groups.filter(isFree).flat();
  return [...tied, ...(free.length > 0 ? [free] : [])].map((group) =>
    compile(
      only(compiled.questionnaire, new Set(group.map(({ node }) => node.id))),
      compiled.types,
    ),
  );
}

/** The questions and repeats a condition names, each once. */
export function mentioned(condition: Condition): readonly string[] {
  return [...new Set(mentions(condition).map(({ question }) => question))];
}

/** What decides about a section or an item and its parts, or about its number, each once. */
function readBy({ condition, parts, computes }: Node): readonly string[] {
  const conditions = [...(condition ? [condition] : []), ...parts.map(({ showIf }) => showIf)];
  const read = [
    ...conditions.flatMap(mentions),
    ...(computes === undefined ? [] : inTerm(computes)),
  ];
  return [...new Set(read.map(({ question }) => question))];
}

/**
 * Some sections and items and everything that decides about them: what they stand in, what their conditions read, and
 * so on.
 */
export function upstream(compiled: Compiled, ids: readonly string[]): ReadonlySet<string> {
  const stations = new Map(stationsOf(compiled).map((station) => [station.node.id, station]));
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const station = stations.get(id);
    if (!station || found.has(id)) continue;
    found.add(id);
    if (station.within !== undefined) waiting.push(station.within);
    waiting.push(...readBy(station.node));
  }
  return found;
}

/** By what they read and by what they stand beside, the checks as ties. */
function checkTies(compiled: Compiled): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>();
  for (const { compiled: one, beside } of checksOf(compiled))
    for (const id of new Set([beside, ...mentioned(one.check.holds)])) {
      const known = ties.get(id);
      const tie = `check ${one.check.id}`;
      if (known) known.push(tie);
      else ties.set(id, [tie]);
    }
  return ties;
}

/** A repeat is kept whole: its items are in its part. */
function only(questionnaire: Questionnaire, ids: ReadonlySet<string>): Questionnaire {
  const sections = questionnaire.sections.flatMap((section): readonly Section[] => {
    const items = section.items.filter(({ id }) => ids.has(id));
    const checks = section.checks?.filter(({ at }) => ids.has(at)) ?? [];
    return items.length > 0 || checks.length > 0 ? [{ ...section, items, checks }] : [];
  });
  return { ...questionnaire, sections };
}

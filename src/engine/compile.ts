import type { Condition, Term } from '../conditions/condition.ts';
import type { Reference } from '../conditions/reading.ts';
import { inTerm, mentions } from '../conditions/references.ts';
import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../definition/questionnaire.ts';
import { type Question, type Registry, registry, typeOf } from '../question-types/registry.ts';
import type {
  Cell,
  PartCondition,
  QuestionBase,
  QuestionType,
  ResponseDomain,
} from '../question-types/type.ts';
import { type Address, readRowAddress } from './cells.ts';

/** A place on the path that a condition can hide: a section or an item. Its index is its place in document order. */
export interface Node {
  readonly index: number;
  readonly id: string;
  readonly kind: 'section' | 'question' | 'note' | 'repeat';
  /** The index of the section; a section's own index for itself. */
  readonly section: number;
  readonly condition: Condition | undefined;
  /** The slots of its cells; empty for everything but questions. */
  readonly slots: readonly Slot[];
  /** The conditions on its options and rows. */
  readonly parts: readonly PartCondition[];
  /** The number it stands for, where it is computed and never entered. */
  readonly computes: Term | undefined;
  /** Indices of the nodes that read this one, ascending. */
  readonly dependents: readonly number[];
  /** Indices into `checks` of the checks that read this one. */
  readonly checks: readonly number[];
}

/** A cell of a question: where its value is kept and who understands it. */
export interface Slot {
  /** Its place among all slots, in document order. */
  readonly index: number;
  readonly address: Address;
  readonly node: number;
  readonly shape: Cell;
  readonly question: Question;
  readonly type: QuestionType;
  readonly domain: ResponseDomain;
  /** The question this cell is in its domain. */
  readonly asks: QuestionBase;
}

export interface CompiledCheck {
  readonly check: Check;
  /** The index of the question it stands beside. */
  readonly node: number;
}

/**
 * A questionnaire made ready for the engine, once: nodes in document order, and who depends on whom. The items of a
 * repeat are compiled by themselves, as what is asked in each of its rows.
 */
export interface Compiled {
  readonly questionnaire: Questionnaire;
  readonly types: Registry;
  readonly nodes: readonly Node[];
  readonly byId: ReadonlyMap<string, Node>;
  readonly slots: ReadonlyMap<Address, Slot>;
  readonly checks: readonly CompiledCheck[];
  /** By the id of a repeat. */
  readonly repeats: ReadonlyMap<string, CompiledRepeat>;
}

/** What each row of a repeat is asked. Addresses and ids in `row` are those within the row. */
export interface CompiledRepeat {
  readonly repeat: Repeat;
  /** The index of its node. */
  readonly node: number;
  readonly row: Compiled;
  /** Indices of the nodes of a row that read answers from before the repeat. */
  readonly outward: readonly number[];
  /** Indices of the nodes of a row beside which a check reads answers from before the repeat. */
  readonly checksOutward: readonly number[];
}

/**
 * Compiles a definition that passed its static checks. Cost is linear in its size.
 *
 * @throws when a condition or a check names something that does not stand earlier: the static checks refuse that.
 */
export function compile(questionnaire: Questionnaire, types: Registry = registry): Compiled {
  const drafts = draftNodes(questionnaire.sections, types);
  const byId = new Map(drafts.map((node) => [node.id, node]));
  for (const node of drafts) link(node, byId);
  const checks = linkChecks(
    questionnaire.sections.flatMap((section) => section.checks ?? []),
    byId,
  );
  const repeats = questionnaire.sections
    .flatMap(({ items }) => items.filter(isRepeat))
    .map((repeat) => compileRepeat(repeat, questionnaire, byId, types));
  return {
    questionnaire,
    types,
    nodes: drafts,
    byId,
    slots: slotsByAddress(drafts),
    checks,
    repeats: new Map(repeats.map((compiled) => [compiled.repeat.id, compiled])),
  };
}

function compileRepeat(
  repeat: Repeat,
  questionnaire: Questionnaire,
  outside: ReadonlyMap<string, DraftNode>,
  types: Registry,
): CompiledRepeat {
  const node = outside.get(repeat.id);
  if (!node) throw new Error(`The repeat "${repeat.id}" has no node.`);
  const { id, items, checks: rules = [] } = repeat;
  const drafts = draftNodes([{ id, items }], types);
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const sources = new Set<DraftNode>();
  const outward = drafts.filter((draft) => {
    const outer = link(draft, byId, outside);
    for (const source of outer) sources.add(source);
    return outer.length > 0;
  });
  const checks = linkChecks(rules, byId, outside, sources);
  // What a row reads from outside wakes the repeat, which stands after it; the repeat wakes its rows.
  for (const source of sources) depend(node, source);
  const row = {
    questionnaire,
    types,
    nodes: drafts,
    byId,
    slots: slotsByAddress(drafts),
    checks,
    repeats: new Map(),
  };
  const looksOut = ({ check }: CompiledCheck) =>
    mentions(check.holds).some(({ question }) => !byId.has(question));
  return {
    repeat,
    node: node.index,
    row,
    outward: outward.map(({ index }) => index),
    checksOutward: [...new Set(checks.filter(looksOut).map((check) => check.node))],
  };
}

interface DraftNode extends Node {
  readonly dependents: number[];
  readonly checks: number[];
}

/** A section, or the items of one row. */
interface ItemGroup {
  readonly id: string;
  readonly showIf?: Condition | undefined;
  readonly items: readonly Item[];
}

function draftNodes(groups: readonly ItemGroup[], types: Registry): readonly DraftNode[] {
  const nodes: DraftNode[] = [];
  let slotCount = 0;
  for (const group of groups) {
    const section = nodes.length;
    nodes.push({ ...blankNode(section, group, section), kind: 'section' });
    for (const item of group.items) {
      const blank = blankNode(nodes.length, item, section);
      const node = isQuestion(item) ? withQuestion(blank, item, slotCount, types) : blank;
      slotCount += node.slots.length;
      nodes.push(isRepeat(item) ? { ...node, kind: 'repeat' } : node);
    }
  }
  return nodes;
}

function blankNode(
  index: number,
  { id, showIf }: Pick<ItemGroup, 'id' | 'showIf'>,
  section: number,
): DraftNode {
  return {
    index,
    id,
    kind: 'note',
    section,
    condition: showIf,
    slots: [],
    parts: [],
    computes: undefined,
    dependents: [],
    checks: [],
  };
}

function withQuestion(
  node: DraftNode,
  question: Question,
  firstSlot: number,
  types: Registry,
): DraftNode {
  const type = typeOf(types, question);
  const slots = type.cells(question).map(
    (shape, index): Slot => ({
      index: firstSlot + index,
      address: question.id + shape.path,
      node: node.index,
      shape,
      question,
      type,
      domain: shape.domain,
      asks: shape.asks,
    }),
  );
  const parts = type.conditions(question);
  return { ...node, kind: 'question', slots, parts, computes: type.computes?.(question) };
}

/** Makes a node depend on what it reads; gives the nodes it reads that stand outside of its row. */
function link(
  node: DraftNode,
  byId: ReadonlyMap<string, DraftNode>,
  outside?: ReadonlyMap<string, DraftNode>,
): readonly DraftNode[] {
  const outer: DraftNode[] = [];
  for (const id of new Set(readBy(node))) {
    const source = byId.get(id);
    if (source) depend(node, source);
    else outer.push(outerNode(id, outside));
  }
  return outer;
}

function readBy({ condition, parts, computes }: Node): readonly string[] {
  const conditions = [condition, ...parts.map(({ showIf }) => showIf)];
  return [
    ...conditions.flatMap((one) => (one ? mentions(one) : [])),
    ...(computes === undefined ? [] : inTerm(computes)),
  ].map(({ question }) => question);
}

function depend(node: DraftNode, source: DraftNode): void {
  if (source.index >= node.index)
    throw new Error(`"${node.id}" reads "${source.id}", which does not stand earlier.`);
  const last = source.dependents.at(-1);
  if (last === undefined || last < node.index) source.dependents.push(node.index);
  // Nodes are linked in document order, all but a repeat whose rows look out: it comes late.
  else if (!source.dependents.includes(node.index)) {
    source.dependents.push(node.index);
    source.dependents.sort((a, b) => a - b);
  }
}

function outerNode(id: string, outside: ReadonlyMap<string, DraftNode> | undefined): DraftNode {
  const node = outside?.get(id);
  if (!node) throw new Error(`A condition names "${id}", which does not exist.`);
  return node;
}

function linkChecks(
  rules: readonly Check[],
  byId: ReadonlyMap<string, DraftNode>,
  outside?: ReadonlyMap<string, DraftNode>,
  outer = new Set<DraftNode>(),
): readonly CompiledCheck[] {
  return rules.map((check, index) => {
    const beside = byId.get(check.at);
    if (!beside)
      throw new Error(`Check "${check.id}" stands at "${check.at}", which does not exist.`);
    // The question it stands beside matters too: a check at a hidden question is not shown.
    const read = new Set([check.at, ...mentions(check.holds).map(({ question }) => question)]);
    for (const id of read) {
      const source = byId.get(id);
      if (source) source.checks.push(index);
      else outer.add(outerNode(id, outside));
    }
    return { check, node: beside.index };
  });
}

function slotsByAddress(nodes: readonly Node[]): ReadonlyMap<Address, Slot> {
  return new Map(nodes.flatMap(({ slots }) => slots.map((slot) => [slot.address, slot] as const)));
}

/** The cell an address names, its row aside: that of a row has its address within the row. */
export function slotAt(compiled: Compiled, address: Address): Slot | undefined {
  const known = compiled.slots.get(address);
  const row = known ? undefined : readRowAddress(address);
  return known ?? (row && compiled.repeats.get(row.repeat)?.row.slots.get(row.rest));
}

/** The address a reference of a condition reads. */
export function addressOf({ question, row, column }: Reference): Address {
  return [question, row, column].filter((part) => part !== undefined).join('/');
}

import type { Condition } from '../conditions/condition.ts';
import type { Reference } from '../conditions/reading.ts';
import { mentions } from '../conditions/references.ts';
import {
  type Check,
  type Item,
  isQuestion,
  type Questionnaire,
  type Section,
} from '../definition/questionnaire.ts';
import { type Question, type Registry, registry, typeOf } from '../question-types/registry.ts';
import type { CellShape, QuestionType } from '../question-types/type.ts';
import type { Address } from './cells.ts';

/** A place on the path that a condition can hide: a section or an item. Its index is its place in document order. */
export interface Node {
  readonly index: number;
  readonly id: string;
  readonly kind: 'section' | 'question' | 'note';
  /** The index of the section; a section's own index for itself. */
  readonly section: number;
  readonly condition: Condition | undefined;
  /** The slots of its cells; empty for sections and notes. */
  readonly slots: readonly Slot[];
  /** Indices of the nodes whose own condition reads this one, ascending. */
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
  readonly shape: CellShape;
  readonly question: Question;
  readonly type: QuestionType;
}

export interface CompiledCheck {
  readonly check: Check;
  /** The index of the question it stands beside. */
  readonly node: number;
}

/** A questionnaire made ready for the engine, once: nodes in document order, and who depends on whom. */
export interface Compiled {
  readonly questionnaire: Questionnaire;
  readonly types: Registry;
  readonly nodes: readonly Node[];
  readonly byId: ReadonlyMap<string, Node>;
  readonly slots: ReadonlyMap<Address, Slot>;
  readonly checks: readonly CompiledCheck[];
}

/**
 * Compiles a definition that passed its static checks. Cost is linear in its size.
 *
 * @throws when a condition or a check names something that does not stand earlier: the static checks refuse that.
 */
export function compile(questionnaire: Questionnaire, types: Registry = registry): Compiled {
  const drafts = draftNodes(questionnaire, types);
  const byId = new Map(drafts.map((node) => [node.id, node]));
  for (const node of drafts) {
    for (const source of sourcesOf(node.condition, byId)) {
      if (source.index >= node.index)
        throw new Error(`"${node.id}" reads "${source.id}", which does not stand earlier.`);
      source.dependents.push(node.index);
    }
  }
  const checks = compileChecks(questionnaire, byId);
  const slots = new Map(
    drafts.flatMap((node) => node.slots.map((slot) => [slot.address, slot] as const)),
  );
  return { questionnaire, types, nodes: drafts, byId, slots, checks };
}

interface DraftNode extends Node {
  readonly dependents: number[];
  readonly checks: number[];
}

function draftNodes(questionnaire: Questionnaire, types: Registry): readonly DraftNode[] {
  const nodes: DraftNode[] = [];
  let slotCount = 0;
  const add = (item: Section | Item, kind: Node['kind'], section: number, slots: readonly Slot[]) =>
    nodes.push({
      index: nodes.length,
      id: item.id,
      kind,
      section,
      condition: item.showIf,
      slots,
      dependents: [],
      checks: [],
    });
  for (const section of questionnaire.sections) {
    const start = nodes.length;
    add(section, 'section', start, []);
    for (const item of section.items) {
      const slots = isQuestion(item) ? slotsOf(item, nodes.length, slotCount, types) : [];
      add(item, isQuestion(item) ? 'question' : 'note', start, slots);
      slotCount += slots.length;
    }
  }
  return nodes;
}

function slotsOf(
  question: Question,
  node: number,
  first: number,
  types: Registry,
): readonly Slot[] {
  const type = typeOf(types, question);
  return type.cells(question).map((shape, index) => ({
    index: first + index,
    address: question.id + shape.path,
    node,
    shape,
    question,
    type,
  }));
}

function sourcesOf(
  condition: Condition | undefined,
  byId: ReadonlyMap<string, DraftNode>,
): ReadonlySet<DraftNode> {
  const named = condition ? mentions(condition).map(({ question }) => byId.get(question)) : [];
  return new Set(
    named.map((node) => {
      if (!node) throw new Error('A condition names a question that does not exist.');
      return node;
    }),
  );
}

function compileChecks(
  questionnaire: Questionnaire,
  byId: ReadonlyMap<string, DraftNode>,
): readonly CompiledCheck[] {
  const checks = questionnaire.sections.flatMap((section) => section.checks ?? []);
  return checks.map((check, index) => {
    const beside = byId.get(check.at);
    if (!beside)
      throw new Error(`Check "${check.id}" stands at "${check.at}", which does not exist.`);
    // The question it stands beside matters too: a check at a hidden question is not shown.
    for (const source of new Set([beside, ...sourcesOf(check.holds, byId)]))
      source.checks.push(index);
    return { check, node: beside.index };
  });
}

/** The address a reference of a condition reads. */
export function addressOf({ question, row, column }: Reference): Address {
  return [question, row, column].filter((part) => part !== undefined).join('/');
}

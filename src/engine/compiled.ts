import type { Condition, Term } from '../conditions/condition.ts';
import type { Prepared, Truth } from '../conditions/evaluate.ts';
import type { Reference } from '../conditions/reading.ts';
import type { Amount } from '../conditions/term-value.ts';
import type { Check, Questionnaire, Repeat } from '../definition/questionnaire.ts';
import type { Question, Registry } from '../question-types/registry.ts';
import type {
  Cell,
  PartCondition,
  QuestionBase,
  QuestionType,
  ResponseDomain,
} from '../question-types/type.ts';
import { type Address, readRowAddress } from './cells.ts';
import type { Place } from './place.ts';

/** A place on the path that a condition can hide: a section or an item. Its index is its place in document order. */
export interface Node {
  readonly index: number;
  readonly id: string;
  readonly kind: 'section' | 'question' | 'note' | 'repeat';
  /** The index of the section; a section's own index for itself. */
  readonly section: number;
  readonly condition: Condition | undefined;
  /** The same, made ready. */
  readonly opens: Prepared<Place, Truth> | undefined;
  /** The slots of its cells; empty for everything but questions. */
  readonly slots: readonly Slot[];
  /** The conditions on its options and rows. */
  readonly parts: readonly CompiledPart[];
  /** The number it stands for, where it is computed and never entered. */
  readonly computes: Term | undefined;
  /** The same, made ready. */
  readonly amount: Prepared<Place, Amount> | undefined;
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

/** An option or a row with the condition that shows it, made ready. */
export interface CompiledPart extends PartCondition {
  readonly shows: Prepared<Place, Truth>;
}

export interface CompiledCheck {
  readonly check: Check;
  /** What it demands, made ready. */
  readonly holds: Prepared<Place, Truth>;
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
  /** Of what a row is asked: the nodes around it. */
  readonly outside?: ReadonlyMap<string, Node> | undefined;
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
  /** Indices of the checks of a row that read answers from before the repeat. */
  readonly checksOutward: readonly number[];
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

import type { Condition } from '../conditions/condition.ts';
import { prepare } from '../conditions/evaluate.ts';
import type { Reference } from '../conditions/reading.ts';
import { prepareTerm } from '../conditions/term-value.ts';
import {
  type Check,
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../definition/questionnaire.ts';
import { type Question, type Registry, registry, typeOf } from '../question-types/registry.ts';
import type { QuestionType } from '../question-types/type.ts';
import type { Address } from './cells.ts';
import type { Compiled, CompiledCheck, CompiledRepeat, Node, Slot } from './compiled.ts';
import { type Place, placeOf } from './place.ts';

/**
 * Compiles a definition that passed its static checks. Cost is linear in its size.
 *
 * @throws when a condition or a check names something that does not stand earlier: the static checks refuse that.
 */
export function compile(questionnaire: Questionnaire, types: Registry = registry): Compiled {
  const draft = new Draft(questionnaire, types);
  for (const section of questionnaire.sections) draft.addGroup(section);
  for (const { checks = [] } of questionnaire.sections) draft.addChecks(checks);
  return draft.compiled();
}

interface DraftNode extends Node {
  readonly dependents: number[];
  readonly checks: number[];
}

/** A section, or the items of one row. */
interface Group {
  readonly id: string;
  readonly showIf?: Condition | undefined;
  readonly items: readonly Item[];
}

/** Gives the place a reference names, and tells what stands there who reads it. */
type Find = (reference: Reference) => Place;

/** What is compiled so far: all that stands earlier than what comes next, and so all that this can read. */
class Draft {
  readonly byId = new Map<string, DraftNode>();
  /** What stands around a row is read from inside it: by these of its nodes and checks. */
  readonly outward: number[] = [];
  readonly checksOutward: number[] = [];
  /** And what they read there. */
  readonly sources = new Set<DraftNode>();
  readonly outside: ReadonlyMap<string, DraftNode> | undefined;
  readonly #questionnaire: Questionnaire;
  readonly #types: Registry;
  readonly #nodes: DraftNode[] = [];
  readonly #slots = new Map<Address, Slot>();
  readonly #checks: CompiledCheck[] = [];
  readonly #repeats = new Map<string, CompiledRepeat>();

  constructor(
    questionnaire: Questionnaire,
    types: Registry,
    outside?: ReadonlyMap<string, DraftNode>,
  ) {
    this.#questionnaire = questionnaire;
    this.#types = types;
    this.outside = outside;
  }

  addGroup({ id, showIf, items }: Group): void {
    const section = this.#nodes.length;
    this.#add({ id, showIf }, 'section', section);
    for (const item of items) {
      if (isRepeat(item)) this.#addRepeat(item, section);
      else if (isQuestion(item)) this.#add(item, 'question', section, item);
      else this.#add(item, 'note', section);
    }
  }

  addChecks(checks: readonly Check[]): void {
    for (const check of checks) {
      const beside = this.byId.get(check.at);
      if (!beside)
        throw new Error(`Check "${check.id}" stands at "${check.at}", which does not exist.`);
      const index = this.#checks.length;
      // The question it stands beside matters too: a check at a hidden question is not shown.
      note(beside.checks, index);
      const holds = prepare(check.holds, this.#finder('checks', index, this.checksOutward));
      this.#checks.push({ check, holds, node: beside.index });
    }
  }

  compiled(): Compiled {
    return {
      questionnaire: this.#questionnaire,
      types: this.#types,
      nodes: this.#nodes,
      byId: this.byId,
      outside: this.outside,
      slots: this.#slots,
      checks: this.#checks,
      repeats: this.#repeats,
    };
  }

  #addRepeat(repeat: Repeat, section: number): void {
    const row = new Draft(this.#questionnaire, this.#types, this.byId);
    row.addGroup({ id: repeat.id, items: repeat.items });
    row.addChecks(repeat.checks ?? []);
    const { index } = this.#add(repeat, 'repeat', section);
    // What a row reads from outside wakes the repeat, which stands after it; the repeat wakes its rows.
    for (const source of row.sources) note(source.dependents, index);
    const { outward, checksOutward } = row;
    this.#repeats.set(repeat.id, {
      repeat,
      node: index,
      row: row.compiled(),
      outward,
      checksOutward,
    });
  }

  #add(
    { id, showIf }: { readonly id: string; readonly showIf?: Condition | undefined },
    kind: Node['kind'],
    section: number,
    question?: Question,
  ): DraftNode {
    const index = this.#nodes.length;
    const find = this.#finder('dependents', index, this.outward);
    const type = question && typeOf(this.#types, question);
    const computes = question && type?.computes?.(question);
    const parts = question && type ? type.conditions(question) : [];
    const node = {
      index,
      id,
      kind,
      section,
      condition: showIf,
      opens: showIf && prepare(showIf, find),
      slots: question && type ? this.#slotsOf(question, type, index) : [],
      parts: parts.map((part) => ({ ...part, shows: prepare(part.showIf, find) })),
      computes,
      amount: computes === undefined ? undefined : prepareTerm(computes, find),
      dependents: [],
      checks: [],
    };
    this.#nodes.push(node);
    this.byId.set(id, node);
    return node;
  }

  #slotsOf(question: Question, type: QuestionType, node: number): readonly Slot[] {
    return type.cells(question).map((shape) => {
      const slot: Slot = {
        index: this.#slots.size,
        address: question.id + shape.path,
        node,
        shape,
        question,
        type,
        domain: shape.domain,
        asks: shape.asks,
      };
      this.#slots.set(slot.address, slot);
      return slot;
    });
  }

  /** For the node or the check with this index. */
  #finder(readers: 'dependents' | 'checks', index: number, outward: number[]): Find {
    return (reference) => {
      const source = this.byId.get(reference.question);
      if (source) note(source[readers], index);
      else {
        this.sources.add(this.#around(reference.question));
        note(outward, index);
      }
      return placeOf(this, reference);
    };
  }

  #around(id: string): DraftNode {
    const node = this.outside?.get(id);
    if (!node) throw new Error(`A condition names "${id}", which does not stand earlier.`);
    return node;
  }
}

/** Adds an index, which is the greatest so far, to a list that may have it already. */
function note(indices: number[], index: number): void {
  if (indices.at(-1) !== index) indices.push(index);
}

import type { Condition } from '../../conditions/condition.ts';
import type { Reference } from '../../conditions/reading.ts';
import { mentions } from '../../conditions/references.ts';
import { addressOf, type Compiled, type CompiledCheck, type Node } from '../../engine/compile.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Solver } from '../solver/solver.ts';
import { type EncodedCell, encodeCell } from './cell.ts';
import { Circuit } from './circuit.ts';
import type { Operand } from './number-test.ts';
import { Sums } from './sums.ts';
import { type Truth, truthOf, type World } from './truth.ts';

export interface EncodedNode {
  readonly node: Node;
  readonly asked: Literal;
  /** What stands above it: true where its section is asked. */
  readonly above: Literal;
  readonly cells: readonly EncodedCell[];
}

export interface EncodedCheck {
  readonly compiled: CompiledCheck;
  /** Whether the question it stands beside is asked. */
  readonly above: Literal;
  readonly truth: Truth;
}

/** Something a submission has to meet, and a literal that demands it. */
export interface Demand {
  /** The question or the check. */
  readonly id: string;
  readonly literal: Literal;
}

/**
 * One component as clauses over the answers that count. Every answer set is a solution and every solution an answer
 * set, value by value for codes, interval by interval for numbers, answered or blank for texts:
 *
 * - a cell that is not asked is blank, a blank cell has no code, and conditions read nothing else (masking);
 * - a condition is two literals, true and false, and unknown where neither holds (Kleene);
 * - a node is asked where its section is and its condition is true;
 * - `submit` stands for "can be handed in": hard requirements met, hard checks not broken.
 */
export class Encoding implements World {
  readonly circuit: Circuit;
  readonly sums: Sums;
  readonly nodes = new Map<string, EncodedNode>();
  readonly checks: readonly EncodedCheck[];
  readonly demands: readonly Demand[];
  readonly submit: Literal;
  /** Exclusive options stand alone. */
  readonly exclusion: Literal;
  readonly trust: Literal;
  readonly #byAddress = new Map<string, EncodedCell>();
  readonly #truths = new Map<string, Truth>();

  /** @param compiled A component: a questionnaire whose parts hang together. */
  constructor(compiled: Compiled, solver: Solver) {
    this.circuit = new Circuit(solver);
    this.sums = new Sums(this.circuit);
    this.exclusion = this.circuit.input();
    this.trust = this.circuit.input();
    this.submit = this.circuit.input();
    const read = codesRead(compiled);
    for (const node of compiled.nodes) this.#encodeNode(node, compiled, read);
    this.checks = compiled.checks.map((check) => this.#encodeCheck(check, compiled));
    this.demands = [...this.#requirements(), ...this.#hardChecks()];
    for (const { literal } of this.demands) this.circuit.imply([this.submit], literal);
  }

  isAsked(question: string): Literal {
    return this.nodes.get(question)?.asked ?? FALSE;
  }

  cells(reference: Reference): readonly EncodedCell[] {
    if (reference.row === undefined) return this.nodes.get(reference.question)?.cells ?? [];
    const cell = this.#byAddress.get(addressOf(reference));
    return cell ? [cell] : [];
  }

  answer(reference: Reference): Operand {
    return this.#operand(this.cells(reference), 'number');
  }

  count(question: string): Operand {
    return this.#operand(this.cells({ question }), 'codes');
  }

  truth(condition: Condition): Truth {
    const key = JSON.stringify(condition);
    const known = this.#truths.get(key) ?? truthOf(condition, this);
    this.#truths.set(key, known);
    return known;
  }

  #operand(cells: readonly EncodedCell[], readsAs: 'number' | 'codes'): Operand {
    const [cell, ...others] = cells;
    const fits = cell && others.length === 0 && cell.slot.domain.readsAs === readsAs;
    return fits
      ? { known: cell.answered, quantity: cell.quantity }
      : { known: FALSE, quantity: undefined };
  }

  #encodeNode(
    node: Node,
    compiled: Compiled,
    read: ReadonlyMap<string, ReadonlySet<string>>,
  ): void {
    const section = compiled.nodes[node.section];
    const above = section && section !== node ? this.isAsked(section.id) : TRUE;
    const own = node.condition ? this.truth(node.condition).isTrue : TRUE;
    const asked = this.circuit.and([above, own]);
    const cells = node.slots.map((slot) =>
      encodeCell(slot, asked, read.get(node.id), this.circuit, this.exclusion),
    );
    for (const cell of cells) this.#byAddress.set(cell.slot.address, cell);
    this.nodes.set(node.id, { node, asked, above, cells });
  }

  #encodeCheck(compiledCheck: CompiledCheck, compiled: Compiled): EncodedCheck {
    const beside = compiled.nodes[compiledCheck.node];
    return {
      compiled: compiledCheck,
      above: beside ? this.isAsked(beside.id) : FALSE,
      truth: this.truth(compiledCheck.check.holds),
    };
  }

  #requirements(): readonly Demand[] {
    const demands: Demand[] = [];
    for (const { node, asked, cells } of this.nodes.values()) {
      const hard = cells.filter(({ slot }) => slot.question.required === 'hard');
      if (hard.length === 0) continue;
      const literal = this.circuit.input();
      for (const { answered } of hard) this.circuit.imply([literal, asked], answered);
      demands.push({ id: node.id, literal });
    }
    return demands;
  }

  #hardChecks(): readonly Demand[] {
    return this.checks.flatMap(({ compiled: { check }, above, truth }) => {
      if (check.severity !== 'hard') return [];
      const literal = this.circuit.input();
      this.circuit.imply([literal, above], not(truth.isFalse));
      return [{ id: check.id, literal }];
    });
  }
}

/** The codes that conditions look for, by question; of the others it is enough to know whether they are answered. */
function codesRead({ nodes, checks }: Compiled): ReadonlyMap<string, ReadonlySet<string>> {
  const conditions = [
    ...nodes.flatMap(({ condition }) => condition ?? []),
    ...checks.map(({ check }) => check.holds),
  ];
  const read = new Map<string, Set<string>>();
  for (const { question, codes, as } of conditions.flatMap(mentions)) {
    if (as !== 'codes' && as !== 'count') continue;
    const known = read.get(question) ?? new Set();
    for (const code of codes) known.add(code);
    read.set(question, known);
  }
  return read;
}

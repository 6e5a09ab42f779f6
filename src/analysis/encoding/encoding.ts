import type { Condition } from '../../conditions/condition.ts';
import type { Reference } from '../../conditions/reading.ts';
import { MOST_ROWS } from '../../definition/questionnaire.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { isNamed } from '../../question-types/named.ts';
import { lookup } from '../lookup.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Solver } from '../solver/solver.ts';
import { checksOf, type PlacedCheck, type Station, stationsOf } from '../typical-row.ts';
import { type Amount, amountOf, type Operand, quantityAmount, UNKNOWN } from './amount.ts';
import { type EncodedCell, encodeCell } from './cell.ts';
import { Circuit } from './circuit.ts';
import { codesRead } from './codes-read.ts';
import { computedCell } from './computed.ts';
import { type Demand, demandsOn, hardCheck } from './demand.ts';
import type { EncodedCheck, EncodedNode, EncodedPart } from './node.ts';
import { intervals, type Quantity } from './quantity.ts';
import { Sums } from './sums.ts';
import { type Truth, truthOf, type World } from './truth.ts';

/**
 * One component as clauses over the answers that count. Every answer set is a solution and every solution an answer
 * set, value by value for codes, interval by interval for numbers, answered or blank for texts, one row for all rows of
 * a repeat (`typical-row.ts`):
 *
 * - a cell that is not asked is blank, a blank cell has no code, an option that is not offered is not chosen, and
 *   conditions read nothing else (masking);
 * - a condition is two literals, true and false, and unknown where neither holds (Kleene);
 * - a node is asked where what it stands in is and its condition is true;
 * - `submit` stands for "can be handed in": hard requirements met, hard checks not broken.
 */
export class Encoding implements World {
  readonly circuit: Circuit;
  readonly sums: Sums;
  readonly nodes = new Map<string, EncodedNode>();
  readonly checks: readonly EncodedCheck[];
  readonly demands: readonly Demand[];
  readonly submit: Literal;
  /** Exclusive options stand alone, and of one exclusion at most one option is chosen. */
  readonly exclusion: Literal;
  /** Only options that are offered are chosen. */
  readonly filter: Literal;
  readonly trust: Literal;
  readonly #read: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #truths = new Map<string, Truth>();

  /** @param compiled A component: a questionnaire whose parts hang together. */
  constructor(compiled: Compiled, solver: Solver) {
    this.circuit = new Circuit(solver);
    this.sums = new Sums(this.circuit);
    this.exclusion = this.circuit.input();
    this.filter = this.circuit.input();
    this.trust = this.circuit.input();
    this.submit = this.circuit.input();
    this.#read = codesRead(compiled);
    for (const station of stationsOf(compiled))
      this.nodes.set(station.node.id, this.#encodeNode(station));
    this.checks = checksOf(compiled).map((check) => this.#encodeCheck(check));
    this.demands = [
      ...[...this.nodes.values()].flatMap((node) => demandsOn(node, this.circuit)),
      ...this.checks.flatMap((check) => hardCheck(check, this.circuit)),
    ];
    for (const { literal } of this.demands) this.circuit.imply([this.submit], literal);
  }

  isAsked(reference: Reference): Literal {
    const cells = this.#cells(reference);
    return cells.length === 0
      ? this.#node(reference).asked
      : this.circuit.or(cells.map(({ asked }) => asked));
  }

  isAnswered(reference: Reference): Literal {
    const { asked, rows } = this.#node(reference);
    if (rows) return this.circuit.and([asked, rows.atLeast(1)]);
    return this.circuit.or(this.#cells(reference).map(({ answered }) => answered));
  }

  cell(reference: Reference): EncodedCell {
    const [cell] = this.#cells(reference);
    if (!cell) throw new Error(`There is nothing to look at in "${reference.question}".`);
    return cell;
  }

  answer(reference: Reference): Amount {
    return this.cell(reference).amount;
  }

  answers(reference: Reference): readonly Operand[] {
    const cells = this.#cells(reference);
    const operand = (cell: EncodedCell, present: Literal): Operand => ({
      present,
      given: cell.amount.known,
      amount: cell.amount,
    });
    const [cell, ...others] = cells;
    if (cell && others.length === 0) return [operand(cell, TRUE)];
    const { asked } = this.#node(reference);
    const missing = not(asked);
    return [
      ...cells.map((one) => operand(one, one.asked === asked ? TRUE : one.asked)),
      ...(missing === FALSE ? [] : [{ present: missing, given: FALSE, amount: UNKNOWN }]),
    ];
  }

  count(question: string): Amount {
    const { asked, rows } = this.#node({ question });
    if (rows) return quantityAmount(asked, rows);
    const { answered, quantity } = this.cell({ question });
    return quantity ? quantityAmount(answered, quantity) : UNKNOWN;
  }

  truth(condition: Condition): Truth {
    const key = JSON.stringify(condition);
    const known = this.#truths.get(key) ?? truthOf(condition, this);
    this.#truths.set(key, known);
    return known;
  }

  #node({ question }: Reference): EncodedNode {
    return lookup(this.nodes, question);
  }

  #cells(reference: Reference): readonly EncodedCell[] {
    return this.#node(reference).cells.filter(({ slot }) => isNamed(slot.shape, reference));
  }

  #encodeNode(station: Station): EncodedNode {
    const { node, within } = station;
    const { circuit } = this;
    const above = within === undefined ? TRUE : this.#isOpen(within);
    const own = node.condition ? this.truth(node.condition).isTrue : TRUE;
    const asked = circuit.and([above, own]);
    const parts = node.parts.map(
      (part): EncodedPart => ({ ...part, shown: this.truth(part.showIf).isTrue }),
    );
    const encoded = { ...station, asked, above, parts };
    if (node.kind === 'repeat')
      return { ...encoded, met: asked, cells: [], rows: this.#rowsOf(station) };
    const shown = (kind: EncodedPart['part']) =>
      new Map(parts.flatMap(({ part, code, shown: one }) => (part === kind ? [[code, one]] : [])));
    const [rows, offered] = [shown('row'), shown('option')];
    const cells = node.slots.map((slot) => {
      if (node.computes !== undefined)
        return computedCell(slot, asked, amountOf(node.computes, this), circuit);
      const row = slot.shape.row === undefined ? TRUE : (rows.get(slot.shape.row) ?? TRUE);
      const place = { slot, asked: circuit.and([asked, row]), offered };
      return encodeCell({ ...place, read: this.#read.get(slot.address) }, this, circuit);
    });
    const met = cells.length > 0 ? circuit.or(cells.map((cell) => cell.asked)) : asked;
    return { ...encoded, met, cells };
  }

  /** Whether the items of a section are looked at, or those of a repeat in a row. */
  #isOpen(id: string): Literal {
    const { asked, rows } = lookup(this.nodes, id);
    return rows ? this.isAnswered({ question: id }) : asked;
  }

  #rowsOf({ opens }: Station): Quantity {
    const greatest = opens?.repeat.atMost ?? MOST_ROWS;
    return intervals(this.circuit, { decimals: 0, least: 0, greatest, usual: 0 });
  }

  #encodeCheck({ compiled, beside }: PlacedCheck): EncodedCheck {
    return {
      compiled,
      beside,
      above: lookup(this.nodes, beside).asked,
      truth: this.truth(compiled.check.holds),
    };
  }
}

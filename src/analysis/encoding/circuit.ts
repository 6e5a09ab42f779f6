import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Solver } from '../solver/solver.ts';

/**
 * Formulas as clauses. A gate gets a variable that is true exactly where the gate is; the same gate asked for twice
 * is made once, so that equal conditions are one literal.
 */
export class Circuit {
  readonly #solver: Solver;
  readonly #gates = new Map<string, Literal>();

  constructor(solver: Solver) {
    this.#solver = solver;
  }

  input(): Literal {
    return this.#solver.newVariable();
  }

  /** A new variable that is true only where something else is. */
  within(outer: Literal): Literal {
    const inner = this.input();
    this.imply([inner], outer);
    return inner;
  }

  and(parts: readonly Literal[]): Literal {
    const distinct = [...new Set(parts)].filter((part) => part !== TRUE).sort((a, b) => a - b);
    if (distinct.some((part) => part === FALSE || distinct.includes(not(part)))) return FALSE;
    if (distinct.length < 2) return distinct[0] ?? TRUE;
    const key = distinct.join();
    const known = this.#gates.get(key);
    if (known !== undefined) return known;
    const gate = this.#solver.newGate();
    this.#gates.set(key, gate);
    for (const part of distinct) this.#solver.addClause([not(gate), part]);
    this.#solver.addClause([gate, ...distinct.map(not)]);
    return gate;
  }

  or(parts: readonly Literal[]): Literal {
    return not(this.and(parts.map(not)));
  }

  /** Demands that `consequence` holds wherever all of `when` do. */
  imply(when: readonly Literal[], consequence: Literal): void {
    this.#solver.addClause([...when.map(not), consequence]);
  }

  /** Demands that at most one holds wherever all of `when` do. A chain of "one before this": linear in size. */
  atMostOne(choices: readonly Literal[], when: readonly Literal[] = []): void {
    let before: Literal = FALSE;
    for (const choice of choices) {
      this.imply([...when, choice], not(before));
      before = this.or([before, choice]);
    }
  }

  /** Whether at least `least` of the choices hold. */
  atLeast(choices: readonly Literal[], least: number): Literal {
    if (least <= 0) return TRUE;
    let row: readonly Literal[] = [TRUE, ...new Array<Literal>(least).fill(FALSE)];
    for (const choice of choices) {
      row = row.map((reached, count) => {
        const one = row[count - 1];
        return one === undefined ? TRUE : this.or([reached, this.and([one, choice])]);
      });
    }
    return row[least] ?? FALSE;
  }
}

import { connected } from '../connected.ts';
import { type Literal, TRUE } from '../solver/literal.ts';
import { solveInequalities } from './arithmetic.ts';
import type { Circuit } from './circuit.ts';
import { clash } from './clash.ts';
import { type Demand, demandsOf, type NamedTest, Names, type SumTest } from './demands.ts';
import type { Quantity } from './quantity.ts';

export type Arithmetic =
  | { readonly is: 'fits'; readonly values: ReadonlyMap<Quantity, number> }
  | { readonly is: 'clash'; readonly literals: readonly Literal[] }
  | { readonly is: 'undecided' };

/**
 * The comparisons of sums of one component. Clauses know nothing of addition: a solution of the clauses is taken
 * here, and either numbers are found for it or the literals are named that no numbers fit, which the solver then
 * learns as a clause.
 */
export class Sums {
  readonly #tests: NamedTest[] = [];
  readonly #circuit: Circuit;

  constructor(circuit: Circuit) {
    this.#circuit = circuit;
  }

  /** A literal that is true exactly where the sum is `least` or more. */
  test(test: SumTest): Literal {
    const literal = this.#circuit.input();
    this.#tests.push({ ...test, literal });
    return literal;
  }

  /** Numbers for a solution of the clauses, or the literals of it that no numbers fit. */
  check(isTrue: (literal: Literal) => boolean): Arithmetic {
    const tests = this.#tests.filter(({ known, trust }) => isTrue(known) && isTrue(trust));
    const values = new Map<Quantity, number>();
    let undecided = false;
    const quantities = ({ weighted }: SumTest) => weighted.map(({ quantity }) => quantity);
    for (const group of connected(tests, quantities)) {
      const outcome = checkTogether(group, isTrue);
      if (outcome.is === 'clash') return outcome;
      if (outcome.is === 'undecided') undecided = true;
      else for (const [quantity, value] of outcome.values) values.set(quantity, value);
    }
    return undecided ? { is: 'undecided' } : { is: 'fits', values };
  }
}

function checkTogether(
  tests: readonly NamedTest[],
  isTrue: (literal: Literal) => boolean,
): Arithmetic {
  const names = new Names(tests);
  const demands = demandsOf(tests, names, isTrue);
  const outcome = solveInequalities(demands, names.usual());
  if (outcome.is === 'undecided') return { is: 'undecided' };
  if (outcome.is === 'none')
    return { is: 'clash', literals: literalsBehind(clash(demands, outcome.because)) };
  const values = new Map<Quantity, number>();
  for (const [name, { quantity, when }] of names.all.entries())
    if (isTrue(when)) values.set(quantity, outcome.values.get(name) ?? 0);
  return { is: 'fits', values };
}

function literalsBehind(demands: readonly Demand[]): readonly Literal[] {
  const literals = demands.flatMap(({ because }) => because);
  return [...new Set(literals)].filter((literal) => literal !== TRUE);
}

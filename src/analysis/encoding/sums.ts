import { connected } from '../connected.ts';
import { type Literal, not, TRUE } from '../solver/literal.ts';
import { type Inequality, solveInequalities } from './arithmetic.ts';
import type { Circuit } from './circuit.ts';
import type { Quantity } from './quantity.ts';

/** Σ coefficient × quantity ≥ least, for two quantities or more. */
export interface SumTest {
  readonly coefficients: ReadonlyMap<Quantity, number>;
  readonly least: number;
  /** True where all operands are answered; the test means nothing elsewhere. */
  readonly known: Literal;
  /** The test means what it says only where this is true. */
  readonly trust: Literal;
}

export type Arithmetic =
  | { readonly is: 'fits'; readonly values: ReadonlyMap<Quantity, number> }
  | { readonly is: 'clash'; readonly literals: readonly Literal[] }
  | { readonly is: 'undecided' };

interface NamedTest extends SumTest {
  readonly literal: Literal;
}

/** Something that has to hold, and the literals by which it stands. */
interface Demand extends Inequality {
  readonly because: readonly Literal[];
}

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
    for (const group of connected(tests, ({ coefficients }) => coefficients.keys())) {
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
  const quantities = [...new Set(tests.flatMap(({ coefficients }) => [...coefficients.keys()]))];
  const names = new Map(quantities.map((quantity, name) => [quantity, name]));
  const demands = [
    ...quantities.flatMap((quantity, name) => bounds(quantity, name, isTrue)),
    ...tests.map((test) => demandOf(test, names, isTrue(test.literal))),
  ];
  const outcome = solveInequalities(demands);
  if (outcome.is === 'undecided') return { is: 'undecided' };
  if (outcome.is === 'none') return { is: 'clash', literals: clash(demands) };
  const values = quantities.map(
    (quantity, name) => [quantity, outcome.values.get(name) ?? 0] as const,
  );
  return { is: 'fits', values: new Map(values) };
}

function bounds(
  quantity: Quantity,
  name: number,
  isTrue: (literal: Literal) => boolean,
): readonly Demand[] {
  return quantity.bounds(isTrue).map((bound) => {
    const [coefficient, atMost] = 'to' in bound ? [1, bound.to] : [-1, -bound.from];
    return { coefficients: new Map([[name, coefficient]]), atMost, because: [bound.because] };
  });
}

/** Σ ≥ least as -Σ ≤ -least; its opposite as Σ ≤ least - 1. */
function demandOf(
  { coefficients, least, literal, trust }: NamedTest,
  names: ReadonlyMap<Quantity, number>,
  holds: boolean,
): Demand {
  const sign = holds ? -1 : 1;
  const signed = [...coefficients].map(
    ([quantity, c]) => [names.get(quantity) ?? 0, sign * c] as const,
  );
  return {
    coefficients: new Map(signed),
    atMost: holds ? -least : least - 1,
    because: [holds ? literal : not(literal), trust],
  };
}

/** The literals behind a smallest part of the demands that nothing satisfies: each demand in turn is tried without. */
function clash(demands: readonly Demand[]): readonly Literal[] {
  let clashing = demands;
  for (const demand of demands) {
    const without = clashing.filter((other) => other !== demand);
    if (solveInequalities(without).is === 'none') clashing = without;
  }
  const literals = clashing.flatMap(({ because }) => because);
  return [...new Set(literals)].filter((literal) => literal !== TRUE);
}

import { type Literal, not, TRUE } from '../solver/literal.ts';
import type { Inequality } from './arithmetic.ts';
import type { Quantity } from './quantity.ts';

/** Something that is added: a quantity, counted only where its literal is true. */
export interface Term {
  readonly quantity: Quantity;
  readonly when: Literal;
}

export interface Weighted extends Term {
  readonly coefficient: number;
}

/** Σ coefficient × quantity ≥ least. */
export interface SumTest {
  readonly weighted: readonly Weighted[];
  readonly least: number;
  /** True where the sum is known; the test means nothing elsewhere. */
  readonly known: Literal;
  /** The test means what it says only where this is true. */
  readonly trust: Literal;
}

export interface NamedTest extends SumTest {
  readonly literal: Literal;
}

/** Something that has to hold, and the literals by which it stands; none where it always does. */
export interface Demand extends Inequality {
  readonly because: readonly Literal[];
}

/** What is added somewhere in some tests, each with a number as its name. */
export class Names {
  readonly all: Term[] = [];
  readonly #byQuantity = new Map<Quantity, Map<Literal, number>>();

  constructor(tests: readonly SumTest[]) {
    for (const { weighted } of tests)
      for (const { quantity, when } of weighted) {
        const known = this.#byQuantity.get(quantity) ?? new Map<Literal, number>();
        this.#byQuantity.set(quantity, known);
        if (known.has(when)) continue;
        known.set(when, this.all.length);
        this.all.push({ quantity, when });
      }
  }

  of({ quantity, when }: Term): number {
    return this.#byQuantity.get(quantity)?.get(when) ?? 0;
  }

  /** The names of each quantity that counts under several conditions. */
  doubles(): readonly (readonly number[])[] {
    return [...this.#byQuantity.values()]
      .filter(({ size }) => size > 1)
      .map((names) => [...names.values()]);
  }

  usual(): readonly number[] {
    return this.all.map(({ quantity }) => quantity.usual);
  }
}

/**
 * What a solution of the clauses says about sums. A term has the bounds of its quantity where it counts and is nothing
 * where it does not; between the two it always stays, so that this needs no reason.
 */
export function demandsOf(
  tests: readonly NamedTest[],
  names: Names,
  isTrue: (literal: Literal) => boolean,
): readonly Demand[] {
  return [
    ...names.all.flatMap((term, name) => [
      ...alwaysOf(term, name),
      ...(isTrue(term.when) ? boundsOf(term, name, isTrue) : zero(name, not(term.when))),
    ]),
    ...names.doubles().flatMap((group) => {
      const counted = group.filter((name) => isTrue(names.all[name]?.when ?? TRUE));
      return counted.slice(1).flatMap((name, index) => same(counted[index] ?? name, name, names));
    }),
    ...tests.map((test) => demandOf(test, names, isTrue(test.literal))),
  ];
}

function alwaysOf({ quantity: { least, greatest }, when }: Term, name: number): readonly Demand[] {
  const [lower, upper] =
    when === TRUE ? [least, greatest] : [withZero(least, Math.min), withZero(greatest, Math.max)];
  return [
    ...(lower === undefined ? [] : [atLeast(name, lower, [])]),
    ...(upper === undefined ? [] : [atMost(name, upper, [])]),
  ];
}

function withZero(
  bound: number | undefined,
  choose: (a: number, b: number) => number,
): number | undefined {
  return bound === undefined ? undefined : choose(bound, 0);
}

function boundsOf(
  { quantity, when }: Term,
  name: number,
  isTrue: (literal: Literal) => boolean,
): readonly Demand[] {
  return quantity.bounds(isTrue).map((bound) => {
    const because = reasons(bound.because, when);
    return 'to' in bound ? atMost(name, bound.to, because) : atLeast(name, bound.from, because);
  });
}

function zero(name: number, because: Literal): readonly Demand[] {
  return [atLeast(name, 0, [because]), atMost(name, 0, [because])];
}

/** One quantity under two names is one number. */
function same(one: number, other: number, names: Names): readonly Demand[] {
  const because = reasons(...[one, other].map((name) => names.all[name]?.when ?? TRUE));
  return [1, -1].map((sign) => ({
    coefficients: new Map([
      [one, sign],
      [other, -sign],
    ]),
    atMost: 0,
    because,
  }));
}

/** Σ ≥ least as -Σ ≤ -least; its opposite as Σ ≤ least - 1. */
function demandOf(
  { weighted, least, literal, trust }: NamedTest,
  names: Names,
  holds: boolean,
): Demand {
  const sign = holds ? -1 : 1;
  return {
    coefficients: new Map(weighted.map((one) => [names.of(one), sign * one.coefficient])),
    atMost: holds ? -least : least - 1,
    because: reasons(holds ? literal : not(literal), trust),
  };
}

function atLeast(name: number, least: number, because: readonly Literal[]): Demand {
  return { coefficients: new Map([[name, -1]]), atMost: -least, because };
}

function atMost(name: number, most: number, because: readonly Literal[]): Demand {
  return { coefficients: new Map([[name, 1]]), atMost: most, because };
}

function reasons(...literals: readonly Literal[]): readonly Literal[] {
  return literals.filter((literal) => literal !== TRUE);
}

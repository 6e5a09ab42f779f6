import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Circuit } from './circuit.ts';

/** A whole number the answers give: the answer to a number question in its smallest unit, or a count of choices. */
export interface Quantity {
  /** Digits after the point: the quantity is the answer times 10 to this power. */
  readonly decimals: number;
  /** Whether the quantity is `bound` or more. */
  atLeast(bound: number): Literal;
  /** The bounds that are known in a solution, each with the literal that says so (TRUE: it always is so). */
  bounds(isTrue: (literal: Literal) => boolean): readonly Bound[];
}

export type Bound =
  | { readonly from: number; readonly because: Literal }
  | { readonly to: number; readonly because: Literal };

/**
 * A quantity cut into intervals at the constants it is compared with: between two cuts no condition can tell two
 * values apart, so one literal a cut ("at least 3") is exact however large the range is.
 */
export function intervals(
  circuit: Circuit,
  decimals: number,
  least: number | undefined,
  greatest: number | undefined,
): Quantity {
  const cuts = new Cuts(() => circuit.input());
  return {
    decimals,
    atLeast(bound) {
      if (least !== undefined && bound <= least) return TRUE;
      if (greatest !== undefined && bound > greatest) return FALSE;
      return cuts.at(bound, (literal, below, above) => {
        circuit.imply([literal], below);
        circuit.imply([above], literal);
      });
    },
    bounds: (isTrue) => [
      ...(least === undefined ? [] : [{ from: least, because: TRUE }]),
      ...(greatest === undefined ? [] : [{ to: greatest, because: TRUE }]),
      ...cuts.bounds(isTrue),
    ],
  };
}

/** How many of the choices hold. */
export function countOf(circuit: Circuit, choices: readonly Literal[]): Quantity {
  return {
    decimals: 0,
    atLeast: (bound) => (bound > choices.length ? FALSE : circuit.atLeast(choices, bound)),
    bounds(isTrue) {
      const because = (bound: number) => circuit.atLeast(choices, bound);
      const count = choices.filter(isTrue).length;
      return [
        { from: count, because: because(count) },
        { to: count, because: not(because(count + 1)) },
      ];
    },
  };
}

/** The cuts made so far, in ascending order. */
class Cuts {
  readonly #make: () => Literal;
  readonly #bounds: number[] = [];
  readonly #literals: Literal[] = [];

  constructor(make: () => Literal) {
    this.#make = make;
  }

  at(bound: number, order: (literal: Literal, below: Literal, above: Literal) => void): Literal {
    const place = this.#bounds.findIndex((cut) => cut >= bound);
    const at = place < 0 ? this.#bounds.length : place;
    const known = this.#literals[at];
    if (known !== undefined && this.#bounds[at] === bound) return known;
    const literal = this.#make();
    order(literal, this.#literals[at - 1] ?? TRUE, this.#literals[at] ?? FALSE);
    this.#bounds.splice(at, 0, bound);
    this.#literals.splice(at, 0, literal);
    return literal;
  }

  bounds(isTrue: (literal: Literal) => boolean): readonly Bound[] {
    const firstFalse = this.#literals.findIndex((literal) => !isTrue(literal));
    const reached = firstFalse < 0 ? this.#literals.length : firstFalse;
    const [from, to] = [this.#bounds[reached - 1], this.#bounds[reached]];
    return [
      ...(from === undefined ? [] : [{ from, because: this.#literals[reached - 1] ?? TRUE }]),
      ...(to === undefined ? [] : [{ to: to - 1, because: not(this.#literals[reached] ?? FALSE) }]),
    ];
  }
}

import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Circuit } from './circuit.ts';

/** A whole number the answers give: the answer to a number question in its smallest unit, or a count. */
export interface Quantity {
  /** Digits after the point: the quantity is the answer times 10 to this power. */
  readonly decimals: number;
  /** What it never falls below and never exceeds, where there is such a number. */
  readonly least: number | undefined;
  readonly greatest: number | undefined;
  /** What somebody would type who is free to type anything. */
  readonly usual: number;
  /** Whether the quantity is `bound` or more. */
  atLeast(bound: number): Literal;
  /** The bounds that are known in a solution, each with the literal that says so (TRUE: it always is so). */
  bounds(isTrue: (literal: Literal) => boolean): readonly Bound[];
}

export type Bound =
  | { readonly from: number; readonly because: Literal }
  | { readonly to: number; readonly because: Literal };

/** What is known of a quantity before anybody answers. */
export type Extremes = Pick<Quantity, 'decimals' | 'least' | 'greatest' | 'usual'>;

/**
 * A quantity cut into intervals at the constants it is compared with: between two cuts no condition can tell two
 * values apart, so one literal a cut ("at least 3") is exact however large the range is.
 */
export function intervals(circuit: Circuit, extremes: Extremes): Quantity {
  const { least, greatest } = extremes;
  const cuts = new Cuts(() => circuit.input());
  return {
    ...extremes,
    atLeast(bound) {
      if (least !== undefined && bound <= least) return TRUE;
      if (greatest !== undefined && bound > greatest) return FALSE;
      return cuts.at(bound, (literal, below, above) => {
        circuit.imply([literal], below);
        circuit.imply([above], literal);
      });
    },
    bounds: (isTrue) => [...always(extremes), ...cuts.bounds(isTrue)],
  };
}

/** How many of the choices hold. */
export function countOf(circuit: Circuit, choices: readonly Literal[]): Quantity {
  return {
    decimals: 0,
    least: 0,
    greatest: choices.length,
    usual: 0,
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

/** A number that does not vary; undefined where it has more digits than any answer. */
export function fixed(number: number): Quantity | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const value = Math.round(number * 10 ** decimals);
    if (value / 10 ** decimals !== number) continue;
    const extremes = { decimals, least: value, greatest: value, usual: value };
    return {
      ...extremes,
      atLeast: (bound) => (bound <= value ? TRUE : FALSE),
      bounds: () => always(extremes),
    };
  }
  return undefined;
}

/** Digits after the point that an answer may have at most. */
export const MOST_DECIMALS = 6;

function always({ least, greatest }: Extremes): readonly Bound[] {
  return [
    ...(least === undefined ? [] : [{ from: least, because: TRUE }]),
    ...(greatest === undefined ? [] : [{ to: greatest, because: TRUE }]),
  ];
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

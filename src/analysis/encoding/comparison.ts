import { boundOf, type NumberTest } from '../../conditions/condition.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import { type Addend, type Amount, type AmountWorld, amountOf } from './amount.ts';
import type { Weighted } from './demands.ts';
import { MOST_DECIMALS, type Quantity } from './quantity.ts';
import { scaled } from './scaled.ts';
import type { Sums } from './sums.ts';

/** Where number tests find their operands and leave what clauses cannot say. */
export interface NumberWorld extends AmountWorld {
  readonly sums: Sums;
  /** Stands for "binary fractions add up as decimal ones do". */
  readonly trust: Literal;
}

/** A number test: where it is known, and what it says there. */
export interface NumberTruth {
  readonly known: Literal;
  readonly holds: Literal;
}

/** Beyond this, doubles no longer hold every whole number. */
const SAFE = 2 ** 50;
/** Up to this, the engine's sums are exact to the last digit that an answer may have. */
const EXACT_SUM = 2 ** 50 / 10 ** MOST_DECIMALS;

export function numberTest(test: NumberTest, world: NumberWorld): NumberTruth {
  const left = amountOf(test.number, world);
  const right = amountOf(boundOf(test), world);
  const known = world.circuit.and([left.known, right.known]);
  if (known === FALSE) return { known, holds: FALSE };
  const verb = 'atLeast' in test ? 'atLeast' : 'atMost' in test ? 'atMost' : 'equals';
  const comparison = compared(left, right, verb);
  if (!comparison) return { known, holds: world.circuit.input() };
  return { known, holds: meaning(comparison, known, world) };
}

/** Σ coefficient × quantity (verb) constant, in the smallest unit of any operand. */
interface Comparison {
  readonly weighted: readonly Weighted[];
  readonly verb: 'atLeast' | 'atMost' | 'equals';
  /** May be a fraction. */
  readonly constant: number;
  /** Whether decimal arithmetic says exactly what the engine's does. */
  readonly exact: boolean;
}

/** Everything that varies on the left, the constant on the right; undefined where an operand is not understood. */
function compared(left: Amount, right: Amount, verb: Comparison['verb']): Comparison | undefined {
  if (!left.addends || !right.addends) return undefined;
  const addends = [...left.addends, ...right.addends];
  const decimals = Math.max(0, ...addends.map(({ quantity }) => quantity.decimals));
  const weighted = [...weigh(left.addends, 1, decimals), ...weigh(right.addends, -1, decimals)];
  const constant = scaled(difference(right.constant, left.constant), decimals);
  const whole = decimals === 0 && [left, right].every((side) => Number.isInteger(side.constant));
  const alone = addends.length <= 1 && left.bare && right.bare;
  const exact = (whole || alone || isExactSum(left, right)) && Math.abs(constant) < SAFE;
  return { weighted: merged(weighted), verb, constant, exact };
}

/** Of constants with no more digits than answers have, without the noise of binary fractions. */
function difference(a: number, b: number): number {
  const [units, others] = [scaled(a, MOST_DECIMALS), scaled(b, MOST_DECIMALS)];
  const areClean = Number.isInteger(units) && Number.isInteger(others);
  return b !== 0 && areClean ? (units - others) / 10 ** MOST_DECIMALS : a - b;
}

/** Whether no sum can leave the range in which the engine rounds away what binary fractions add. */
function isExactSum(left: Amount, right: Amount): boolean {
  return [left, right].every(({ addends = [], constant }) => {
    const most = addends.map(({ quantity: { least, greatest, decimals } }) =>
      least === undefined || greatest === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(-least, greatest) / 10 ** decimals,
    );
    const total = most.reduce((sum, one) => sum + one, Math.abs(constant));
    return total < EXACT_SUM && Number.isInteger(scaled(constant, MOST_DECIMALS));
  });
}

function weigh(addends: readonly Addend[], sign: number, decimals: number): readonly Weighted[] {
  return addends.map(({ quantity, when }) => ({
    quantity,
    when,
    coefficient: sign * 10 ** (decimals - quantity.decimals),
  }));
}

/** The same quantity under the same literal once. */
function merged(weighted: readonly Weighted[]): readonly Weighted[] {
  const byQuantity = new Map<Quantity, Map<Literal, number>>();
  for (const { quantity, when, coefficient } of weighted) {
    const known = byQuantity.get(quantity) ?? new Map<Literal, number>();
    byQuantity.set(quantity, known.set(when, (known.get(when) ?? 0) + coefficient));
  }
  return [...byQuantity].flatMap(([quantity, coefficients]) =>
    [...coefficients].flatMap(([when, coefficient]) =>
      coefficient === 0 ? [] : [{ quantity, when, coefficient }],
    ),
  );
}

function meaning(comparison: Comparison, known: Literal, world: NumberWorld): Literal {
  const { weighted, verb, constant } = comparison;
  const trust = comparison.exact ? TRUE : world.trust;
  const opposite = weighted.map((one) => ({ ...one, coefficient: -one.coefficient }));
  const least = () => reaches(weighted, Math.ceil(constant), known, trust, world);
  const most = () => reaches(opposite, Math.ceil(-constant), known, trust, world);
  if (verb === 'atLeast') return least();
  if (verb === 'atMost') return most();
  if (!Number.isInteger(constant)) return guarded(FALSE, trust, world);
  return world.circuit.and([least(), most()]);
}

/** Σ coefficient × quantity ≥ least: a cut of the one quantity, or a test left to the arithmetic of sums. */
function reaches(
  weighted: readonly Weighted[],
  least: number,
  known: Literal,
  trust: Literal,
  world: NumberWorld,
): Literal {
  const { circuit, sums } = world;
  const [only, ...others] = weighted;
  const nothing = least <= 0 ? TRUE : FALSE;
  if (!only) return guarded(nothing, trust, world);
  if (others.length > 0) return sums.test({ weighted, least, known, trust });
  const { quantity, coefficient, when } = only;
  const cut =
    coefficient > 0
      ? quantity.atLeast(Math.ceil(least / coefficient))
      : not(quantity.atLeast(Math.floor(least / coefficient) + 1));
  const holds = circuit.or([circuit.and([when, cut]), circuit.and([not(when), nothing])]);
  return guarded(when === TRUE ? cut : holds, trust, world);
}

/** The literal itself where it is exact; elsewhere one that equals it only as far as it is trusted. */
function guarded(literal: Literal, trust: Literal, { circuit }: NumberWorld): Literal {
  if (trust === TRUE) return literal;
  const claimed = circuit.input();
  circuit.imply([trust, claimed], literal);
  circuit.imply([trust, not(claimed)], not(literal));
  return claimed;
}

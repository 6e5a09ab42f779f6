import type { NumberTest, Term } from '../../conditions/condition.ts';
import type { Reference } from '../../conditions/reading.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Circuit } from './circuit.ts';
import type { Quantity } from './quantity.ts';
import type { Sums } from './sums.ts';

/** What a number term may name, as the encoding knows it. */
export interface Operand {
  /** Whether it can be read as a number at all. */
  readonly known: Literal;
  /** Undefined where nothing is known of its values. */
  readonly quantity: Quantity | undefined;
}

/** Where number tests find their operands and leave what clauses cannot say. */
export interface NumberWorld {
  readonly circuit: Circuit;
  readonly sums: Sums;
  /** Stands for "binary fractions add up as decimal ones do". */
  readonly trust: Literal;
  answer(reference: Reference): Operand;
  count(question: string): Operand;
}

/** A number test: where it is known, and what it says there. */
export interface NumberTruth {
  readonly known: Literal;
  readonly holds: Literal;
}

/** Beyond this, doubles no longer hold every whole number. */
const SAFE = 2 ** 50;

export function numberTest(test: NumberTest, world: NumberWorld): NumberTruth {
  const left = sideOf(test.number, world);
  const right = sideOf(
    'atLeast' in test ? test.atLeast : 'atMost' in test ? test.atMost : test.equals,
    world,
  );
  const operands = [...left.operands, ...right.operands];
  const known = world.circuit.and(operands.map((operand) => operand.known));
  if (known === FALSE) return { known, holds: FALSE };
  const verb = 'atLeast' in test ? 'atLeast' : 'atMost' in test ? 'atMost' : 'equals';
  const comparison = compared(left, right, verb);
  if (!comparison) return { known, holds: world.circuit.input() };
  return { known, holds: meaning(comparison, known, world) };
}

interface Side {
  readonly operands: readonly Operand[];
  /** The sum of the constants, added in the engine's order. */
  readonly constant: number;
  /** Nothing varying is added to anything. */
  readonly bare: boolean;
}

function sideOf(term: Term, world: NumberWorld): Side {
  if (typeof term === 'number') return { operands: [], constant: term, bare: true };
  if ('sum' in term) return sumOf(term.sum.map((part) => sideOf(part, world)));
  if ('date' in term || !('count' in term || 'answer' in term))
    return { operands: [{ known: FALSE, quantity: undefined }], constant: 0, bare: true };
  const operand =
    'count' in term
      ? world.count(term.count)
      : world.answer({ question: term.answer, row: term.row, column: term.column });
  return { operands: [operand], constant: 0, bare: true };
}

function sumOf(parts: readonly Side[]): Side {
  const operands = parts.flatMap((part) => part.operands);
  return {
    operands,
    constant: parts.reduce((sum, { constant }) => sum + constant, 0),
    bare: operands.length === 0 || (parts.length === 1 && parts.every(({ bare }) => bare)),
  };
}

/** Σ coefficient × quantity (verb) constant, in the smallest unit of any operand. */
interface Comparison {
  readonly coefficients: ReadonlyMap<Quantity, number>;
  readonly verb: 'atLeast' | 'atMost' | 'equals';
  /** May be a fraction. */
  readonly constant: number;
  /** Whether decimal arithmetic says exactly what the engine's does. */
  readonly exact: boolean;
}

/** Everything that varies on the left, the constant on the right; undefined where an operand is not understood. */
function compared(left: Side, right: Side, verb: Comparison['verb']): Comparison | undefined {
  const operands = [...left.operands, ...right.operands];
  const quantities = operands.flatMap(({ quantity }) => (quantity ? [quantity] : []));
  if (quantities.length < operands.length) return undefined;
  const decimals = Math.max(0, ...quantities.map((quantity) => quantity.decimals));
  const coefficients = new Map<Quantity, number>();
  for (const [index, quantity] of quantities.entries()) {
    const sign = index < left.operands.length ? 1 : -1;
    const unit = 10 ** (decimals - quantity.decimals);
    coefficients.set(quantity, (coefficients.get(quantity) ?? 0) + sign * unit);
  }
  for (const [quantity, coefficient] of coefficients)
    if (coefficient === 0) coefficients.delete(quantity);
  const whole = decimals === 0 && [left, right].every(({ constant }) => Number.isInteger(constant));
  const alone = operands.length <= 1 && left.bare && right.bare;
  const constant = scaled(right.constant - left.constant, decimals);
  return { coefficients, verb, constant, exact: (whole || alone) && Math.abs(constant) < SAFE };
}

/**
 * A constant in units of 10 to the -decimals: a whole number exactly where the constant is one of them (0.07 is 7
 * hundredths, though 0.07 × 100 is not 7 in binary fractions), a fraction elsewhere.
 */
export function scaled(constant: number, decimals: number): number {
  const unit = 10 ** decimals;
  const nearest = Math.round(constant * unit);
  if (nearest / unit === constant) return nearest;
  const product = constant * unit;
  if (!Number.isInteger(product)) return product;
  return constant > product / unit ? product + 0.5 : product - 0.5;
}

function meaning(comparison: Comparison, known: Literal, world: NumberWorld): Literal {
  const { coefficients, verb, constant } = comparison;
  const trust = comparison.exact ? TRUE : world.trust;
  const least = () => reaches(coefficients, Math.ceil(constant), known, trust, world);
  const most = () => reaches(negated(coefficients), Math.ceil(-constant), known, trust, world);
  if (verb === 'atLeast') return least();
  if (verb === 'atMost') return most();
  if (!Number.isInteger(constant)) return guarded(FALSE, trust, world);
  return world.circuit.and([least(), most()]);
}

function negated(coefficients: ReadonlyMap<Quantity, number>): ReadonlyMap<Quantity, number> {
  return new Map([...coefficients].map(([quantity, coefficient]) => [quantity, -coefficient]));
}

/** Σ coefficient × quantity ≥ least: a cut of the one quantity, or a test left to the arithmetic of sums. */
function reaches(
  coefficients: ReadonlyMap<Quantity, number>,
  least: number,
  known: Literal,
  trust: Literal,
  world: NumberWorld,
): Literal {
  const [only, ...others] = coefficients;
  if (!only) return guarded(least <= 0 ? TRUE : FALSE, trust, world);
  if (others.length > 0) return world.sums.test({ coefficients, least, known, trust });
  const [quantity, coefficient] = only;
  const cut =
    coefficient > 0
      ? quantity.atLeast(Math.ceil(least / coefficient))
      : not(quantity.atLeast(Math.floor(least / coefficient) + 1));
  return guarded(cut, trust, world);
}

/** The literal itself where it is exact; elsewhere one that equals it only as far as it is trusted. */
function guarded(literal: Literal, trust: Literal, { circuit }: NumberWorld): Literal {
  if (trust === TRUE) return literal;
  const claimed = circuit.input();
  circuit.imply([trust, claimed], literal);
  circuit.imply([trust, not(claimed)], not(literal));
  return claimed;
}

import type { Term } from '../../conditions/condition.ts';
import type { Reference } from '../../conditions/reading.ts';
import { ordinalOf } from '../../shared/calendar.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Circuit } from './circuit.ts';
import { countOf, fixed, type Quantity } from './quantity.ts';

/** What a number term comes to: a constant and quantities added to it, each only where its literal is true. */
export interface Amount {
  /** Whether it is a number at all, rather than unknown. */
  readonly known: Literal;
  readonly constant: number;
  /** Undefined where nothing is known of its value. */
  readonly addends: readonly Addend[] | undefined;
  /** Whether the engine adds nothing up to get it. */
  readonly bare: boolean;
}

export interface Addend {
  readonly quantity: Quantity;
  readonly when: Literal;
}

/** One of the things that are added up or counted, where it is there at all: a cell of a hidden row is not. */
export interface Operand {
  readonly present: Literal;
  /** That it is there and known. */
  readonly given: Literal;
  readonly amount: Amount;
}

/** How number terms see the encoded answers. */
export interface AmountWorld {
  readonly circuit: Circuit;
  /** The one number that stands at a place. */
  answer(reference: Reference): Amount;
  /** All the numbers that stand at a place, or what keeps them from being read. */
  answers(reference: Reference): readonly Operand[];
  count(question: string): Amount;
}

export const UNKNOWN: Amount = { known: FALSE, constant: 0, addends: [], bare: true };

/** Encodes a number term with the meaning `conditions/evaluate.ts` gives it. */
export function amountOf(term: Term, world: AmountWorld): Amount {
  if (typeof term === 'number') return constant(term);
  if ('date' in term) {
    const ordinal = ordinalOf(term.date);
    return ordinal === undefined ? UNKNOWN : constant(ordinal);
  }
  if ('sum' in term) return sumOf(operandsOf(term.sum, world), world.circuit);
  if ('sumKnown' in term) return sumOfKnown(operandsOf(term.sumKnown, world), world.circuit);
  if ('countKnown' in term)
    return quantityAmount(
      TRUE,
      countOf(
        world.circuit,
        operandsOf(term.countKnown, world).map(({ given }) => given),
      ),
    );
  if ('count' in term) return world.count(term.count);
  return world.answer({ question: term.answer, row: term.row, column: term.column });
}

/** An amount that is one quantity. */
export function quantityAmount(known: Literal, quantity: Quantity): Amount {
  return { known, constant: 0, addends: [{ quantity, when: TRUE }], bare: true };
}

function constant(value: number): Amount {
  return { known: TRUE, constant: value, addends: [], bare: true };
}

function operandsOf(terms: readonly Term[], world: AmountWorld): readonly Operand[] {
  return terms.flatMap((term) => {
    if (typeof term !== 'number' && 'answer' in term)
      return world.answers({ question: term.answer, row: term.row, column: term.column });
    const amount = amountOf(term, world);
    return [{ present: TRUE, given: amount.known, amount }];
  });
}

/** Known where all that is there is known, and something is there. */
function sumOf(operands: readonly Operand[], circuit: Circuit): Amount {
  const all = operands.map(({ present, given }) => circuit.or([not(present), given]));
  const some = circuit.or(operands.map(({ given }) => given));
  const isCertain = operands.some(({ present }) => present === TRUE);
  const known = circuit.and(isCertain ? all : [...all, some]);
  return added(operands, known, ({ present }) => present, circuit);
}

/** Known where something is known; the rest counts as nothing. */
function sumOfKnown(operands: readonly Operand[], circuit: Circuit): Amount {
  const known = circuit.or(operands.map(({ given }) => given));
  const [, ...others] = operands;
  return added(operands, known, ({ given }) => (others.length === 0 ? TRUE : given), circuit);
}

function added(
  operands: readonly Operand[],
  known: Literal,
  counts: (operand: Operand) => Literal,
  circuit: Circuit,
): Amount {
  const parts = operands.map((operand) => conditional(operand.amount, counts(operand), circuit));
  const addends = parts.map((part) => part.addends);
  return {
    known,
    constant: parts.reduce((sum, part) => sum + part.constant, 0),
    addends: addends.every((one) => one !== undefined) ? addends.flat() : undefined,
    bare: false,
  };
}

/** An amount that counts only where a literal is true. */
function conditional(amount: Amount, when: Literal, circuit: Circuit): Omit<Amount, 'known'> {
  if (when === TRUE) return amount;
  const [always] = amount.constant === 0 ? [] : [fixed(amount.constant)];
  const isClear = amount.constant === 0 || always !== undefined;
  const addends = [
    ...(amount.addends ?? []),
    ...(always ? [{ quantity: always, when: TRUE }] : []),
  ];
  return {
    constant: 0,
    addends:
      amount.addends && isClear
        ? addends.map((one) => ({ ...one, when: circuit.and([when, one.when]) }))
        : undefined,
    bare: false,
  };
}

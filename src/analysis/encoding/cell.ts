import type { Slot } from '../../engine/compiled.ts';
import type { Extent, Meant } from '../../question-types/type.ts';
import { FALSE, type Literal } from '../solver/literal.ts';
import { type Amount, quantityAmount, UNKNOWN } from './amount.ts';
import { type CellPlace, type ChoiceRules, chosenOne, chosenSet } from './choices.ts';
import type { Circuit } from './circuit.ts';
import { intervals, type Quantity } from './quantity.ts';
import { scaled } from './scaled.ts';

/** Whatever the type itself makes up. */
export const ANYTHING: Meant = { anything: true };

/** What may stand in one cell, as literals. All of them are false where it is not asked. */
export interface EncodedCell {
  readonly slot: Slot;
  readonly extent: Extent;
  /** Whether its question is asked and its row is shown. */
  readonly asked: Literal;
  /** Whether it holds an answer that counts. */
  readonly answered: Literal;
  /** By code, whether it is chosen, or one that conditions cannot tell from it; undefined where none looks at codes. */
  readonly codes?: ReadonlyMap<string, Literal>;
  /** The number given, or how many codes are chosen. */
  readonly quantity?: Quantity;
  /** What it reads as in a number term. */
  readonly amount: Amount;
}

/** Encodes the valid answers of a cell, whatever type of question it belongs to. */
export function encodeCell(place: CellPlace, rules: ChoiceRules, circuit: Circuit): EncodedCell {
  const { slot, asked, read, offered } = place;
  const extent = slot.domain.extent(slot.asks);
  const cell = { slot, extent, asked };
  switch (extent.is) {
    case 'one':
    case 'set':
    case 'order': {
      if (!read && offered.size === 0)
        return { ...cell, answered: circuit.within(asked), amount: UNKNOWN };
      const chosen =
        extent.is === 'one'
          ? chosenOne(extent, place, rules, circuit)
          : chosenSet(extent, place, rules, circuit);
      return { ...cell, ...chosen, amount: UNKNOWN };
    }
    case 'number': {
      const quantity = intervals(circuit, { ...rangeOf(extent), usual: usual(slot, extent) });
      const { least = Number.NEGATIVE_INFINITY, greatest = Number.POSITIVE_INFINITY } = quantity;
      const none = least > greatest;
      const answered = none ? FALSE : circuit.within(asked);
      return { ...cell, answered, quantity, amount: quantityAmount(answered, quantity) };
    }
    case 'text': {
      const none = slot.domain.compose(slot.asks, ANYTHING) === undefined;
      return { ...cell, answered: none ? FALSE : circuit.within(asked), amount: UNKNOWN };
    }
    case 'computed':
      throw new Error(`What "${slot.address}" holds is no answer.`);
  }
}

/** The whole numbers of smallest units between `min` and `max`. */
function rangeOf({ min, max, decimals }: Extract<Extent, { is: 'number' }>) {
  return {
    decimals,
    least: min === undefined ? undefined : Math.ceil(scaled(min, decimals)),
    greatest: max === undefined ? undefined : Math.floor(scaled(max, decimals)),
  };
}

/** The number of some answer the type itself makes up: a day of our time among all days. */
function usual({ domain, asks }: Slot, { decimals }: Extract<Extent, { is: 'number' }>): number {
  const value = domain.compose(asks, ANYTHING);
  const reading = value === undefined ? undefined : domain.reading(asks, value);
  return reading?.is === 'number' ? Math.round(scaled(reading.number, decimals)) : 0;
}

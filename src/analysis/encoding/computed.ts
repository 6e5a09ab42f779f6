import type { Slot } from '../../engine/compiled.ts';
import type { Literal } from '../solver/literal.ts';
import type { Amount } from './amount.ts';
import type { EncodedCell } from './cell.ts';
import type { Circuit } from './circuit.ts';
import { scaled } from './scaled.ts';

/**
 * What is computed reads as its term does, where it is asked: nothing while that is unknown. Rounding is no addition:
 * of a term with more digits than are kept it is only known whether there is a number.
 */
export function computedCell(
  slot: Slot,
  asked: Literal,
  term: Amount,
  circuit: Circuit,
): EncodedCell {
  const extent = slot.domain.extent(slot.asks);
  const decimals = extent.is === 'computed' ? extent.decimals : 0;
  const answered = circuit.and([asked, term.known]);
  const isRounded =
    !Number.isInteger(scaled(term.constant, decimals)) ||
    term.addends?.some(({ quantity }) => quantity.decimals > decimals);
  const addends = isRounded ? undefined : term.addends;
  return { slot, extent, asked, answered, amount: { ...term, known: answered, addends } };
}

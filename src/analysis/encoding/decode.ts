import { type Address, type Cells, rowAddress } from '../../engine/cells.ts';
import {
  type CellValue,
  choicesOf,
  type Meant,
  type QuestionBase,
} from '../../question-types/type.ts';
import { lookup } from '../lookup.ts';
import type { Literal } from '../solver/literal.ts';
import { rowId } from '../typical-row.ts';
import { nearest } from './arithmetic.ts';
import { ANYTHING, type EncodedCell } from './cell.ts';
import type { EncodedNode } from './node.ts';
import type { Quantity } from './quantity.ts';

/** A solution of the clauses, and of the sums where one found numbers. */
export interface Solution {
  readonly isTrue: (literal: Literal) => boolean;
  readonly numbers: ReadonlyMap<Quantity, number>;
}

/**
 * The cells of a solution, as a person would type them: every value in the normal form of its type. All rows of a
 * repeat are alike.
 */
export function decode(nodes: Iterable<EncodedNode>, solution: Solution): Cells {
  const decoded: Record<Address, CellValue> = {};
  const rows = new Map<string, readonly Address[]>();
  for (const node of nodes) {
    const own = rowsOf(node, solution);
    for (const [order, address] of own.entries()) decoded[address] = { order };
    rows.set(node.node.id, own);
    const prefixes = node.repeat
      ? lookup(rows, node.repeat.repeat.id).map((address) => `${address}/`)
      : [''];
    for (const cell of node.cells) {
      const value = answerOf(cell, node, solution);
      if (value === undefined) continue;
      for (const prefix of prefixes) decoded[prefix + cell.slot.address] = value;
    }
  }
  return decoded;
}

/** The addresses of the rows of a repeat that is asked. */
function rowsOf({ node, asked, rows }: EncodedNode, solution: Solution): readonly Address[] {
  const count = rows && solution.isTrue(asked) ? numberOf(rows, solution) : 0;
  return Array.from({ length: count }, (_, index) => rowAddress(node.id, rowId(index + 1)));
}

function answerOf(
  cell: EncodedCell,
  { parts }: EncodedNode,
  solution: Solution,
): CellValue | undefined {
  const { slot, answered } = cell;
  if (!solution.isTrue(answered)) return undefined;
  const hidden = parts.filter(({ part, shown }) => part === 'option' && !solution.isTrue(shown));
  const asks = hidden.length > 0 ? withoutOptions(cell, hidden) : slot.asks;
  return slot.domain.compose(asks, meant(cell, solution));
}

function withoutOptions(
  { slot }: EncodedCell,
  hidden: readonly { readonly code: string }[],
): QuestionBase {
  return slot.domain.narrow(slot.asks, new Set(hidden.map(({ code }) => code)));
}

function meant({ extent, codes, quantity }: EncodedCell, solution: Solution): Meant {
  if (extent.is === 'number' && quantity)
    return { number: numberOf(quantity, solution) / 10 ** quantity.decimals };
  if (!codes) return ANYTHING;
  const chosen = choicesOf(extent).filter(({ code }) => solution.isTrue(lookup(codes, code)));
  // Of options that conditions cannot tell apart, the first.
  return { codes: chosen.map(({ code }) => code).slice(0, extent.is === 'one' ? 1 : undefined) };
}

function numberOf(quantity: Quantity, { isTrue, numbers }: Solution): number {
  const known = numbers.get(quantity);
  if (known !== undefined) return known;
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const bound of quantity.bounds(isTrue)) {
    if ('from' in bound) from = Math.max(from, bound.from);
    else to = Math.min(to, bound.to);
  }
  return nearest(from, to, quantity.usual);
}

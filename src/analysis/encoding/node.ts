import type { PartCondition } from '../../question-types/type.ts';
import type { Literal } from '../solver/literal.ts';
import type { PlacedCheck, Station } from '../typical-row.ts';
import type { EncodedCell } from './cell.ts';
import type { Quantity } from './quantity.ts';
import type { Truth } from './truth.ts';

/** A section, an item, or an item of a row, as literals. */
export interface EncodedNode extends Station {
  readonly asked: Literal;
  /** What stands above it: true where its section is asked, or where its repeat has a row. */
  readonly above: Literal;
  /** Whether it is asked and there is something to answer: some row of a matrix is shown. */
  readonly met: Literal;
  readonly parts: readonly EncodedPart[];
  readonly cells: readonly EncodedCell[];
  /** How many rows a repeat has. */
  readonly rows?: Quantity;
}

/** An option or a row of a matrix that is not always there. */
export interface EncodedPart extends PartCondition {
  /** Whether its condition is true. */
  readonly shown: Literal;
}

export interface EncodedCheck extends PlacedCheck {
  /** Whether the question it stands beside is asked. */
  readonly above: Literal;
  readonly truth: Truth;
}

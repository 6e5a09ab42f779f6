import { decimalReading, decimalText } from '../decimal.ts';
import type { CellShape, CellValue } from '../type.ts';

/** A cell with what is entered in it. */
interface Entered {
  readonly shape: CellShape;
  readonly value: CellValue | undefined;
}

/** What numbers come to, and how many cells hold none; `sum` is undefined where no cell holds one. */
export interface Total {
  readonly sum: string | undefined;
  readonly blanks: number;
}

/** Adds up what is entered. An その他 row that nobody uses is not missing. */
export function totalOf(cells: readonly Entered[], decimals: number): Total {
  const numbers = cells.flatMap(({ value }) => {
    const reading = value === undefined ? undefined : decimalReading(value);
    return reading?.is === 'number' ? [reading.number] : [];
  });
  const unused = cells.filter(({ value, shape }) => value === undefined && shape.optional);
  return {
    sum:
      numbers.length === 0
        ? undefined
        : decimalText(
            numbers.reduce((sum, number) => sum + number, 0),
            decimals,
          ),
    blanks: cells.length - numbers.length - unused.length,
  };
}

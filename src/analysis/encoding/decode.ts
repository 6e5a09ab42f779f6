import type { Address, Cells } from '../../engine/cells.ts';
import type { Option } from '../../question-types/option.ts';
import type { CellValue } from '../../question-types/type.ts';
import type { Literal } from '../solver/literal.ts';
import { nearZero } from './arithmetic.ts';
import type { EncodedCell } from './cell.ts';
import type { Quantity } from './quantity.ts';

/** The cells of a solution, as a person would type them: every value in the normal form of its type. */
export function decode(
  cells: Iterable<EncodedCell>,
  isTrue: (literal: Literal) => boolean,
  numbers: ReadonlyMap<Quantity, number>,
): Cells {
  const decoded: Record<Address, CellValue> = {};
  for (const cell of cells) {
    const value = isTrue(cell.answered) ? answerOf(cell, isTrue, numbers) : undefined;
    if (value !== undefined) decoded[cell.slot.address] = value;
  }
  return decoded;
}

function answerOf(
  cell: EncodedCell,
  isTrue: (literal: Literal) => boolean,
  numbers: ReadonlyMap<Quantity, number>,
): CellValue | undefined {
  const { question } = cell.slot;
  switch (question.type) {
    case 'single': {
      const [option] = chosen(question.options, cell, isTrue);
      return option && singleValue(option);
    }
    case 'multiple': {
      const options = chosen(question.options, cell, isTrue);
      return { codes: options.map(({ code }) => code), ...textsOf(options) };
    }
    case 'number':
      return (
        cell.quantity && decimalText(numberOf(cell.quantity, isTrue, numbers), question.decimals)
      );
    default:
      return cell.typical;
  }
}

/** The answer that is one option, with its text where that is required. */
export function singleValue(option: Option): CellValue {
  return { code: option.code, ...textsOf([option]) };
}

/** The options a solution chooses; the first plain one where nothing depends on which. */
function chosen(
  options: readonly Option[],
  { codes }: EncodedCell,
  isTrue: (literal: Literal) => boolean,
): readonly Option[] {
  if (!codes) return options.slice(0, 1);
  return options.filter(({ code }) => {
    const literal = codes.get(code);
    return literal !== undefined && isTrue(literal);
  });
}

function textsOf(options: readonly Option[]): { readonly text?: Readonly<Record<string, string>> } {
  const required = options.filter((option) => option.text === 'required');
  return required.length > 0
    ? { text: Object.fromEntries(required.map(({ code }) => [code, '例'])) }
    : {};
}

function numberOf(
  quantity: Quantity,
  isTrue: (literal: Literal) => boolean,
  numbers: ReadonlyMap<Quantity, number>,
): number {
  const known = numbers.get(quantity);
  if (known !== undefined) return known;
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const bound of quantity.bounds(isTrue)) {
    if ('from' in bound) from = Math.max(from, bound.from);
    else to = Math.min(to, bound.to);
  }
  return nearZero(from, to);
}

/** Smallest units as decimal text: 150 hundredths are 1.5. */
function decimalText(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  const whole = digits.slice(0, -decimals);
  return `${units < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

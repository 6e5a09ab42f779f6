import { NO_ANSWER, type Reading } from '../conditions/reading.ts';
import type { CellValue } from './type.ts';

/** The decimal text of a cell: no leading zero, no sign but a minus. */
export const DECIMAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** A number as the decimal text of a cell, rounded to so many digits, without a zero that says nothing. */
export function decimalText(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const short = decimals === 0 ? fixed : fixed.replace(/\.?0+$/, '');
  return short === '-0' ? '0' : short;
}

/** The same where nothing has to be rounded; undefined where the number needs more digits. */
export function exactText(value: number, decimals: number): string | undefined {
  const text = decimalText(value, decimals);
  // What is off by less is the noise of adding binary fractions.
  const isExact = Math.abs(Number(text) - value) < 10 ** -(decimals + 4);
  return DECIMAL.test(text) && isExact ? text : undefined;
}

/** What conditions see of a decimal text; no answer where it is none. */
export function decimalReading(value: CellValue): Reading {
  return typeof value === 'string' && DECIMAL.test(value)
    ? { is: 'number', number: Number(value) }
    : NO_ANSWER;
}

export function decimalInWords(value: CellValue, unit: string | undefined): string {
  const text = typeof value === 'string' ? value : '';
  return unit === undefined ? text : `${text} ${unit}`;
}

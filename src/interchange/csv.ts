/**
 * One cell on its way out. `text` is what people wrote, or what comes from a roster: it is guarded against spreadsheet
 * formulas. `number` is decimal text and stays a number, minus sign included. `word` is a word of our own (a code, a
 * heading, 非該当). `blank` is an empty cell.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: string | number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'blank' };

export const BLANK: Cell = { kind: 'blank' };

export function text(given: string): Cell {
  return { kind: 'text', text: given };
}

export function number(given: string | number): Cell {
  return { kind: 'number', number: given };
}

export function word(given: string): Cell {
  return { kind: 'word', word: given };
}

/**
 * CSV as RFC 4180 has it, for spreadsheets in Japan: UTF-8 with a byte order mark (Excel opens UTF-8 without one as
 * CP932), lines ended by CRLF, every line with as many fields as the longest row.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const lines = rows.map((row) =>
    [...row.map(field), ...Array(width - row.length).fill('')].join(','),
  );
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text as a spreadsheet must see it: with an apostrophe before it if one of its lines begins, after spaces, with
 * a sign that makes a formula of it. Full-width signs count, since some settings turn them into half-width ones.
 */
export function guarded(given: string): string {
  return STARTS_FORMULA.test(given) ? `'${given}` : given;
}

// A line begins at the start and after any break; a carriage return that ends no line is a trigger itself.
const STARTS_FORMULA =
  /(?:^|[\n\r\v\f\u0085\u2028\u2029])[\p{Zs}\p{Cf}]*(?:[=+\-@\t＝＋－＠]|\r(?!\n))/u;

function field(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return numeral(String(cell.number));
    case 'word':
      return quoted(cell.word);
    case 'text':
      return quoted(guarded(cell.text));
  }
}

/** A number is written bare. What only claims to be one is a text like any other. */
function numeral(given: string): string {
  return /^-?\d+(\.\d+)?$/.test(given) ? given : quoted(guarded(given));
}

function quoted(given: string): string {
  return /[",\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/.test(given)
    ? `"${given.replaceAll('"', '""')}"`
    : given;
}

/**
 * What a condition sees of an answer. `notAsked` and `noAnswer` are told apart and never mixed with a value;
 * a special code (不明) is an explicit answer and reads as its code.
 */
export type Reading =
  | { readonly is: 'notAsked' }
  | { readonly is: 'noAnswer' }
  | { readonly is: 'codes'; readonly codes: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'text'; readonly text: string }
  /** A repeat: how many rows it has. */
  | { readonly is: 'rows'; readonly rows: number }
  /** What a matrix reads as where neither row nor column is named: its cells that are asked. */
  | { readonly is: 'several'; readonly readings: readonly Reading[] };

export const NOT_ASKED: Reading = { is: 'notAsked' };
export const NO_ANSWER: Reading = { is: 'noAnswer' };

/** The place a condition names: a question, a repeat, or in a matrix one row, one column, or one cell. */
export interface Reference {
  readonly question: string;
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

/** Gives the reading of a place over the effective answers. */
export type Reader = (reference: Reference) => Reading;

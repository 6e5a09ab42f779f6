/**
 * A variable or its negation, as one number: variable v is 2v, its negation 2v + 1. Small integers keep the solver's
 * arrays dense. Variable 0 is true by definition, so that constants need no special case.
 */
export type Literal = number;

export const TRUE: Literal = 0;
export const FALSE: Literal = 1;

export function not(literal: Literal): Literal {
  return literal ^ 1;
}

export function variableOf(literal: Literal): number {
  return literal >> 1;
}

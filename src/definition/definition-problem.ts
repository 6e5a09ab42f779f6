import type { Problem } from '../shared/problem.ts';

/** The way to a place in a definition: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Something wrong in a definition, where it stands. An `error` forbids publishing; a `warning` does not. */
export interface DefinitionProblem extends Problem {
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  /** The section, item or check it concerns, where there is one. */
  readonly id?: string;
}

/** A problem with its place in the file; lines and columns count from 1. */
export interface LocatedProblem extends DefinitionProblem {
  readonly line: number;
  readonly column: number;
}

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

/** The files of a definition: its own, and those that stand beside it. */
export type DefinitionFile = 'questionnaire.yaml' | 'questionnaire.en.yaml' | 'glossary.yaml';

/** A problem with its place in the file; lines and columns count from 1. */
export interface LocatedProblem extends DefinitionProblem {
  readonly file: DefinitionFile;
  readonly line: number;
  readonly column: number;
}

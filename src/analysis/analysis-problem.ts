import type { Path } from '../definition/definition-problem.ts';
import type { Cells } from '../engine/cells.ts';
import type { Problem } from '../shared/problem.ts';

/**
 * Something known of a questionnaire before anyone answers. An `error` forbids publishing; a `warning` is most likely
 * a slip; an `info` may well be meant.
 */
export interface AnalysisProblem extends Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: Path;
  /** The section, item or check it concerns, where there is one. */
  readonly id?: string;
  /** Answers a person can type in to see it; confirmed by the engine. */
  readonly witness?: Cells;
}

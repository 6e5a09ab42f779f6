import type { Path } from '../definition-problem.ts';

/**
 * What a difference means for a time series: 軽微 the figures can stand side by side with a remark; 断絶 they cannot.
 * 同一 is the absence of differences.
 */
export type Continuity = 'same' | 'minor' | 'break';

/** What kind of thing differs. */
export type Aspect =
  | 'presence'
  | 'type'
  | 'wording'
  | 'options'
  | 'limits'
  | 'routing'
  | 'base'
  | 'demand'
  | 'order'
  | 'check';

/** One difference between two versions of a questionnaire. */
export interface Difference {
  /** The question, repeat, section or check it is about. */
  readonly id: string;
  readonly aspect: Aspect;
  readonly continuity: Exclude<Continuity, 'same'>;
  /** What differs, as a code with its words in `difference-texts.ts`. */
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  /** Where it stands in the newer definition, if it is there. */
  readonly path?: Path;
}

/** The gravest of some differences; `same` without any. */
export function continuityOf(differences: readonly Difference[]): Continuity {
  if (differences.some(({ continuity }) => continuity === 'break')) return 'break';
  return differences.length > 0 ? 'minor' : 'same';
}

export function difference(
  id: string,
  aspect: Aspect,
  continuity: Difference['continuity'],
  code: string,
  details: Difference['details'] = {},
): Difference {
  return { id, aspect, continuity, code, details };
}

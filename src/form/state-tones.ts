import type { SectionState } from '../engine/progress.ts';

/** How a state of a section or a row is marked beside its words. */
export const stateTones = {
  notApplicable: 'none',
  notStarted: 'idle',
  inProgress: 'active',
  attention: 'attention',
  complete: 'done',
} as const satisfies Record<SectionState, string>;

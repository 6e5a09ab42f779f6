import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import { moveDraft } from '../engine/move.ts';
import type { Revision } from './versions.ts';

/** What moving to a later version would mean for everything entered. Nothing is changed by asking. */
export function prepareMove(raw: Cells, from: Compiled, to: Compiled): Omit<Revision, 'accepted'> {
  const { orphans, toAnswer } = moveDraft(raw, from, to);
  return { from, to, orphans, toAnswer };
}

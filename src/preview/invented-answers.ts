import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { plausible } from '../sample/generated/plausible.ts';

/** Rows that a respondent gives a repeat: enough to see how they follow one another. */
const ROWS = { from: 2, to: 4 };

/**
 * Answers that can be handed in, such as a respondent might give; the same for the same seed.
 *
 * @throws when none are found: the questionnaire demands what cannot be.
 */
export function inventedAnswers(compiled: Compiled, seed: number): Cells {
  const [form] = plausible(compiled, 1, { seed, rows: () => ROWS, words: () => undefined });
  return form?.raw() ?? {};
}

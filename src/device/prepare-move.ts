import { questionsOf } from '../definition/outline.ts';
import { compareVersions } from '../definition/versions/compare.ts';
import type { Difference } from '../definition/versions/difference.ts';
import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import { moveDraft } from '../engine/move.ts';
import type { Revision } from './versions.ts';

/** What moving to a later version would mean for everything entered. Nothing is changed by asking. */
export function prepareMove(raw: Cells, from: Compiled, to: Compiled): Omit<Revision, 'accepted'> {
  const { orphans, toAnswer } = moveDraft(raw, from, to);
  return { from, to, differences: questionDifferences(from, to), orphans, toAnswer };
}

function questionDifferences(from: Compiled, to: Compiled): readonly Difference[] {
  const questions = new Set(
    [from, to].flatMap(({ questionnaire }) =>
      questionsOf(questionnaire).map(({ question }) => question.id),
    ),
  );
  return compareVersions(from.questionnaire, to.questionnaire, to.types).filter(({ id }) =>
    questions.has(id),
  );
}

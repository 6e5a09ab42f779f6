import { questionsOf } from '../../definition/outline.ts';
import { compareVersions } from '../../definition/versions/compare.ts';
import type { Difference } from '../../definition/versions/difference.ts';
import type { Revision } from '../../device/versions.ts';

/** What differs in questions between the two versions of a revision, in the order of the later one. */
export function questionDifferences({
  from,
  to,
}: Pick<Revision, 'from' | 'to'>): readonly Difference[] {
  const questions = new Set(
    [from, to].flatMap(({ questionnaire }) =>
      questionsOf(questionnaire).map(({ question }) => question.id),
    ),
  );
  return compareVersions(from.questionnaire, to.questionnaire, to.types).filter(({ id }) =>
    questions.has(id),
  );
}

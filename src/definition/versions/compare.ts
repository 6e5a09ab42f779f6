import type { Condition } from '../../conditions/condition.ts';
import { mentions } from '../../conditions/references.ts';
import { type Registry, typeOf } from '../../question-types/registry.ts';
import { baseOf } from '../base.ts';
import { type Placed, questionsOf, repeatsOf } from '../outline.ts';
import type { Check, Questionnaire, Repeat } from '../questionnaire.ts';
import { canonicalCondition } from './canonical-condition.ts';
import { compareQuestions } from './compare-questions.ts';
import { type Difference, difference } from './difference.ts';

/**
 * What differs between two versions of a questionnaire, in the order of the newer, then what only the older has. A
 * question whose base follows from one that can no longer be compared has another base too.
 */
export function compareVersions(
  older: Questionnaire,
  newer: Questionnaire,
  types: Registry,
): readonly Difference[] {
  const before = new Map(questionsOf(older).map((placed) => [placed.question.id, placed]));
  const after = questionsOf(newer);
  const broken = new Set<string>();
  const inQuestions = after.flatMap((placed) => {
    const earlier = before.get(placed.question.id);
    const found = earlier
      ? [...ofQuestion(earlier, placed, types), ...ofBase(earlier, placed, broken)]
      : [difference(placed.question.id, 'presence', 'break', 'added')];
    if (found.some(changesAnswers)) broken.add(placed.question.id);
    return found;
  });
  return [
    ...inQuestions,
    ...ofOrder(questionsOf(older), after),
    ...ofRepeats(older, newer),
    ...ofChecks(older, newer),
    ...gone(before.keys(), new Set(after.map(({ question }) => question.id))),
  ];
}

function ofQuestion(before: Placed, after: Placed, types: Registry): readonly Difference[] {
  return compareQuestions(
    { question: before.question, type: typeOf(types, before.question) },
    { question: after.question, type: typeOf(types, after.question) },
  );
}

/** Whether those who read this question may now see another answer. */
function changesAnswers({ aspect, continuity }: Difference): boolean {
  return continuity === 'break' && aspect !== 'order';
}

/** Who is asked: by a condition of its own that says something else, or by a question further up that does. */
function ofBase(before: Placed, after: Placed, broken: ReadonlySet<string>): readonly Difference[] {
  const { id } = after.question;
  const [earlier, later] = [baseOf(before), baseOf(after)];
  if (canonicalCondition(earlier) !== canonicalCondition(later))
    return [difference(id, 'routing', 'break', 'routing')];
  const through = readBy(later).find((question) => broken.has(question));
  return through === undefined
    ? []
    : [difference(id, 'base', 'break', 'base', { question: through })];
}

function readBy(condition: Condition | undefined): readonly string[] {
  return condition ? mentions(condition).map(({ question }) => question) : [];
}

/** Questions that stand after another one than before, of those that both versions have. */
function ofOrder(before: readonly Placed[], after: readonly Placed[]): readonly Difference[] {
  const ids = (placed: readonly Placed[]) => placed.map(({ question }) => question.id);
  const kept = new Set(ids(before).filter((id) => ids(after).includes(id)));
  const earlier = ids(before).filter((id) => kept.has(id));
  const later = ids(after).filter((id) => kept.has(id));
  const followed = new Map(earlier.map((id, index) => [id, earlier[index - 1]]));
  return later.flatMap((id, index) =>
    followed.get(id) === later[index - 1] ? [] : [difference(id, 'order', 'minor', 'moved')],
  );
}

function ofRepeats(older: Questionnaire, newer: Questionnaire): readonly Difference[] {
  const before = new Map(repeatsOf(older).map((repeat) => [repeat.id, repeat]));
  const after = repeatsOf(newer);
  return [
    ...after.flatMap((repeat) => {
      const earlier = before.get(repeat.id);
      if (!earlier) return [difference(repeat.id, 'presence', 'break', 'added')];
      return rows(earlier) === rows(repeat)
        ? []
        : [difference(repeat.id, 'limits', 'minor', 'limits')];
    }),
    ...gone(before.keys(), new Set(after.map(({ id }) => id))),
  ];
}

function rows({ atLeast, atMost }: Repeat): string {
  return `${atLeast ?? 0}–${atMost ?? ''}`;
}

function ofChecks(older: Questionnaire, newer: Questionnaire): readonly Difference[] {
  const before = new Map(checksOf(older).map((check) => [check.id, check]));
  const after = checksOf(newer);
  return [
    ...after.flatMap((check) => {
      const earlier = before.get(check.id);
      if (!earlier) return [difference(check.id, 'check', 'minor', 'checkAdded')];
      return sameCheck(earlier, check)
        ? []
        : [difference(check.id, 'check', 'minor', 'checkChanged')];
    }),
    ...[...before.keys()]
      .filter((id) => !after.some((check) => check.id === id))
      .map((id) => difference(id, 'check', 'minor', 'checkRemoved')),
  ];
}

function checksOf({ sections }: Questionnaire): readonly Check[] {
  return sections.flatMap(({ checks = [], items }) => [
    ...checks,
    ...items.flatMap((item) => (item.type === 'repeat' ? (item.checks ?? []) : [])),
  ]);
}

function sameCheck(a: Check, b: Check): boolean {
  return (
    a.severity === b.severity &&
    a.at === b.at &&
    a.message === b.message &&
    canonicalCondition(a.holds) === canonicalCondition(b.holds)
  );
}

function gone(before: Iterable<string>, after: ReadonlySet<string>): readonly Difference[] {
  return [...before]
    .filter((id) => !after.has(id))
    .map((id) => difference(id, 'presence', 'break', 'removed'));
}

import type { AnalysisProblem } from './analysis-problem.ts';
import { deadEnds } from './findings/dead-ends.ts';
import { emptySections, hollowsOf } from './findings/empty-sections.ts';
import { gatesOf } from './findings/gate.ts';
import { gateProblems, unreachedBy } from './findings/gates.ts';
import { noSubmission } from './findings/no-submission.ts';
import { barrenIn, nothingToChoose } from './findings/nothing-to-choose.ts';
import { stopsOf } from './findings/stop.ts';
import { undecided } from './findings/undecided.ts';
import { unanswerable } from './findings/values.ts';
import { settle } from './goals.ts';
import { lookup } from './lookup.ts';
import { byPlace, placesOf } from './places.ts';
import type { Possibilities } from './possibilities.ts';

/**
 * What can be known of a questionnaire before anyone answers, in the order of the definition. While nothing can be
 * handed in, what depends on that is not looked into: it would all be reported.
 */
export function analyse(possibilities: Possibilities): readonly AnalysisProblem[] {
  const gates = gatesOf(possibilities);
  const canFinish = possibilities.submittable.is === 'possible';
  const stops = canFinish ? stopsOf(possibilities) : [];
  const hollows = canFinish ? hollowsOf(possibilities) : [];
  const barren = barrenIn(possibilities);
  const subjects = [
    ...gates.map(({ id, becomesTrue, becomesFalse, parts }) => ({
      id,
      goals: [becomesTrue, becomesFalse, ...parts.map(({ matters }) => matters)],
    })),
    ...stops.map(({ id, contained }) => ({ id, goals: [contained] })),
    ...hollows,
    ...barren,
  ];
  const order = [...placesOf(possibilities.compiled.questionnaire).keys()];
  const place = new Map(order.map((id, index) => [id, index]));
  const inOrder = subjects.toSorted((a, b) => lookup(place, a.id) - lookup(place, b.id));
  const settled = settle(inOrder.flatMap(({ goals }) => goals));
  const unreached = unreachedBy(possibilities, gates, settled);
  const found = [
    ...unanswerable(possibilities),
    ...gateProblems(gates, settled, unreached),
    ...noSubmission(possibilities),
    ...deadEnds(possibilities, stops, settled),
    ...emptySections(possibilities, hollows, settled),
    ...nothingToChoose(possibilities, barren, settled),
  ];
  const wrong = new Set(found.filter(({ severity }) => severity === 'error').map(({ id }) => id));
  // Where something is wrong already, what is left open hardly matters.
  const open = subjects.filter(({ id }) => !wrong.has(id));
  return [...found, ...undecided(possibilities, open, settled)].sort((a, b) =>
    byPlace(a.path, b.path),
  );
}

import { type Row, row } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { measure, noSamples, type Outcome, type Plan, type Samples } from './measure.ts';
import { ours } from './ours.ts';
import { type Shape, syntheticQuestionnaire } from './questionnaires.ts';
import { answersOf, filledIn } from './respondent.ts';
import { surveyCore } from './survey-core.ts';

/** One questionnaire, and how much time is spent on it. Plain data: it is measured in a process of its own. */
export interface Case {
  readonly shape: Shape;
  /** Questions. */
  readonly size: number;
  readonly rounds: number;
  /** No further round begins after so many. */
  readonly seconds: number;
  /** Answers the peer is timed with in a round: the first of those ours is timed with. */
  readonly peerAnswers: number;
  /** Forms of ours in a round; the peer has one. */
  readonly forms: number;
  readonly withPeer: boolean;
}

const OUR_ANSWERS = 200;

/** Measures in rounds, the contenders taking turns at being first. @throws if they disagree. */
export async function benchCase(plan: Case): Promise<readonly Row[]> {
  const questionnaire = syntheticQuestionnaire(plan.shape, plan.size);
  const given = answersOf(questionnaire);
  const filled = filledIn(given);
  const shortPlan: Plan = { answers: given.slice(0, plan.peerAnswers), filled, forms: 1 };
  const longPlan: Plan = { answers: given.slice(0, OUR_ANSWERS), filled, forms: plan.forms };
  const [us, peer] = [ours(questionnaire), surveyCore(questionnaire)];
  const expected = await measure(us, shortPlan, noSamples(shortPlan));
  const [ourSamples, peerSamples] = [noSamples(longPlan), noSamples(shortPlan)];
  const turns = [
    () => measure(us, longPlan, ourSamples),
    async () => agree(questionnaire.id, expected, await measure(peer, shortPlan, peerSamples)),
  ].slice(0, plan.withPeer ? 2 : 1);
  await warmUp(plan.shape);
  const end = performance.now() + plan.seconds * 1_000;
  for (let round = 0; round < plan.rounds && performance.now() < end; round += 1)
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  const peerFigures = plan.withPeer ? figuresOf(peerSamples) : undefined;
  return rowsOf(questionnaire.id, figuresOf(ourSamples), peerFigures, peer.name);
}

/** Lets the compiler of the machine meet both programs, on a small questionnaire of the same shape. */
async function warmUp(shape: Shape): Promise<void> {
  const questionnaire = syntheticQuestionnaire(shape, 60);
  const answers = answersOf(questionnaire);
  for (const [make, forms] of [
    [ours, 200],
    [surveyCore, 2],
  ] as const) {
    const plan = { answers, filled: filledIn(answers), forms };
    await measure(make(questionnaire), plan, noSamples(plan));
  }
}

/** The same questions after the same answers, with the gate open and shut, and the same ones found wrong. */
function agree(name: string, one: Outcome, other: Outcome): void {
  for (const what of ['afterAnswers', 'gateShut', 'gateOpen', 'wrong'] as const) {
    const [mine, theirs] = [new Set(one[what]), new Set(other[what])];
    const onlyOurs = one[what].filter((id) => !theirs.has(id));
    const onlyPeers = other[what].filter((id) => !mine.has(id));
    if (onlyOurs.length + onlyPeers.length > 0)
      throw new Error(
        `${name}, ${what}: the contenders disagree. Only ours: ${onlyOurs}. Only the peer: ${onlyPeers}.`,
      );
  }
}

interface Figures {
  readonly compile: number;
  readonly create: number;
  readonly answers: readonly number[];
  readonly gate: number;
  readonly check: number;
  readonly heap: number;
}

function figuresOf(samples: Samples): Figures {
  return {
    compile: median(samples.compile),
    create: median(samples.create),
    // The same answer in every form and round: its median is its cost, without collections of garbage.
    answers: samples.answers.map(median),
    gate: median(samples.gate),
    check: median(samples.check),
    heap: median(samples.heap),
  };
}

function rowsOf(
  name: string,
  us: Figures,
  peer: Figures | undefined,
  peerName: string,
): readonly Row[] {
  const compare = (
    metric: string,
    unit: 'ms' | 'µs' | 'KB',
    our: (figures: Figures) => number,
    theirs = our,
  ) => {
    const per = { ms: 1, µs: 0.001, KB: 1_000 }[unit];
    const peerFigure = peer ? theirs(peer) / per : null;
    return row({ case: name, metric, unit, ours: our(us) / per, peer: peerFigure, peerName });
  };
  const typical = ({ answers }: Figures) => median(answers);
  return [
    compare(
      'compile',
      'ms',
      ({ compile }) => compile,
      ({ create }) => create,
    ),
    compare('create', 'ms', ({ create }) => create),
    compare('answer median', 'µs', typical),
    compare('answer p95', 'µs', ({ answers }) => quantile(answers, 0.95)),
    // Against the peer's typical answer, which is the harder comparison.
    compare('answer worst', 'µs', ({ answers }) => Math.max(...answers), typical),
    compare('gate median', 'µs', ({ gate }) => gate),
    compare('full check', 'ms', ({ check }) => check),
    compare('heap', 'KB', ({ heap }) => heap),
  ];
}

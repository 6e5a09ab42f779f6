import { type Row, row } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import type { Contender } from './contender.ts';
import { measure, noSamples, type Outcome, type Plan, type Samples } from './measure.ts';
import { ours } from './ours.ts';
import { type Shape, syntheticQuestionnaire } from './questionnaires.ts';
import { answersOf, filledIn } from './respondent.ts';
import { surveyCore } from './survey-core.ts';

export interface Effort {
  /** Questions. */
  readonly size: number;
  readonly rounds: number;
  /** Answers the peer is timed with in a round: the first of those ours is timed with. */
  readonly peerAnswers: number;
  /** Forms of ours in a round; the peer has one. */
  readonly forms: number;
}

const OUR_ANSWERS = 200;

/** Measures one questionnaire in rounds, the contenders taking turns at being first. @throws if they disagree. */
export function benchCase(shape: Shape, effort: Effort): readonly Row[] {
  const questionnaire = syntheticQuestionnaire(shape, effort.size);
  const given = answersOf(questionnaire);
  const filled = filledIn(given);
  const shortPlan: Plan = { answers: given.slice(0, effort.peerAnswers), filled, forms: 1 };
  const longPlan: Plan = { answers: given.slice(0, OUR_ANSWERS), filled, forms: effort.forms };
  const [us, peer] = [ours(questionnaire), surveyCore(questionnaire)];
  const expected = outcomeOf(us, shortPlan);
  const [ourSamples, peerSamples] = [noSamples(longPlan), noSamples(shortPlan)];
  const turns = [
    () => measure(us, longPlan, ourSamples),
    () => agree(questionnaire.id, expected, measure(peer, shortPlan, peerSamples)),
  ];
  for (let round = 0; round < effort.rounds; round += 1)
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) turn();
  return rowsOf(questionnaire.id, figuresOf(ourSamples), figuresOf(peerSamples), peer.name);
}

function outcomeOf(contender: Contender, plan: Plan): Outcome {
  return measure(contender, plan, noSamples(plan));
}

/** The same questions after the same answers, with the gate open and shut, and the same ones found wrong. */
function agree(name: string, one: Outcome, other: Outcome): void {
  for (const what of ['afterAnswers', 'gateShut', 'gateOpen', 'wrong'] as const) {
    const onlyOurs = one[what].filter((id) => !other[what].includes(id));
    const onlyPeers = other[what].filter((id) => !one[what].includes(id));
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

function rowsOf(name: string, us: Figures, peer: Figures, peerName: string): readonly Row[] {
  const compare = (metric: string, unit: 'ms' | 'µs' | 'KB', pair: readonly [number, number]) => {
    const per = { ms: 1, µs: 0.001, KB: 1_000 }[unit];
    return row({ case: name, metric, unit, ours: pair[0] / per, peer: pair[1] / per, peerName });
  };
  const typical = median(peer.answers);
  return [
    compare('compile', 'ms', [us.compile, peer.create]),
    compare('create', 'ms', [us.create, peer.create]),
    compare('answer median', 'µs', [median(us.answers), typical]),
    compare('answer p95', 'µs', [quantile(us.answers, 0.95), quantile(peer.answers, 0.95)]),
    // Against the peer's typical answer, which is the harder comparison.
    compare('answer worst', 'µs', [Math.max(...us.answers), typical]),
    compare('gate median', 'µs', [us.gate, peer.gate]),
    compare('full check', 'ms', [us.check, peer.check]),
    compare('heap', 'KB', [us.heap, peer.heap]),
  ];
}

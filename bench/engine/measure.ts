import { setImmediate } from 'node:timers/promises';
import type { Cells } from '../../src/engine/cells.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import type { Contender, OpenForm } from './contender.ts';
import { GATE } from './questionnaires.ts';
import { type Given, OPEN, SHUT } from './respondent.ts';

/** What is done with every contender, and how often. */
export interface Plan {
  /** Answers given one after the other to a form with nothing but an open gate. */
  readonly answers: readonly Given[];
  /** A whole response. */
  readonly filled: Cells;
  /** Forms that are opened and filled in. */
  readonly forms: number;
}

/** Samples in milliseconds, bytes for `heap`. */
export interface Samples {
  readonly compile: number[];
  readonly create: number[];
  /** By place in the plan's answers: the same answer is always compared with itself. */
  readonly answers: readonly number[][];
  readonly gate: number[];
  readonly check: number[];
  readonly heap: number[];
}

export function noSamples({ answers }: Plan): Samples {
  return {
    compile: [],
    create: [],
    answers: answers.map(() => []),
    gate: [],
    check: [],
    heap: [],
  };
}

/** What a contender came to, to be compared with the others: a figure without it means nothing. */
export interface Outcome {
  readonly afterAnswers: readonly string[];
  readonly gateOpen: readonly string[];
  readonly gateShut: readonly string[];
  readonly wrong: readonly string[];
}

/** One block of a round: `plan.forms` forms of one contender, after a collection of garbage. */
export async function measure(
  contender: Contender,
  plan: Plan,
  samples: Samples,
): Promise<Outcome> {
  const time: Timer = (into, step) => {
    const { ms, result } = contender.clock(step);
    into.push(ms);
    return result;
  };
  for (let turn = 0; turn < plan.forms; turn += 1) time(samples.compile, contender.compile);
  const kept: OpenForm[] = [];
  const before = await settledHeap();
  let outcome: Outcome | undefined;
  for (let form = 0; form < plan.forms; form += 1) {
    const opened = time(samples.create, contender.create);
    kept.push(opened);
    outcome = fillIn(opened, plan, samples, time);
  }
  samples.heap.push(((await settledHeap()) - before) / kept.length);
  if (!outcome) throw new Error('A plan has at least one form.');
  return outcome;
}

type Timer = <T>(samples: number[], step: () => T) => T;

/** How often the gate is shut and opened once more: the median is then of forms that have done it before. */
const GATE_TURNS = 5;

function fillIn(form: OpenForm, plan: Plan, samples: Samples, time: Timer): Outcome {
  form.answer([GATE, OPEN]);
  for (const [place, given] of plan.answers.entries())
    time(samples.answers[place] ?? [], () => form.answer(given));
  const afterAnswers = form.asked();
  form.restore(plan.filled);
  moveToOldSpace();
  const turn = (gate: CellValue) => time(samples.gate, () => form.answer([GATE, gate]));
  turn(SHUT);
  const gateShut = form.asked();
  turn(OPEN);
  const gateOpen = form.asked();
  for (let again = 0; again < GATE_TURNS; again += 1) for (const gate of [SHUT, OPEN]) turn(gate);
  const wrong = time(samples.check, () => form.check(plan.filled));
  return { afterAnswers, gateShut, gateOpen, wrong: [...wrong] };
}

/** A form that was just restored would be copied about while it is measured; one that has been open for a while is not. */
function moveToOldSpace(): void {
  globalThis.gc?.({ type: 'minor' });
  globalThis.gc?.({ type: 'minor' });
}

/** Bytes in use once garbage is gone, those outside of V8's heap included. */
async function settledHeap(): Promise<number> {
  if (!globalThis.gc) throw new Error('The benchmark needs node --expose-gc.');
  // What survey-core holds by weak references is garbage only when the event loop has turned.
  await setImmediate();
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

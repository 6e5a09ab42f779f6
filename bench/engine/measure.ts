import type { Cells } from '../../src/engine/cells.ts';
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
export function measure(contender: Contender, plan: Plan, samples: Samples): Outcome {
  for (let turn = 0; turn < plan.forms; turn += 1) time(samples.compile, contender.compile);
  const kept: OpenForm[] = [];
  const before = settledHeap();
  let outcome: Outcome | undefined;
  for (let form = 0; form < plan.forms; form += 1) {
    const opened = time(samples.create, contender.create);
    kept.push(opened);
    outcome = fillIn(opened, plan, samples);
  }
  samples.heap.push((settledHeap() - before) / kept.length);
  if (!outcome) throw new Error('A plan has at least one form.');
  return outcome;
}

function fillIn(form: OpenForm, plan: Plan, samples: Samples): Outcome {
  form.answer([GATE, OPEN]);
  for (const [place, given] of plan.answers.entries())
    time(samples.answers[place] ?? [], () => form.answer(given));
  const afterAnswers = form.asked();
  form.restore(plan.filled);
  time(samples.gate, () => form.answer([GATE, SHUT]));
  const gateShut = form.asked();
  time(samples.gate, () => form.answer([GATE, OPEN]));
  const gateOpen = form.asked();
  const wrong = time(samples.check, () => form.check());
  return { afterAnswers, gateShut, gateOpen, wrong: [...wrong] };
}

function time<T>(samples: number[], step: () => T): T {
  const start = performance.now();
  const result = step();
  samples.push(performance.now() - start);
  return result;
}

/** Bytes in use once garbage is gone, those outside of V8's heap included. */
function settledHeap(): number {
  if (!globalThis.gc) throw new Error('The benchmark needs node --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

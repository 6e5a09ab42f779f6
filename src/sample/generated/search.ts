import type { Random } from '../../shared/ports.ts';
import type { Plan } from './plan.ts';
import type { Task } from './task.ts';
import { waysTo } from './ways.ts';

/**
 * `found`: the plan now holds it. `impossible`: every way was tried. `gaveUp`: there are too many ways, or numbers were
 * in it, for which only some values are tried.
 */
export type Outcome = 'found' | 'impossible' | 'gaveUp';

/** How many steps one search may take before it gives up. */
const STEPS = 4_000;

interface Agenda {
  readonly task: Task;
  readonly next: Agenda | undefined;
}

/** A point to come back to: the ways not tried yet, and what was left to do. */
interface Choice {
  readonly ways: readonly (readonly Task[])[];
  readonly next: Agenda | undefined;
  readonly mark: number;
}

/**
 * Does all tasks in a plan, or none: depth first, with the last choice tried anew wherever something cannot be done.
 * No recursion: chains of conditions may be as long as questionnaires.
 */
export function search(
  plan: Plan,
  tasks: readonly Task[],
  random: Random,
  steps: number = STEPS,
): Outcome {
  const start = plan.mark();
  const choices: Choice[] = [];
  let agenda = pushed(tasks, undefined);
  let isComplete = true;
  for (let step = 0; agenda !== undefined; step += 1) {
    const { task, next }: Agenda = agenda;
    if (step >= steps) {
      plan.takeBack(start);
      return 'gaveUp';
    }
    const mark = plan.mark();
    const [first, ...others] = waysTo(task, plan, random);
    if (task.do === 'fit' && task.linear.parts.length > 1) isComplete = false;
    if (first) {
      if (others.length > 0) choices.push({ ways: others, next, mark });
      agenda = pushed(first, next);
      continue;
    }
    const choice = choices.pop();
    if (!choice) {
      plan.takeBack(start);
      return isComplete ? 'impossible' : 'gaveUp';
    }
    plan.takeBack(choice.mark);
    const [way = [], ...rest] = choice.ways;
    if (rest.length > 0) choices.push({ ...choice, ways: rest });
    agenda = pushed(way, choice.next);
  }
  return 'found';
}

function pushed(tasks: readonly Task[], onto: Agenda | undefined): Agenda | undefined {
  return tasks.reduceRight<Agenda | undefined>((next, task) => ({ task, next }), onto);
}

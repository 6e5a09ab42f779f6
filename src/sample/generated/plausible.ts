import type { Finding } from '../../engine/check.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { Form } from '../../engine/form.ts';
import { seededRandom } from '../seeded.ts';
import { complete } from './complete.ts';
import type { Manner } from './fill.ts';
import { Plan } from './plan.ts';
import { search } from './search.ts';
import type { Task } from './task.ts';

/** How the invented respondents of a questionnaire answer. */
export interface Habits extends Omit<Manner, 'random'> {
  readonly seed: number;
}

/** How often somebody follows a hint that an answer may be wrong. */
const CAREFUL = 0.85;
/** How often one respondent is begun anew before it is said that there can be none. */
const ATTEMPTS = 20;

/**
 * So many valid responses such as people might give, each drawn by itself: the first ones of more are the same.
 *
 * @throws when none is found: the questionnaire demands what cannot be.
 */
export function plausible(compiled: Compiled, count: number, habits: Habits): readonly Form[] {
  return Array.from({ length: count }, (_, serial) => respondent(compiled, serial, habits));
}

function respondent(compiled: Compiled, serial: number, habits: Habits): Form {
  let wanted: readonly Task[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stream = (name: string) => seededRandom(habits.seed, `${serial} ${attempt} ${name}`);
    const plan = new Plan();
    const random = stream('plan');
    if (search(plan, wanted, random) !== 'found') wanted = [];
    const minds = ({ code, severity, subject }: Finding) =>
      code === 'check' && severity === 'soft' && stream(`minds ${subject}`)() < CAREFUL;
    const completed = complete(compiled, plan, { ...habits, random: stream }, random, minds);
    if (completed.form) return completed.form;
    wanted = [...wanted, ...completed.wanted];
  }
  throw new Error(`No valid response to "${compiled.questionnaire.id}" was found.`);
}

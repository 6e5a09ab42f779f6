import type { Finding } from '../../engine/check.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { Form } from '../../engine/form.ts';
import type { Random } from '../../shared/ports.ts';
import { fill, type Manner } from './fill.ts';
import { isCertain, mending } from './mend.ts';
import type { Plan } from './plan.ts';
import { search } from './search.ts';
import type { Task } from './task.ts';

/** A plan settles something each round, so that many rounds are many checks in each other's way. */
const ROUNDS = 24;

/** A form that can be submitted, or what its plan would have had to hold beside: in any case, or as one of more ways. */
export type Completed =
  | { readonly form: Form }
  | { readonly form: undefined; readonly wanted: readonly Task[]; readonly isCertain: boolean };

/**
 * Fills in a form as planned and mends what forbids its submission, by settling more in the plan. `minds` says which
 * other findings are mended too, where they can be.
 */
export function complete(
  compiled: Compiled,
  plan: Plan,
  manner: Manner,
  random: Random,
  minds: (finding: Finding) => boolean = () => false,
): Completed {
  const given = new Set<string>();
  const wanted: Task[] = [];
  let certain = true;
  for (let round = 0; round < ROUNDS; round += 1) {
    const form = fill(compiled, plan, manner);
    const findings = form.problems();
    const hard = findings.filter(({ severity }) => severity === 'hard');
    const others = findings.filter(
      (one) => one.severity !== 'hard' && !given.has(one.subject) && minds(one),
    );
    if (hard.length === 0 && others.length === 0) return { form };
    const tasks = hard.map((finding) => mending(form, finding));
    wanted.push(...tasks);
    certain &&= hard.every((finding) => isCertain(form, finding));
    const before = plan.mark();
    if (search(plan, tasks, random) !== 'found')
      return { form: undefined, wanted, isCertain: certain };
    // What was wanted is planned already, and no value comes of it.
    if (hard.length > 0 && plan.mark() === before)
      return { form: undefined, wanted, isCertain: certain };
    for (const finding of others) {
      given.add(finding.subject);
      search(plan, [mending(form, finding)], random, FEW);
    }
  }
  return { form: undefined, wanted, isCertain: certain };
}

/** Steps spent on what need not be mended. */
const FEW = 2_000;

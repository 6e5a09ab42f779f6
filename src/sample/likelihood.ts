import { evaluate } from '../conditions/evaluate.ts';
import type { Form } from '../engine/form.ts';
import type { Random } from '../shared/ports.ts';
import type { Likelihood } from './parameters.ts';
import { deviation } from './seeded.ts';

/** An invented respondent: the form it fills in, and how much its hub does, around 0. */
export interface Respondent {
  readonly form: Form;
  readonly activity: number;
}

/** How likely a respondent is to give an answer, beside the others who are asked: higher is likelier. */
export function likelihood(
  { form, activity }: Respondent,
  { loading = 0, leanings = [] }: Likelihood,
  random: Random,
): number {
  const leaning = leanings
    .filter(({ when }) => evaluate(when, form.read) === true)
    .reduce((sum, { by }) => sum + by, 0);
  return loading * activity + leaning + deviation(random);
}

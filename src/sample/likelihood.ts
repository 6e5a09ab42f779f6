import { evaluate } from '../conditions/evaluate.ts';
import { NO_ANSWER, NOT_ASKED, type Reader } from '../conditions/reading.ts';
import { addressOf, type Compiled } from '../engine/compile.ts';
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
  compiled: Compiled,
  { form, activity }: Respondent,
  { loading = 0, leanings = [] }: Likelihood,
  random: Random,
): number {
  const read = readerOf(compiled, form);
  const leaning = leanings
    .filter(({ when }) => evaluate(when, read) === true)
    .reduce((sum, { by }) => sum + by, 0);
  return loading * activity + leaning + deviation(random);
}

/** Reads what the form has been told so far, as its own conditions do. */
function readerOf({ byId }: Compiled, form: Form): Reader {
  return (reference) => {
    const node = byId.get(reference.question);
    if (!node || !form.isAsked(node.id)) return NOT_ASKED;
    const cells = node.slots.filter(
      ({ address }) => reference.row === undefined || address === addressOf(reference),
    );
    const slot = cells.find(({ address }) => form.state(address) !== 'noAnswer');
    const value = slot && form.value(slot.address);
    return slot && value !== undefined ? slot.type.reading(slot.question, value) : NO_ANSWER;
  };
}

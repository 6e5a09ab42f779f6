import type { Compiled } from '../engine/compiled.ts';
import { type Form, open } from '../engine/form.ts';
import type { Random } from '../shared/ports.ts';
import { choose } from './choose.ts';
import type { SampleParameters } from './parameters.ts';
import { deviation } from './seeded.ts';
import { write } from './write.ts';

/**
 * Fills in as many forms as the parameters say, through the engine, one question after another in asking order: each
 * is answered among those it is asked of, by exactly as many with each option as the parameters demand.
 *
 * @throws when the parameters contradict each other or name what the questionnaire does not have.
 */
export function respond(
  compiled: Compiled,
  { answers, responses, words }: SampleParameters,
  random: Random,
): readonly Form[] {
  const respondents = Array.from({ length: responses }, () => ({
    form: open(compiled),
    activity: deviation(random),
  }));
  const placed = answers.map((answer) => ({ answer, place: placeOf(compiled, answer.question) }));
  for (const { answer } of placed.sort((a, b) => a.place - b.place)) {
    const asked = respondents.filter(({ form }) => form.isAsked(answer.question));
    if (asked.length === 0) continue;
    if ('topics' in answer) write(answer, asked, words, random);
    else choose(compiled, answer, asked, words, random);
  }
  return respondents.map(({ form }) => form);
}

function placeOf({ byId }: Compiled, question: string): number {
  const node = byId.get(question);
  if (!node)
    throw new Error(`The sample answers "${question}", which the questionnaire does not have.`);
  return node.index;
}

import type { Random } from '../shared/ports.ts';
import { drawAmount } from './counts.ts';
import { likelihood, type Respondent } from './likelihood.ts';
import type { SampleParameters, SampleText } from './parameters.ts';
import { phrase } from './phrases.ts';
import { between, shuffled } from './seeded.ts';

/** Writes the texts of a question, or of one row of a matrix, for as many of those asked as the parameters say. */
export function write(
  text: SampleText,
  asked: readonly Respondent[],
  words: SampleParameters['words'],
  random: Random,
): void {
  const address = text.row === undefined ? text.question : `${text.question}/${text.row}`;
  const willing = asked
    .map((respondent) => ({ respondent, by: likelihood(respondent, text, random) }))
    .sort((a, b) => b.by - a.by)
    .slice(0, drawAmount(text.answered, asked.length, random));
  for (const { respondent } of willing)
    respondent.form.answer(address, sentences(text, words, random));
}

function sentences(
  { topics, most }: SampleText,
  words: SampleParameters['words'],
  random: Random,
): string {
  const chosen = new Set(shuffled(topics, random).slice(0, between(1, most, random)));
  return topics
    .filter((topic) => chosen.has(topic))
    .map(({ patterns }) => phrase(patterns, words, random))
    .join('\n');
}

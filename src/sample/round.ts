import { questionsOf } from '../definition/outline.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import type { Sha256 } from '../shared/ports.ts';
import { plausible } from './generated/plausible.ts';
import { type SampleOperation, submitOperation } from './operations.ts';
import type { SampleParameters } from './parameters.ts';
import { phrase } from './phrases.ts';
import { respond } from './respondent.ts';
import { type SampleUnit, sampleRoster } from './roster.ts';
import { seededRandom } from './seeded.ts';

/** An invented round: its roster, and what the devices of its units send, in the order it is sent. */
export interface SampleRound {
  readonly units: readonly SampleUnit[];
  readonly operations: readonly SampleOperation[];
}

/** The roster alone, as the round has it. */
export function sampleUnits(parameters: SampleParameters): readonly SampleUnit[] {
  return sampleRoster(parameters, seededRandom(parameters.seed, 'roster'));
}

/**
 * The sample round of a questionnaire: the same parameters give the same bytes. Silent units send nothing. Where no
 * answers are laid down, the respondents make their own.
 *
 * @throws when the parameters contradict each other or name what the questionnaire does not have.
 */
export async function sampleRound(
  compiled: Compiled,
  definitionHash: string,
  parameters: SampleParameters,
  sha256: Sha256,
): Promise<SampleRound> {
  const stream = (name: string) => seededRandom(parameters.seed, name);
  const units = sampleUnits(parameters);
  const forms = formsOf(compiled, parameters);
  const random = stream('operations');
  const operations: SampleOperation[] = [];
  for (const [index, unit] of units.filter(({ silent }) => !silent).entries()) {
    const form = forms[index];
    if (form)
      operations.push(
        await submitOperation({ form, unit, definitionHash }, parameters.period, random, sha256),
      );
  }
  return { units, operations: operations.sort((a, b) => a.sentAt - b.sentAt) };
}

function formsOf(compiled: Compiled, parameters: SampleParameters): readonly Form[] {
  const { answers, responses, seed, rows, texts, words } = parameters;
  if (answers.length > 0) return respond(compiled, parameters, seededRandom(seed, 'answers'));
  const questions = new Set(questionsOf(compiled.questionnaire).map(({ question }) => question.id));
  for (const id of Object.keys(texts))
    if (!questions.has(id)) throw new Error(`The sample writes at "${id}", which is no question.`);
  for (const id of Object.keys(rows))
    if (!compiled.repeats.has(id)) throw new Error(`The sample fills "${id}", which is no repeat.`);
  return plausible(compiled, responses, {
    seed,
    rows: (repeat) => rows[repeat] ?? { from: 1, to: 3 },
    words: (question, random) => {
      const patterns = texts[question];
      return patterns && phrase(patterns, words, random);
    },
  });
}

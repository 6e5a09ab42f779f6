import type { Compiled, Slot } from '../engine/compiled.ts';
import type { Option } from '../question-types/option.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Random } from '../shared/ports.ts';
import { assignOne, assignSome, type Candidate } from './assign.ts';
import { drawCounts } from './counts.ts';
import { likelihood, type Respondent } from './likelihood.ts';
import type { SampleChoice, SampleOption, SampleParameters } from './parameters.ts';
import { phrase } from './phrases.ts';

/**
 * Answers a choice question for all who are asked it.
 *
 * @throws when the parameters name an option that the question does not have, or their counts cannot be met.
 */
export function choose(
  compiled: Compiled,
  choice: SampleChoice,
  asked: readonly Respondent[],
  words: SampleParameters['words'],
  random: Random,
): void {
  const { options, takes } = choiceOf(compiled, choice);
  const isExclusive = (code: string) => options.get(code)?.exclusive === true;
  const isOrdinary = (code: string) => !isExclusive(code) && options.get(code)?.text === undefined;
  const counts = drawCounts(choice, asked.length, isOrdinary, random);
  const usual = (code: string) => (takes === 'one' ? 0 : isExclusive(code) ? -1 : 0.6);
  const candidates = asked.map((respondent): Candidate => {
    const score = (option: SampleOption) =>
      likelihood(respondent, { loading: usual(option.code), ...option }, random);
    return {
      talk: likelihood(respondent, { loading: 1 }, random),
      scores: new Map(choice.options.map((option) => [option.code, score(option)])),
    };
  });
  const rest = choice.options.find(({ code }) => !counts.options.has(code))?.code;
  if (takes === 'some' && rest !== undefined)
    throw new Error(`Option "${rest}" of "${choice.question}" needs an amount.`);
  const given: readonly (readonly string[])[] =
    takes === 'one'
      ? assignOne(candidates, counts, rest).map((code) => (code === undefined ? [] : [code]))
      : assignSome(candidates, counts, isExclusive).map((codes) => [...codes]);
  for (const [index, { form }] of asked.entries()) {
    const codes = given[index] ?? [];
    if (codes.length > 0)
      form.answer(choice.question, answerOf(takes, codes, textsOf(choice, codes, words, random)));
  }
}

interface Choice {
  readonly options: ReadonlyMap<string, Option>;
  readonly takes: 'one' | 'some';
}

function choiceOf(compiled: Compiled, { question: id, options }: SampleChoice): Choice {
  const slot: Slot | undefined = compiled.slots.get(id);
  const question = slot?.question;
  if (question?.type !== 'single' && question?.type !== 'multiple')
    throw new Error(`"${id}" has no options to choose from.`);
  const known = new Map(question.options.map((option) => [option.code, option]));
  for (const { code } of options) {
    if (!known.has(code)) throw new Error(`"${id}" has no option "${code}".`);
  }
  return { options: known, takes: question.type === 'single' ? 'one' : 'some' };
}

function textsOf(
  choice: SampleChoice,
  codes: readonly string[],
  words: SampleParameters['words'],
  random: Random,
) {
  const written = choice.options.filter(({ code, texts }) => texts && codes.includes(code));
  return Object.fromEntries(
    written.map(({ code, texts = [] }) => [code, phrase(texts, words, random)]),
  );
}

function answerOf(
  takes: Choice['takes'],
  codes: readonly string[],
  texts: Readonly<Record<string, string>>,
): CellValue {
  const text = Object.keys(texts).length > 0 ? { text: texts } : {};
  return takes === 'one' ? { code: codes[0] ?? '', ...text } : { codes, ...text };
}

import { clause, type Vocabulary } from '../../conditions/sentence.ts';
import { findQuestion, questionsOf, repeatsOf } from '../../definition/outline.ts';
import type { Questionnaire, Repeat } from '../../definition/questionnaire.ts';
import { vocabularyOf } from '../../definition/vocabulary.ts';
import type { Question, Registry } from '../../question-types/registry.ts';
import type { Language } from '../../shared/language.ts';
import { once } from '../../shared/once.ts';
import { lookup } from '../lookup.ts';
import type { SkipInstruction } from './skips.ts';

/** The instruction as it is printed: 「開催している」を選んだ方は問2-2へ / Those who chose “held”: go to question 2-2. */
export function skipSentence(
  questionnaire: Questionnaire,
  types: Registry,
  instruction: SkipInstruction,
  language: Language,
): string {
  const words = vocabularyOf(questionnaire, types, language);
  const targets = instruction.to.map((id) => targetName(questionnaire, id, language));
  const end = endName(questionnaire, instruction.within, language);
  return language === 'ja'
    ? `${whoInJapanese(questionnaire, instruction, words)}方は${targets.join('、') || end}へ`
    : `Those ${whoInEnglish(questionnaire, instruction, words)}: go to ${targets.join(', ') || end}`;
}

function whoInJapanese(
  questionnaire: Questionnaire,
  { gate, who }: SkipInstruction,
  words: Vocabulary,
): string {
  if ('condition' in who) return clause(who.condition, words);
  const row = who.row === undefined ? '' : `「${rowLabel(questionnaire, gate, who.row)}」の行で`;
  const options = row + who.chose.map((code) => `「${words.option(gate, code)}」`).join('');
  if (who.chose.length === 1) return `${options}を選んだ`;
  return `${options}の${who.together === 'all' ? 'すべて' : 'いずれか'}を選んだ`;
}

function whoInEnglish(
  questionnaire: Questionnaire,
  { gate, who }: SkipInstruction,
  words: Vocabulary,
): string {
  if ('condition' in who) return clause(who.condition, words);
  const options = who.chose.map((code) => `“${words.option(gate, code)}”`);
  const row =
    who.row === undefined ? '' : ` in the row “${rowLabel(questionnaire, gate, who.row)}”`;
  return `who chose ${options.join(who.together === 'all' ? ' and ' : ' or ')}${row}`;
}

function rowLabel(questionnaire: Questionnaire, gate: string, row: string): string {
  const question = findQuestion(questionnaire, gate);
  const rows = question?.type === 'matrix' ? question.rows : [];
  return lookup(new Map(rows.map(({ code, label }) => [code, label])), row);
}

/** By its printed number; what has none, by its title. */
function targetName(questionnaire: Questionnaire, id: string, language: Language): string {
  const { number, title } = lookup(itemsOf(questionnaire), id);
  if (number !== undefined) return language === 'ja' ? `問${number}` : `question ${number}`;
  return language === 'ja' ? `「${title}」` : `“${title}”`;
}

/** Every question and repeat by its id. */
const itemsOf = once((questionnaire: Questionnaire) => {
  const items: readonly (Question | Repeat)[] = [
    ...questionsOf(questionnaire).map(({ question }) => question),
    ...repeatsOf(questionnaire),
  ];
  return new Map(items.map((item) => [item.id, item]));
});

/** Where nothing more is asked: at the end of the questionnaire, or of the row. */
function endName(
  questionnaire: Questionnaire,
  within: string | undefined,
  language: Language,
): string {
  const repeat = repeatsOf(questionnaire).find(({ id }) => id === within);
  if (repeat)
    return language === 'ja'
      ? `この${repeat.rowNoun}の終わり`
      : `the end of this ${repeat.rowNoun}`;
  return language === 'ja' ? '調査票の終わり' : 'the end';
}

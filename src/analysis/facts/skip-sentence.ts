import { clause, type Vocabulary } from '../../conditions/sentence.ts';
import { findQuestion } from '../../definition/outline.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { vocabularyOf } from '../../definition/vocabulary.ts';
import type { Registry } from '../../question-types/registry.ts';
import type { Language } from '../../shared/language.ts';
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
  return language === 'ja'
    ? `${whoInJapanese(instruction, words)}方は${targets.join('、') || '調査票の終わり'}へ`
    : `Those ${whoInEnglish(instruction, words)}: go to ${targets.join(', ') || 'the end'}`;
}

function whoInJapanese({ gate, who }: SkipInstruction, words: Vocabulary): string {
  if ('condition' in who) return clause(who.condition, words);
  const options = who.chose.map((code) => `「${words.option(gate, code)}」`).join('');
  if (who.chose.length === 1) return `${options}を選んだ`;
  return `${options}の${who.together === 'all' ? 'すべて' : 'いずれか'}を選んだ`;
}

function whoInEnglish({ gate, who }: SkipInstruction, words: Vocabulary): string {
  if ('condition' in who) return clause(who.condition, words);
  const options = who.chose.map((code) => `“${words.option(gate, code)}”`);
  return `who chose ${options.join(who.together === 'all' ? ' and ' : ' or ')}`;
}

/** By its printed number; what has none, by its title. */
function targetName(questionnaire: Questionnaire, id: string, language: Language): string {
  const question = findQuestion(questionnaire, id);
  if (question?.number !== undefined)
    return language === 'ja' ? `問${question.number}` : `question ${question.number}`;
  const title = question?.title ?? id;
  return language === 'ja' ? `「${title}」` : `“${title}”`;
}

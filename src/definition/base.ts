import type { Condition } from '../conditions/condition.ts';
import { clause } from '../conditions/sentence.ts';
import type { Registry } from '../question-types/registry.ts';
import type { Language } from '../shared/language.ts';
import type { Placed } from './outline.ts';
import type { Questionnaire } from './questionnaire.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Who is asked a question, as a condition over the effective answers: the conditions of its section, of its repeat and
 * its own. In a repeat it is about one row.
 * `undefined` means everybody. Conditions further up need not be repeated: an answer that is not asked reads as
 * blank, so a condition on it is never true.
 */
export function baseOf({ question, section, repeat }: Placed): Condition | undefined {
  const parts = [section.showIf, repeat?.showIf, question.showIf].filter(
    (part) => part !== undefined,
  );
  return parts.length > 1 ? { all: parts } : parts[0];
}

/** The base as a noun phrase: 問2-2（…）で「開催している」と答えた拠点. */
export function baseSentence(
  questionnaire: Questionnaire,
  types: Registry,
  placed: Placed,
  language: Language,
): string {
  const condition = baseOf(placed);
  const noun = questionnaire.unitNoun;
  if (!condition) return language === 'ja' ? `すべての${noun}` : `all ${noun}`;
  const words = clause(condition, vocabularyOf(questionnaire, types, language));
  return language === 'ja' ? words + noun : `${noun} ${words}`;
}

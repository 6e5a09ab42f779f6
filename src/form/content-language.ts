import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Language } from '../shared/language.ts';

/** The `lang` of what the questionnaire says, where it does not speak the language of the page around it. */
export function contentLanguage(
  { translations }: Questionnaire,
  language: Language,
): Language | undefined {
  return language === 'ja' || translations?.[language] ? undefined : 'ja';
}

import type { Questionnaire } from '../../definition/questionnaire.ts';
import { translated } from '../../definition/wording.ts';
import type { Language } from '../../shared/language.ts';
import type { RoundRecord } from '../storage/rounds.ts';

/** What a questionnaire says of itself before anyone answers, in a language: title, edition, unit noun, about. */
export function headIn(questionnaire: Questionnaire, language: Language): Questionnaire {
  return translated({ ...questionnaire, sections: [] }, language);
}

/** A round as pages in a language name it: as its questionnaire is called where that is translated, else as itself. */
export function titledIn(
  round: RoundRecord,
  questionnaire: Questionnaire,
  language: Language,
): RoundRecord {
  if (language === 'ja' || !questionnaire.translations?.[language]) return round;
  const { title, edition } = headIn(questionnaire, language);
  return { ...round, title: edition === undefined ? title : `${title} (${edition})` };
}

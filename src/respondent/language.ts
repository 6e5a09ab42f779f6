import type { Language } from '../shared/language.ts';

/** In which language this device shows the pages and the questionnaire. The server is asked nothing. */
export interface LanguageChoice {
  readonly now: Language;
  /** Opens the page again in that language. What was entered has to be kept before. */
  choose(language: Language): void;
}

const KEY = 'language';

/** The choice as this browser keeps it; Japanese where it keeps nothing. */
export function keptLanguage(): LanguageChoice {
  return {
    now: kept(),
    choose(language) {
      try {
        localStorage.setItem(KEY, language);
      } catch {
        // A browser that keeps nothing stays with Japanese.
      }
      location.reload();
    },
  };
}

function kept(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

import type { Language } from '../shared/language.ts';

const KEY = 'language';

/** The language in which this browser shows the pages, the same for those who answer and for the office. Japanese where it keeps nothing. */
export function keptLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

/** Keeps a language, and opens the page again in it. What was entered has to be kept before. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing stays with Japanese.
  }
  location.reload();
}

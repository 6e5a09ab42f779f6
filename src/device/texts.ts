import type { Language } from '../shared/language.ts';
import type { Sentences } from '../shared/problem.ts';
import { deviceTextsJa } from './texts.ja.ts';

/** The sentences of a language. Few need the English ones: they come apart, and Japanese where they do not come. */
export async function deviceTexts(language: Language): Promise<Sentences> {
  if (language === 'ja') return deviceTextsJa;
  return import('./texts.en.ts').then(
    ({ deviceTextsEn }) => deviceTextsEn,
    () => deviceTextsJa,
  );
}

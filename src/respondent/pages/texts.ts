import { useFormTexts, useTexts } from '../context.ts';
import type { Texts, Widened } from '../texts.ts';
import { pageTextsEn } from './texts.en.ts';
import { pageTextsJa } from './texts.ja.ts';

/** The catalogue of the pages after the questions, and of the dialogs. */
export type PageTexts = Widened<typeof pageTextsJa>;

/** The words of these pages beside those of the whole app. */
export function usePageTexts(): Texts & PageTexts {
  const { language } = useFormTexts();
  return { ...useTexts(), ...(language === 'ja' ? pageTextsJa : pageTextsEn) };
}

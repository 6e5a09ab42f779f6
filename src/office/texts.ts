import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import type { Problem } from '../shared/problem.ts';
import { textsJa } from './texts.ja.ts';

/** The catalogue of the office's pages. The Japanese one is the original; every other has its keys. */
export type Texts = Widened<typeof textsJa>;

type Widened<T> = T extends string
  ? string
  : T extends readonly string[]
    ? { readonly [Key in keyof T]: string }
    : T extends (...args: never) => unknown
      ? T
      : { readonly [Key in keyof T]: Widened<T[Key]> };

/** Which language the pages speak, with its catalogue. Japanese unless somebody provides another. */
export const LanguageContext = createContext<{
  readonly language: Language;
  readonly texts: Texts;
}>({
  language: 'ja',
  texts: textsJa,
});

export function useTexts(): Texts {
  return useContext(LanguageContext).texts;
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

/** A problem in words. A code this catalogue does not know is named, never hidden. */
export function problemText(texts: Texts, { code, details }: Problem): string {
  const known: Readonly<Record<string, (details: Problem['details']) => string>> = texts.problems;
  return known[code]?.(details) ?? texts.otherProblem(code);
}

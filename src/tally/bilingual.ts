import type { Language } from '../shared/language.ts';

/** A text, or something with texts in it, in each language of the screen. */
export type Bilingual<Value> = Readonly<Record<Language, Value>>;

export function inBoth<Value>(of: (language: Language) => Value): Bilingual<Value> {
  return { ja: of('ja'), en: of('en') };
}

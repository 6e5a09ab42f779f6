import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../shared/language.ts';
import { uiTextsJa } from '../ui/texts.ja.ts';
import { type UiTexts, UiTextsContext } from '../ui/texts.ts';
import { textsJa } from './texts.ja.ts';
import { LanguageContext, type Texts } from './texts.ts';

/** Everything the pages say themselves, in one language. */
export interface Words {
  readonly language: Language;
  readonly texts: Texts;
  readonly ui: UiTexts;
}

/** The words of a language. English ones come apart from the app; it speaks Japanese where they do not come. */
export async function wordsIn(language: Language): Promise<Words> {
  const japanese: Words = { language: 'ja', texts: textsJa, ui: uiTextsJa };
  if (language === 'ja') return japanese;
  return import('./words.en.ts').then(
    ({ english }) => english,
    () => japanese,
  );
}

export function Wording({
  words: { ui, ...said },
  children,
}: {
  readonly words: Words;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <UiTextsContext.Provider value={ui}>
      <LanguageContext.Provider value={said}>{children}</LanguageContext.Provider>
    </UiTextsContext.Provider>
  );
}

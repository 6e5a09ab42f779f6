import type { ComponentChildren, JSX } from 'preact';
import { formTextsJa } from '../form/texts.ja.ts';
import type { FormTexts } from '../form/texts.ts';
import type { Language } from '../shared/language.ts';
import { uiTextsJa } from '../ui/texts.ja.ts';
import { type UiTexts, UiTextsContext } from '../ui/texts.ts';
import { FormTextsContext, TextsContext } from './context.ts';
import { textsJa } from './texts.ja.ts';
import type { Texts } from './texts.ts';

/** Everything the app says itself, in one language. */
export interface Words {
  readonly app: Texts;
  readonly form: FormTexts;
  readonly ui: UiTexts;
}

/** The words of a language. Those that few need come apart from the app; it speaks Japanese where they do not come. */
export async function wordsIn(language: Language): Promise<Words> {
  const japanese = { app: textsJa, form: formTextsJa, ui: uiTextsJa };
  if (language === 'ja') return japanese;
  return import('./words.en.ts').then(
    ({ english }) => english,
    () => japanese,
  );
}

export function Wording({
  words,
  children,
}: {
  readonly words: Words;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <UiTextsContext.Provider value={words.ui}>
      <FormTextsContext.Provider value={words.form}>
        <TextsContext.Provider value={words.app}>{children}</TextsContext.Provider>
      </FormTextsContext.Provider>
    </UiTextsContext.Provider>
  );
}

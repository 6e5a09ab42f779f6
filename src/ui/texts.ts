import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { uiTextsJa } from './texts.ja.ts';

/** The few words that components say by themselves. */
export interface UiTexts {
  readonly skipToMain: string;
  /** What an icon says to somebody who does not see it. */
  readonly tones: Readonly<Record<'info' | 'success' | 'warning' | 'error', string>>;
  /** Before the message under a field. */
  readonly errorPrefix: string;
  /** In the place of a part of the page that comes in a file of its own and could not be had. */
  readonly notLoaded: string;
  readonly loadAgain: string;
}

/** Japanese unless a page provides another language. */
export const UiTextsContext = createContext<UiTexts>(uiTextsJa);

export function useUiTexts(): UiTexts {
  return useContext(UiTextsContext);
}

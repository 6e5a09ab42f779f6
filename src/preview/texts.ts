import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import { textsEn } from './texts.en.ts';
import { textsJa } from './texts.ja.ts';

/** The words of the preview's own page. */
export interface Texts {
  readonly language: Language;
  readonly page: string;
  readonly waiting: string;
  readonly header: {
    readonly version: (version: string) => string;
    readonly readAt: (time: string) => string;
    readonly analysing: string;
    readonly languageSwitch: string;
    readonly fill: string;
    readonly clear: string;
    readonly cannotFill: (reason: string) => string;
    readonly showYaml: string;
  };
  readonly stale: {
    readonly heading: string;
    readonly kept: (time: string) => string;
    readonly none: string;
  };
  readonly analysisFailed: (reason: string) => string;
  readonly orphans: (addresses: readonly string[]) => string;
  readonly problems: {
    readonly heading: (errors: number, warnings: number, notes: number) => string;
    readonly none: string;
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly place: (file: string, line: number) => string;
    readonly witness: string;
  };
  readonly source: {
    readonly heading: string;
    readonly empty: string;
  };
  readonly views: {
    readonly heading: string;
    readonly form: string;
    readonly routing: string;
    readonly graph: string;
  };
  readonly frames: {
    readonly widths: string;
    readonly all: string;
    readonly phone: string;
    readonly tablet: string;
    readonly paper: string;
    readonly copy: string;
    readonly mark: string;
    readonly section: string;
    readonly sectionHidden: (title: string) => string;
    readonly previous: string;
    readonly next: string;
    readonly scale: (percent: number) => string;
  };
  readonly item: {
    /** While nothing is selected. */
    readonly hint: string;
    readonly close: string;
    readonly shown: string;
    readonly notShown: string;
    readonly why: string;
    readonly base: string;
    readonly chain: string;
    readonly skips: string;
    /** Which row was explained; 0: there is none. */
    readonly inRow: (row: number) => string;
    readonly toLine: (line: number) => string;
    readonly gone: string;
  };
  readonly routing: {
    readonly paths: string;
    readonly shortest: string;
    readonly longest: string;
    readonly length: (questions: number) => string;
    readonly proved: (bound: number) => string;
    readonly noPath: string;
    readonly take: string;
    readonly caption: string;
    readonly question: string;
    readonly now: string;
    readonly isShown: string;
    readonly isHidden: string;
    readonly shownIn: (shown: number, rows: number) => string;
    readonly base: string;
    readonly skips: string;
    readonly pending: string;
    readonly drawing: string;
    readonly openDrawing: string;
  };
}

export function textsIn(language: Language): Texts {
  return language === 'ja' ? textsJa : textsEn;
}

export const TextsContext = createContext<Texts>(textsJa);

export function useTexts(): Texts {
  return useContext(TextsContext);
}

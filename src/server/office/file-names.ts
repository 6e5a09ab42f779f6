import type { Language } from '../../shared/language.ts';

/** What files are called, after the title of their round. */
export interface FileNames {
  readonly submissions: string;
  rows(repeat: string): string;
  frequencies(question: string): string;
  cross(sides: string): string;
}

const ja: FileNames = {
  submissions: '提出された回答',
  rows: (repeat) => `提出された回答_${repeat}`,
  frequencies: (question) => `単純集計_${question}`,
  cross: (sides) => `クロス集計_${sides}`,
};

const en: FileNames = {
  submissions: 'Submitted answers',
  rows: (repeat) => `Submitted answers_${repeat}`,
  frequencies: (question) => `Frequencies_${question}`,
  cross: (sides) => `Cross table_${sides}`,
};

export const fileNames: Readonly<Record<Language, FileNames>> = { ja, en };

import type { Language } from '../shared/language.ts';
import type { Details } from '../shared/problem.ts';

/** What is wrong with a report plan, and what to do about it. */
interface Advice {
  readonly message: string;
  readonly advice: string;
}

/** The sentences of `report.*`, for the people who write reports. */
export const planTexts: Readonly<
  Record<Language, Readonly<Record<string, (details: Details) => Advice>>>
> = {
  ja: {
    'report.unknownQuestion': ({ question }) => ({
      message: `調査票に設問「${question}」はありません。`,
      advice: '設問の id を確かめてください。',
    }),
    'report.notCrossable': ({ question }) => ({
      message: `設問「${question}」は選択肢の設問ではないため、クロス集計にできません。`,
      advice: '選択肢のある設問にしてください。',
    }),
  },
  en: {
    'report.unknownQuestion': ({ question }) => ({
      message: `The questionnaire has no question "${question}".`,
      advice: 'Correct the id.',
    }),
    'report.notCrossable': ({ question }) => ({
      message: `Question "${question}" has no options, so it cannot stand in a cross table.`,
      advice: 'Name a question with options.',
    }),
  },
};

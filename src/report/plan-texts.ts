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
    'report.notMergeable': ({ question }) => ({
      message: `設問「${question}」は選択肢の設問ではないため、選択肢をまとめられません。`,
      advice: '選択肢のある設問にしてください。',
    }),
    'report.unknownRow': ({ question, row }) => ({
      message: `設問「${question}」に行「${row}」はありません。`,
      advice: '行のコードを確かめるか、row を消してすべての行に当てはめてください。',
    }),
    'report.unknownCode': ({ question, code }) => ({
      message: `設問「${question}」に選択肢「${code}」はありません。`,
      advice: '選択肢のコードを確かめてください。',
    }),
    'report.mergedTwice': ({ question, code }) => ({
      message: `設問「${question}」の選択肢「${code}」を 2 回まとめています。`,
      advice: '一つの選択肢は、一つの区分にだけ入れてください。',
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
    'report.notMergeable': ({ question }) => ({
      message: `Question "${question}" has no options that could be put together.`,
      advice: 'Name a question with options.',
    }),
    'report.unknownRow': ({ question, row }) => ({
      message: `Question "${question}" has no row "${row}".`,
      advice: 'Correct the code of the row, or leave row out to mean every row.',
    }),
    'report.unknownCode': ({ question, code }) => ({
      message: `Question "${question}" has no option "${code}".`,
      advice: 'Correct the code.',
    }),
    'report.mergedTwice': ({ question, code }) => ({
      message: `Option "${code}" of question "${question}" is put together twice.`,
      advice: 'Put an option into one category only.',
    }),
  },
};

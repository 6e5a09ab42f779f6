import { drawnApart } from '../../ui/apart.tsx';
import type { Field } from '../field.ts';
import { inOrder, openRank, type RankQuestion } from './type.ts';
import { words } from './words.ts';

export const rankField: Field<RankQuestion> = {
  named: 'group',
  amount: ({ places }, language) => words[language].amount(places),
  component: drawnApart(async () => (await import('./rank-input.tsx')).RankInput),
  lines: ({ options }, value, language) =>
    inOrder(options, openRank(value), language).map((chosen, index) => `${index + 1}. ${chosen}`),
};

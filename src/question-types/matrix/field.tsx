import { drawnApart } from '../../ui/apart.tsx';
import type { Field } from '../field.ts';
import { amountInWords } from '../multiple/words.ts';
import type { MatrixQuestion } from './type.ts';
import { words } from './words.ts';

export const matrixField: Field<MatrixQuestion> = {
  named: 'group',
  amount: ({ domain }, language) =>
    domain.type === 'multiple'
      ? words[language].amount(amountInWords(domain, language))
      : undefined,
  component: drawnApart(async () => (await import('./matrix-input.tsx')).MatrixInput),
};

import { drawnApart } from '../../ui/apart.tsx';
import type { Field } from '../field.ts';
import type { DateQuestion } from './type.ts';

export const dateField: Field<DateQuestion> = {
  named: 'control',
  component: drawnApart(async () => (await import('./date-input.tsx')).DateInput),
};

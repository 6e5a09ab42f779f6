import type { JSX } from 'preact';
import type { Field, FieldProps } from '../field.ts';
import { LongTextInput } from './long-text-input.tsx';
import type { LongTextQuestion } from './type.ts';

export const longTextField: Field<LongTextQuestion> = {
  named: 'control',
  component: LongTextField,
};

function LongTextField({
  question,
  cells: [cell],
  ...rest
}: FieldProps<LongTextQuestion>): JSX.Element {
  return <LongTextInput {...rest} question={question} cell={cell} maxLength={question.maxLength} />;
}

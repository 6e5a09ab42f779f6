import type { JSX } from 'preact';
import { FieldErrors } from '../../ui/field-error.tsx';
import { TextInput, type TextInputProps } from '../../ui/text-input.tsx';
import { cellNaming, errorId, type Field, type FieldProps, sentencesOf } from '../field.ts';
import { storable } from '../plain-text.ts';
import type { FormatName } from './formats.ts';
import { openText, type TextQuestion } from './type.ts';

/** One line; a named format brings its keyboard and lets the browser offer what it knows. */
export const textField: Field<TextQuestion> = { named: 'control', component: TextField };

function TextField({ question, cells: [cell], input, ids }: FieldProps<TextQuestion>): JSX.Element {
  return (
    <>
      <TextInput
        {...cellNaming(question, cell, ids)}
        {...(question.format ? keyboards[question.format] : {})}
        binding={input(cell.address, openText(cell.value ?? ''))}
        onText={(typed) => cell.set(storable(typed) || null)}
      />
      <FieldErrors id={errorId(cell)} sentences={sentencesOf(cell)} />
    </>
  );
}

const keyboards: Readonly<
  Record<
    FormatName,
    Pick<TextInputProps, 'type' | 'inputMode' | 'autoComplete' | 'literal' | 'width'>
  >
> = {
  telephone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', literal: true, width: 'medium' },
  // Seven digits will do: the hyphen is put in.
  postalCode: { inputMode: 'numeric', autoComplete: 'postal-code', literal: true, width: 'short' },
  // Not type="email" or "url": browsers rewrite what such a field holds before anybody has seen it.
  mail: { inputMode: 'email', autoComplete: 'email', literal: true },
  url: { inputMode: 'url', autoComplete: 'url', literal: true },
  kana: {},
  timeRange: { literal: true, width: 'medium' },
};

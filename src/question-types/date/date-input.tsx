import './date.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FieldErrors } from '../../ui/field-error.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { cellNaming, errorId, type FieldProps, sentencesOf } from '../field.ts';
import { storable } from '../plain-text.ts';
import { type DateQuestion, openDate } from './type.ts';
import { dateToConfirm, examples } from './words.ts';

/**
 * One line that takes a date in Western and in Japanese years. Once it is left, the date stands below in both, so that
 * a slip shows.
 */
export function DateInput({
  question,
  cells: [cell],
  input,
  ids,
  language,
}: FieldProps<DateQuestion>): JSX.Element {
  const [isHere, setHere] = useState(false);
  const iso = openDate(question, cell.value);
  const typed = typeof cell.value === 'string' ? cell.value : '';
  const example = `${cell.address}-example`;
  const words = `${cell.address}-words`;
  return (
    <div class="date" onFocusIn={() => setHere(true)} onFocusOut={() => setHere(false)}>
      <p class="date__example" id={example}>
        {examples[language][question.precision]}
      </p>
      <TextInput
        {...cellNaming(question, cell, ids, [example, words])}
        // Dates have a form of their own to be read in; what could not be read stands as it was typed.
        binding={input(cell.address, iso === undefined ? typed : iso.replaceAll('-', '/'))}
        onText={(text) => cell.set(storable(text) || null)}
        width="medium"
        literal
      />
      <p class="date__words" id={words}>
        {iso !== undefined && !isHere && dateToConfirm(iso, language)}
      </p>
      <FieldErrors id={errorId(cell)} sentences={sentencesOf(cell)} />
    </div>
  );
}

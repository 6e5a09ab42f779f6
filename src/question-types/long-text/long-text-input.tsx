import type { JSX } from 'preact';
import { FieldErrors } from '../../ui/field-error.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { cellNaming, errorId, type FieldProps, sentencesOf } from '../field.ts';
import { lengthOf, storable } from '../plain-text.ts';
import type { QuestionBase } from '../type.ts';

/** One cell of long text: the area, how much room is left near the limit, what is wrong. */
export function LongTextInput({
  question,
  cell,
  maxLength,
  labelledBy,
  rows,
  input,
  ids,
  texts,
}: Pick<FieldProps, 'input' | 'ids' | 'texts'> & {
  readonly question: QuestionBase;
  readonly cell: FieldProps['cells'][0];
  readonly maxLength: number;
  readonly labelledBy?: string | undefined;
  readonly rows?: number;
}): JSX.Element {
  const text = typeof cell.value === 'string' ? cell.value : '';
  const counter = `${cell.address}-counter`;
  const left = roomLeft(text, maxLength);
  return (
    <>
      <TextArea
        {...cellNaming(question, cell, ids, [left === undefined ? undefined : counter])}
        {...(labelledBy === undefined ? {} : { labelledBy })}
        binding={input(cell.address, text)}
        onText={(typed) => cell.set(storable(typed) || null)}
        {...(rows === undefined ? {} : { rows })}
      />
      {left !== undefined && (
        <p class={left < 0 ? 'counter counter--over' : 'counter'} id={counter}>
          {left < 0 ? texts.overLimit(-left) : texts.remaining(left)}
        </p>
      )}
      <FieldErrors id={errorId(cell)} sentences={sentencesOf(cell)} />
    </>
  );
}

/** Characters that still fit, once four fifths are used; before that nobody needs to know. */
function roomLeft(text: string, maxLength: number): number | undefined {
  const near = maxLength * 0.8;
  // A grapheme is at least one code unit, so most texts need not be segmented.
  if (text.length < near) return undefined;
  const length = lengthOf(text);
  return length < near ? undefined : maxLength - length;
}

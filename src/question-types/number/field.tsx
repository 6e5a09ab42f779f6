import type { JSX } from 'preact';
import { FieldErrors } from '../../ui/field-error.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { cellNaming, errorId, type Field, type FieldProps, sentencesOf } from '../field.ts';
import { storable } from '../plain-text.ts';
import type { NumberQuestion } from './type.ts';

/** A number with its unit to the right. Full-width digits are as good as any; the field shows them narrow when left. */
export const numberField: Field<NumberQuestion> = { named: 'control', component: NumberField };

function NumberField({
  question,
  cells: [cell],
  input,
  ids,
}: FieldProps<NumberQuestion>): JSX.Element {
  const unit = question.unit === undefined ? undefined : `${cell.address}-unit`;
  return (
    <>
      <div class="number">
        <TextInput
          {...cellNaming(question, cell, ids, [unit])}
          binding={input(cell.address, typeof cell.value === 'string' ? cell.value : '')}
          onText={(typed) => cell.set(storable(typed) || null)}
          inputMode={keyboardOf(question)}
          width="short"
          literal
        />
        {unit !== undefined && (
          <span class="number__unit" id={unit}>
            {question.unit}
          </span>
        )}
      </div>
      <FieldErrors id={errorId(cell)} sentences={sentencesOf(cell)} />
    </>
  );
}

/** The number pads of phones have no minus, and the plain one no point. */
function keyboardOf({ min, decimals }: NumberQuestion): 'text' | 'decimal' | 'numeric' {
  if (min === undefined || min < 0) return 'text';
  return decimals > 0 ? 'decimal' : 'numeric';
}

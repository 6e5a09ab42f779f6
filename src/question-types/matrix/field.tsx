import type { JSX } from 'preact';
import type { Field, FieldProps } from '../field.ts';
import { LongTextInput } from '../long-text/long-text-input.tsx';
import type { MatrixQuestion } from './type.ts';

/** Each row a labelled text, one below the other: the same order to read on every width. */
export const matrixField: Field<MatrixQuestion> = { named: 'group', component: MatrixField };

function MatrixField({ question, cells, ids, ...rest }: FieldProps<MatrixQuestion>): JSX.Element {
  return (
    <div class="matrix">
      {cells.map((cell) => (
        <div class="matrix__row" key={cell.address}>
          <label class="matrix__label" for={cell.address} id={`${cell.address}-label`}>
            {cell.shape.label}
          </label>
          <LongTextInput
            {...rest}
            ids={{ ...ids, description: undefined }}
            question={question}
            cell={cell}
            maxLength={question.domain.maxLength}
            labelledBy={`${ids.label} ${cell.address}-label`}
            rows={2}
          />
        </div>
      ))}
    </div>
  );
}

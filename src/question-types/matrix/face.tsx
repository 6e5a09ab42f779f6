import type { JSX } from 'preact';
import type { Field, FieldCell, FieldProps } from '../field.ts';
import { longTextField } from '../long-text/field.tsx';
import { multipleField } from '../multiple/field.tsx';
import { numberField } from '../number/field.tsx';
import { singleField } from '../single/field.tsx';
import { textField } from '../text/field.tsx';
import type { MatrixDomain } from './domain.ts';

/** What every cell of a matrix gets from the matrix. */
export type Shared = Omit<FieldProps, 'question' | 'cells' | 'wouldHide'>;

/** One cell, drawn as a question of its domain would be. `label` are the ids of what names it beyond the question. */
export function Face({
  type,
  cell,
  label,
  description,
  ids,
  ...shared
}: Shared & {
  readonly type: MatrixDomain['type'];
  readonly cell: FieldCell;
  readonly label: readonly string[];
  readonly description?: string | undefined;
}): JSX.Element {
  const { component: Component } = faces[type];
  return (
    <Component
      {...shared}
      question={cell.shape.asks}
      cells={[cell]}
      ids={{ label: [ids.label, ...label].join(' '), description }}
    />
  );
}

/** A cell asks a question of the type its domain has: `cells` has made it so. */
const faces: Readonly<Record<MatrixDomain['type'], Field>> = {
  single: singleField,
  multiple: multipleField,
  number: numberField,
  text: textField,
  longText: longTextField,
};

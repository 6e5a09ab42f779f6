import './cell-table.css';
import './row-list.css';
import type { JSX } from 'preact';
import type { FieldProps } from '../field.ts';
import { CellTable } from './cell-table.tsx';
import { RowList } from './row-list.tsx';
import { placeOf, shownRows } from './rows.ts';
import type { MatrixQuestion } from './type.ts';

/**
 * Each cell as its domain draws it, named by its row and column. What an answer would hide is said after it only: in a
 * table there is no room to say it before.
 */
export function MatrixInput({
  question,
  cells,
  wouldHide: _,
  ...shared
}: FieldProps<MatrixQuestion>): JSX.Element {
  const place = placeOf(cells[0]);
  const groups = shownRows(question, cells);
  return question.columns ? (
    <CellTable
      {...shared}
      question={question}
      place={place}
      columns={question.columns}
      groups={groups}
    />
  ) : (
    <RowList {...shared} question={question} place={place} groups={groups} />
  );
}

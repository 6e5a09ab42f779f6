import type { Group } from '../option.ts';
import type { CellShape } from '../type.ts';
import { type MatrixQuestion, type MatrixRow, ROW_TEXT } from './type.ts';

/** A cell where it stands: its address ends with the path of its shape. */
interface Placed {
  readonly address: string;
  readonly shape: CellShape;
}

/** A row that is shown, with its cells. */
export interface ShownRow<Cell extends Placed> {
  readonly row: MatrixRow;
  /** The name of an その他 row. */
  readonly naming: Cell | undefined;
  /** One, or one a column. */
  readonly answers: readonly Cell[];
  /** The id of what names the row. */
  readonly labelId: string;
}

/** Rows under the same heading, or under none. */
export interface RowGroup<Cell extends Placed> {
  readonly heading: Group | undefined;
  readonly rows: readonly [ShownRow<Cell>, ...ShownRow<Cell>[]];
}

/** The rows that have cells now, as they stand under their headings. */
export function shownRows<Cell extends Placed>(
  question: MatrixQuestion,
  cells: readonly [Cell, ...Cell[]],
): readonly RowGroup<Cell>[] {
  const place = placeOf(cells[0]);
  const groups: { heading: Group | undefined; rows: [ShownRow<Cell>, ...ShownRow<Cell>[]] }[] = [];
  for (const row of question.rows) {
    const own = cells.filter(({ shape }) => shape.row === row.code);
    const naming = own.find(({ shape }) => shape.column === ROW_TEXT);
    const answers = own.filter((cell) => cell !== naming);
    if (answers.length === 0) continue;
    const shown = { row, naming, answers, labelId: `${place}/${row.code}-label` };
    const heading = question.groups?.find(({ code }) => code === row.group);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.rows.push(shown);
    else groups.push({ heading, rows: [shown] });
  }
  return groups;
}

/** The address of the question itself, of one of its cells. */
export function placeOf({ address, shape }: Placed): string {
  return address.slice(0, address.length - shape.path.length);
}

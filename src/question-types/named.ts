import type { CellShape } from './type.ts';

/**
 * Whether a cell is among those that a row and a column name. A row alone names all its cells, a column alone one in
 * every row, neither the whole question; the names of その他 rows are read only where their column is named.
 */
export function isNamed(
  cell: CellShape,
  { row, column }: { readonly row?: string | undefined; readonly column?: string | undefined },
): boolean {
  return (
    (row === undefined || cell.row === row) &&
    (column === undefined ? !cell.naming : cell.column === column)
  );
}

import type { JSX } from 'preact';
import type { FieldCell } from '../field.ts';
import { Face, type Shared } from './face.tsx';
import { hintOf, RowLabel } from './row-label.tsx';
import type { RowGroup, ShownRow } from './rows.ts';
import { TotalOf } from './total.tsx';
import type { MatrixColumn, MatrixQuestion } from './type.ts';
import { words as wordsIn } from './words.ts';

/** Rows and columns of numbers or texts: a table, which scrolls by itself where it is wider than the page. */
export function CellTable({
  question,
  place,
  columns,
  groups,
  ...shared
}: Shared & {
  readonly question: MatrixQuestion;
  readonly place: string;
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly RowGroup<FieldCell>[];
}): JSX.Element {
  const words = wordsIn[shared.language];
  const { domain, totals = [] } = question;
  const decimals = domain.type === 'number' ? domain.decimals : 0;
  const unit = domain.type === 'number' ? domain.unit : undefined;
  const sums = {
    ofRow: totals.includes('rows'),
    ofColumn: totals.includes('columns'),
  };
  const all = groups.flatMap(({ rows }) => rows.flatMap(({ answers }) => answers));
  const sum = (cells: readonly FieldCell[]) => (
    <TotalOf cells={cells} decimals={decimals} language={shared.language} />
  );
  const row = (shown: ShownRow<FieldCell>) => (
    <tr key={shown.row.code}>
      <th scope="row" class="cell-table__row">
        <RowLabel {...shared} shown={shown} control={false} />
      </th>
      {columns.map(({ code }) => (
        <td key={code}>
          {shown.answers
            .filter(({ shape }) => shape.column === code)
            .map((cell) => (
              <Face
                key={cell.address}
                {...shared}
                type={domain.type}
                cell={cell}
                label={[shown.labelId, columnId(place, code)]}
                description={hintOf(shown)}
              />
            ))}
        </td>
      ))}
      {sums.ofRow && <td class="cell-table__total">{sum(shown.answers)}</td>}
    </tr>
  );
  return (
    <div class={`matrix cell-table cell-table--${domain.type}`}>
      <table aria-labelledby={shared.ids.label}>
        <thead>
          <tr>
            <td class="cell-table__unit">{unit !== undefined && words.unit(unit)}</td>
            {columns.map(({ code, label }) => (
              <th key={code} scope="col" id={columnId(place, code)}>
                {label}
              </th>
            ))}
            {sums.ofRow && <th scope="col">{words.total}</th>}
          </tr>
        </thead>
        {groups.map(({ heading, rows: [first, ...others] }) => (
          <tbody key={first.row.code}>
            {heading && (
              <tr>
                <th
                  class="cell-table__heading"
                  scope="rowgroup"
                  colSpan={1 + columns.length + (sums.ofRow ? 1 : 0)}
                >
                  {heading.label}
                </th>
              </tr>
            )}
            {[first, ...others].map(row)}
          </tbody>
        ))}
        {sums.ofColumn && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {columns.map(({ code }) => (
                <td key={code} class="cell-table__total">
                  {sum(all.filter(({ shape }) => shape.column === code))}
                </td>
              ))}
              {sums.ofRow && <td class="cell-table__total">{sum(all)}</td>}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function columnId(place: string, code: string): string {
  return `${place}-column-${code}`;
}

import type { ChartTexts } from '../report/texts.ts';
import type { GridTable, Statistics } from '../tally/frequency-table.ts';
import { BLANK, type Cell, number, text, word } from './csv.ts';
import type { TableTexts } from './table-texts.ts';

const MEASURES = ['n', 'sum', 'mean', 'minimum', 'median', 'maximum'] as const;

/** The numbers of a matrix as rows: one a row of the matrix and measure, with its cells and its totals. */
export function gridRows(
  table: GridTable,
  words: ChartTexts & TableTexts,
): readonly (readonly Cell[])[] {
  const { columns, rows, columnTotals, grandTotal } = table;
  const hasTotal = rows.some(({ total }) => total !== undefined);
  const line = (code: string, label: string, cells: readonly Statistics[]) =>
    MEASURES.map((measure) => [
      word(code),
      text(label),
      word(words.statistics[measure]),
      ...cells.map((cell) => measured(cell[measure])),
    ]);
  return [
    [
      word(words.code),
      word(words.row),
      word(words.measure),
      ...columns.map(({ label }) => text(label)),
      ...(hasTotal ? [word(words.total)] : []),
    ],
    ...rows.flatMap(({ code, label, cells, total }) =>
      line(code, label, total ? [...cells, total] : cells),
    ),
    ...(columnTotals
      ? line('', words.total, hasTotal && grandTotal ? [...columnTotals, grandTotal] : columnTotals)
      : []),
    [BLANK, word(words.noAnswer), BLANK, number(table.noAnswer)],
    [BLANK, word(words.outside), BLANK, number(table.notAsked)],
  ];
}

function measured(value: number | null): Cell {
  return value === null ? BLANK : number(value);
}

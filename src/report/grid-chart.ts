import type { GridTable, Statistics } from '../tally/frequency-table.ts';
import { type Element, element } from './element.ts';
import { countText, measureText } from './figures.ts';
import { scrolling } from './scrolling.ts';
import type { ChartTexts } from './texts.ts';

/**
 * The numbers of a matrix: where it has columns, sum and mean in every cell and in its totals; where each row is one
 * number, a column a measure.
 */
export function gridTable(table: GridTable, caption: Element, texts: ChartTexts): Element {
  const plain = table.columns.length === 0;
  const total = table.rows.some((row) => row.total !== undefined);
  const titles = plain
    ? MEASURES.map((measure) => texts.statistics[measure])
    : headsOf(table, total, texts);
  const cellsOf = (cells: readonly Statistics[]) =>
    plain ? cells.flatMap(measureCells) : cells.map((cell) => sumCell(cell, texts));
  return scrolling(
    table.title,
    element(
      'table',
      { class: 'chart__table chart__table--grid' },
      caption,
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('td', { class: 'chart__label' }),
          ...titles.map((title) => element('th', { scope: 'col', class: 'chart__number' }, title)),
        ),
      ),
      ...rowGroups(table).map(({ group, rows }) =>
        element(
          'tbody',
          {},
          ...(group === undefined ? [] : [groupRow(group, titles.length + 1)]),
          ...rows.map((row) =>
            element(
              'tr',
              {},
              rowHead(row, texts),
              ...cellsOf(row.total ? [...row.cells, row.total] : row.cells),
            ),
          ),
        ),
      ),
      ...foot(table, cellsOf, texts),
    ),
  );
}

const MEASURES = ['n', 'sum', 'mean', 'minimum', 'median', 'maximum'] as const;

/** What the cells are, below the table. */
export function gridLines(table: GridTable, texts: ChartTexts): readonly string[] {
  const hasTotals =
    table.grandTotal !== undefined || table.rows.some(({ total }) => total !== undefined);
  const cells =
    table.columns.length > 0
      ? [texts.sums(table.unit)]
      : table.unit === undefined
        ? []
        : [texts.measures(table.unit)];
  return [...cells, ...(hasTotals ? [texts.knownSums] : [])];
}

function headsOf(table: GridTable, total: boolean, texts: ChartTexts): readonly string[] {
  const labels = table.columns.map(({ label }) => label);
  return total ? [...labels, texts.total] : labels;
}

/** Rows that stand together under one heading. */
function rowGroups({ rows }: GridTable) {
  const groups: { group: string | undefined; rows: GridTable['rows'] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.group === row.group) last.rows.push(row);
    else groups.push({ group: row.group, rows: [row] });
  }
  return groups;
}

function groupRow(group: string, width: number): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'rowgroup', colspan: width, class: 'chart__group' }, group),
  );
}

function rowHead({ label, base }: GridTable['rows'][number], texts: ChartTexts): Element {
  const own = base === undefined ? [] : [element('span', {}, ` ${texts.rowBase(countText(base))}`)];
  return element('th', { scope: 'row', class: 'chart__label' }, label, ...own);
}

/** The totals of the columns, and in the corner that of all. */
function foot(
  { columnTotals, grandTotal, rows }: GridTable,
  cellsOf: (cells: readonly Statistics[]) => readonly Element[],
  texts: ChartTexts,
): readonly Element[] {
  if (!columnTotals) return [];
  const corner = grandTotal && rows.some(({ total }) => total !== undefined) ? [grandTotal] : [];
  return [
    element(
      'tfoot',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'row', class: 'chart__label' }, texts.total),
        ...cellsOf([...columnTotals, ...corner]),
      ),
    ),
  ];
}

function sumCell({ sum, mean }: Statistics, texts: ChartTexts): Element {
  return element(
    'td',
    { class: 'chart__number' },
    element('span', { class: 'chart__sum' }, measureText(sum)),
    ...(mean === null
      ? []
      : [element('span', { class: 'chart__mean' }, ` ${texts.mean(measureText(mean))}`)]),
  );
}

function measureCells(given: Statistics): readonly Element[] {
  return MEASURES.map((measure) =>
    element('td', { class: 'chart__number' }, measureText(given[measure])),
  );
}

import type { Language } from '../shared/language.ts';
import type { Across, CrossTable } from '../tally/cross-table.ts';
import { bar } from './bar.ts';
import { baseText, sumText } from './base-text.ts';
import { type Element, element } from './element.ts';
import { countText, shareText } from './figures.ts';
import { scrolling } from './scrolling.ts';
import { type ChartTexts, chartTexts } from './texts.ts';

export interface CrossChartOptions {
  readonly language: Language;
}

/**
 * A cross table with a small bar under every share. Each column's shares are of that column's own base, which stands
 * in the last row. 無回答 and 非該当 of the column's question are columns of their own, shown only where there are any.
 */
export function crossChart(table: CrossTable, { language }: CrossChartOptions): Element {
  const texts = chartTexts[language];
  const columns = columnsOf(table, texts);
  const base = baseText(table.base, language);
  return element(
    'figure',
    { class: 'chart chart--cross' },
    // Many columns scroll on their own, so a keyboard has to reach them.
    scrolling(
      base,
      element(
        'table',
        { class: 'chart__table' },
        element(
          'caption',
          { class: 'chart__caption' },
          element('span', { class: 'chart__base' }, base),
        ),
        head(table, columns, texts),
        element(
          'tbody',
          {},
          ...table.rows.map((row) => crossRow(row.label, row, columns, 'answer')),
        ),
        element(
          'tbody',
          { class: 'chart__no-answer' },
          crossRow(texts.noAnswer, table.noAnswer, columns, 'noAnswer'),
        ),
        element('tfoot', {}, baseRow(columns, texts)),
      ),
    ),
    element(
      'figcaption',
      { class: 'chart__foot' },
      ...(table.kind === 'multiple' ? [element('p', {}, texts.multiple)] : []),
      element('p', {}, texts.columnShare),
      element('p', {}, sumText(table, texts)),
    ),
  );
}

interface ChartColumn {
  readonly label: string;
  /** Its part of any count across the columns. */
  readonly part: (across: Across) => number;
  readonly base: number;
  readonly kind: 'all' | 'answer' | 'apart';
}

function columnsOf(table: CrossTable, texts: ChartTexts): readonly ChartColumn[] {
  const column = (label: string, kind: ChartColumn['kind'], part: ChartColumn['part']) => ({
    label,
    kind,
    part,
    base: part(table.base.across),
  });
  const apart = [
    column(texts.columnNoAnswer, 'apart', ({ columnNoAnswer }) => columnNoAnswer),
    column(texts.columnNotAsked, 'apart', ({ columnNotAsked }) => columnNotAsked),
  ];
  return [
    column(texts.all, 'all', ({ all }) => all),
    ...table.columns.map(({ label }, index) =>
      column(label, 'answer', ({ columns }) => columns[index] ?? 0),
    ),
    ...apart.filter(({ base }) => base > 0),
  ];
}

function head(table: CrossTable, columns: readonly ChartColumn[], texts: ChartTexts): Element {
  const [all, ...others] = columns;
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('td', { rowspan: 2, class: 'chart__label' }),
      element(
        'th',
        { rowspan: 2, scope: 'col', class: 'chart__cell chart__cell--all' },
        all?.label ?? texts.all,
      ),
      element(
        'th',
        { colspan: others.length, scope: 'colgroup', class: 'chart__across' },
        titled(table.column),
      ),
    ),
    element(
      'tr',
      {},
      ...others.map(({ label, kind }) =>
        element('th', { scope: 'col', class: `chart__cell chart__cell--${kind}` }, label),
      ),
    ),
  );
}

function titled(column: CrossTable['column']): string {
  return column.from === 'question' && column.number !== undefined
    ? `${column.number} ${column.title}`
    : column.title;
}

function crossRow(
  label: string,
  across: Across,
  columns: readonly ChartColumn[],
  kind: 'answer' | 'noAnswer',
): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'chart__label' }, label),
    ...columns.map((column) => {
      const count = column.part(across);
      return element(
        'td',
        { class: `chart__cell chart__cell--${column.kind}` },
        element('span', { class: 'chart__share' }, shareText(count, column.base)),
        element('span', { class: 'chart__count' }, countText(count)),
        bar(count, column.base, kind),
      );
    }),
  );
}

function baseRow(columns: readonly ChartColumn[], texts: ChartTexts): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'chart__label' }, texts.baseRow),
    ...columns.map(({ base, kind }) =>
      element(
        'td',
        { class: `chart__cell chart__cell--${kind}` },
        element('span', { class: 'chart__base-count' }, countText(base)),
      ),
    ),
  );
}

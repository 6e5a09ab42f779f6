import type { CrossQuery } from '../../api/tables.ts';
import type { RowOrder } from '../../report/frequency-chart.ts';

export const TABLES = '/office/tables';
export const CROSS = '/office/cross';

/** The address of a question's table. The usual order is not said. */
export function tableAddress(question: string, order: RowOrder = 'questionnaire'): string {
  const address = `${TABLES}/${encodeURIComponent(question)}`;
  return order === 'questionnaire' ? address : `${address}?order=${order}`;
}

export function readOrder(parameters: Readonly<Record<string, string>>): RowOrder {
  return parameters.order === 'size' ? 'size' : 'questionnaire';
}

/** The address of a cross table, or of the page where one is chosen. */
export function crossAddress({ row, column }: Partial<CrossQuery>): string {
  const parameters = new URLSearchParams();
  if (row) parameters.set('row', row);
  if (column) parameters.set('column', column);
  const text = parameters.toString();
  return text === '' ? CROSS : `${CROSS}?${text}`;
}

export function readCross(parameters: Readonly<Record<string, string>>): Partial<CrossQuery> {
  const { row, column } = parameters;
  return { ...(row ? { row } : {}), ...(column ? { column } : {}) };
}

import type { Language } from '../shared/language.ts';
import type { Cases } from './cases.ts';
import type { AnswerColumn, ChoiceColumn, GridColumn, OptionColumn } from './column.ts';
import type { Columns } from './columns.ts';
import { datesOf } from './date-periods.ts';
import type { Base, FrequencyTable } from './frequency-table.ts';
import { type Merge, mergedColumns } from './merge.ts';
import { type Bits, eachBit, popcount } from './popcount.ts';
import { statisticsOf } from './statistics.ts';

export interface FrequencyOptions {
  /** The language of labels and titles; Japanese where nothing is said or nothing is translated. */
  readonly language?: Language;
  /** Options that are put together for print: such a table follows the table of its question. */
  readonly merged?: readonly Merge[];
}

/** 単純集計 of every question that may be tallied, in asking order: one table a question, one a row of a matrix. */
export function frequencyTables(
  { answers }: Columns,
  { language = 'ja', merged = [] }: FrequencyOptions = {},
): readonly FrequencyTable[] {
  return [...answers.values()].flatMap((column) =>
    [column, ...mergedColumns(column, merged)].map((one) => frequencyTable(one, language)),
  );
}

function frequencyTable(column: AnswerColumn, language: Language): FrequencyTable {
  const base = baseIn(column, column.asked, language);
  const answered = popcount(column.answered);
  const table = {
    ...column.heading[language],
    total: column.cases.total,
    base,
    answered,
    noAnswer: base.n - answered,
    notAsked: column.cases.total - base.n,
  };
  const unit = 'unit' in column && column.unit ? { unit: column.unit[language] } : {};
  switch (column.kind) {
    case 'text':
      return { kind: 'text', ...table };
    case 'number':
      return { kind: 'number', ...table, ...unit, statistics: statisticsOf(column.numbers) };
    case 'date':
      return { kind: 'date', ...table, ...datesOf(column.ordinals, column.precision, language) };
    case 'grid':
      return { kind: 'grid', ...table, ...unit, ...gridOf(column, base.n, language) };
    default:
      return choiceTable(column, table, language);
  }
}

function choiceTable(
  column: ChoiceColumn,
  shared: Omit<Extract<FrequencyTable, { kind: 'text' }>, 'kind'>,
  language: Language,
): FrequencyTable {
  const table = { ...shared, ...(column.merged ? { merged: column.merged } : {}) };
  const rowOf = ({ code, label, special, bits, offered }: OptionColumn) => ({
    code,
    label: label[language],
    special,
    count: popcount(bits),
    ...(column.filtered ? { base: popcount(offered) } : {}),
  });
  if (column.kind === 'rank') {
    const rows = column.options.map((option) => ({
      ...rowOf(option),
      places: option.places.map(popcount),
    }));
    return { kind: 'rank', ...table, places: column.most ?? 0, rows };
  }
  const rows = column.options.map(rowOf);
  if (column.kind === 'single') return { kind: 'single', ...table, rows };
  const limit = column.most === undefined ? {} : { atMost: column.most };
  return { kind: 'multiple', ...table, ...limit, rows };
}

function gridOf(column: GridColumn, n: number, language: Language) {
  const bases = column.rows.map(({ asked }) => popcount(asked));
  const isFiltered = bases.some((base) => base !== n);
  return {
    columns: column.columns.map(({ code, label }) => ({ code, label: label[language] })),
    rows: column.rows.map(({ code, label, group, cells, total }, index) => ({
      code,
      label: label[language],
      ...(group ? { group: group[language] } : {}),
      ...(isFiltered ? { base: bases[index] ?? 0 } : {}),
      cells: cells.map(statisticsOf),
      ...(total ? { total: statisticsOf(total) } : {}),
    })),
    ...(column.columnTotals ? { columnTotals: column.columnTotals.map(statisticsOf) } : {}),
    ...(column.grandTotal ? { grandTotal: statisticsOf(column.grandTotal) } : {}),
  };
}

/** How many were asked, and in a repeat of how many units they are. */
export function baseIn(
  { baseSentence, cases }: Pick<AnswerColumn, 'baseSentence' | 'cases'>,
  asked: Bits,
  language: Language,
): Base {
  const base = { n: popcount(asked), sentence: baseSentence };
  if (!cases.rows) return base;
  const { noun, unitNoun } = cases.rows;
  const units = unitsIn(asked, cases.rows);
  return { ...base, rows: { noun: noun[language], units, unitNoun: unitNoun[language] } };
}

function unitsIn(asked: Bits, { unitOf }: NonNullable<Cases['rows']>): number {
  const units = new Set<number | undefined>();
  eachBit(asked, (index) => units.add(unitOf[index]));
  return units.size;
}

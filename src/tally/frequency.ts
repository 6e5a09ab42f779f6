import type { AnswerColumn, Columns } from './columns.ts';
import type { FrequencyTable } from './frequency-table.ts';
import { popcount } from './popcount.ts';
import { statisticsOf } from './statistics.ts';

/** 単純集計 of every question that may be tallied, in asking order: one table a question, one a row of a matrix. */
export function frequencyTables({ total, answers }: Columns): readonly FrequencyTable[] {
  return [...answers.values()].map((column) => frequencyTable(column, total));
}

function frequencyTable(column: AnswerColumn, total: number): FrequencyTable {
  const n = popcount(column.asked);
  const answered = popcount(column.answered);
  const table = {
    ...column.heading,
    total,
    base: { n, sentence: column.baseSentence },
    answered,
    noAnswer: n - answered,
    notAsked: total - n,
  };
  switch (column.kind) {
    case 'text':
      return { kind: 'text', ...table };
    case 'number':
      return { kind: 'number', ...table, statistics: statisticsOf(column.numbers) };
    default:
      return { kind: column.kind, ...table, rows: rowsOf(column) };
  }
}

function rowsOf({ options }: AnswerColumn) {
  return options.map(({ bits, ...label }) => ({ ...label, count: popcount(bits) }));
}

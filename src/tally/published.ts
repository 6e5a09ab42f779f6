import { questionsOf } from '../definition/outline.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Question } from '../question-types/registry.ts';
import type { Columns } from './columns.ts';
import {
  atPlace,
  type Comparison,
  type Counted,
  compared,
  type Difference,
  difference,
} from './comparison.ts';
import { crossTable } from './cross.ts';
import { frequencyTables } from './frequency.ts';
import { type FrequencyTable, isChoice } from './frequency-table.ts';
import { percent } from './percent.ts';
import type { Published, PublishedCross, PublishedFigure } from './published-schema.ts';

/** Compares figure by figure. `questionnaire` is the definition as read: `source` says which labels are published. */
export function compareWithPublished(
  published: Published,
  columns: Columns,
  questionnaire: Questionnaire,
): Comparison {
  const tables = new Map(frequencyTables(columns).map((table) => [table.question, table]));
  const questions = new Map(
    questionsOf(questionnaire).map(({ question }) => [question.id, question]),
  );
  const certain = published.crosstabs.filter((cross) => cross.certain !== false);
  return {
    ...compared(published.figures.flatMap((figure) => figuresOf(figure, tables.get(figure.id)))),
    ranks: compared(
      published.figures.flatMap((figure) =>
        ranksOf(figure, tables.get(figure.id), questions.get(figure.id)),
      ),
    ),
    crosses: compared(certain.flatMap((cross) => crossesOf(cross, columns))),
  };
}

function figuresOf(
  figure: PublishedFigure,
  table: FrequencyTable | undefined,
): readonly Difference<number>[] {
  const ours = (code: string) => rowsOf(table).find((row) => row.code === code)?.count;
  return [
    ...(figure.n === null
      ? []
      : [difference(`${figure.id} base`, figure.n, table?.base.n, figure.discrepancy)]),
    ...figure.percent.map(({ option, value }) =>
      difference(`${figure.id}/${option} percent`, value, percentOf(ours(option), table)),
    ),
    ...figure.count.map(({ option, value }) =>
      difference(`${figure.id}/${option} count`, value, ours(option)),
    ),
  ];
}

function percentOf(
  count: number | undefined,
  table: FrequencyTable | undefined,
): number | undefined {
  const exact = count === undefined || !table ? undefined : percent(count, table.base.n);
  return exact === undefined ? undefined : Number(exact);
}

function ranksOf(
  { id, rank }: PublishedFigure,
  table: FrequencyTable | undefined,
  question: Question | undefined,
): readonly Difference<string>[] {
  if (!rank || rank.certain === false) return [];
  const rows = rowsOf(table);
  const named = rows.filter(({ code }) => isNamed(question, code));
  return [
    ...(rank.first ? [difference(`${id} first`, rank.first.option, atPlace(rows, 1))] : []),
    ...(rank.then ?? []).map(({ rank: place, option }) =>
      difference(`${id} rank ${place}`, option, atPlace(rows, place)),
    ),
    ...(rank.last
      ? [difference(`${id} last`, rank.last.option, atPlace(named.map(reversed), 1))]
      : []),
  ];
}

function crossesOf(
  { id, row, column, n, first }: PublishedCross,
  columns: Columns,
): readonly Difference<number | string>[] {
  const table = crossTable(columns, row, column);
  return [
    difference<number | string>(`${id} base`, n, table.base.n),
    ...first.map((statement) => {
      const place = table.columns.findIndex(({ code }) => code === statement.column);
      const rows = table.rows.map(({ code, columns: counts }) => ({
        code,
        count: counts[place] ?? 0,
      }));
      return difference<number | string>(
        `${id}/${statement.column} first`,
        statement.option,
        atPlace(rows, 1),
      );
    }),
  ];
}

function rowsOf(table: FrequencyTable | undefined): readonly Counted[] {
  return table && isChoice(table) ? table.rows : [];
}

function reversed({ code, count }: Counted): Counted {
  return { code, count: -count };
}

/** Whether the report names the option: neither その他 nor 特になし, and not our reconstruction. */
function isNamed(question: Question | undefined, code: string): boolean {
  const options = question && 'options' in question ? question.options : [];
  const option = options.find((one) => one.code === code);
  return (
    option !== undefined &&
    !option.text &&
    !option.exclusive &&
    !option.source?.startsWith('inferred')
  );
}

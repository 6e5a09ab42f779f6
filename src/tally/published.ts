import { questionsOf } from '../definition/outline.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Question } from '../question-types/registry.ts';
import type { Columns } from './columns.ts';
import { crossTable } from './cross.ts';
import { frequencyTables } from './frequency.ts';
import type { FrequencyTable } from './frequency-table.ts';
import { percent } from './percent.ts';
import type { Published, PublishedCross, PublishedFigure } from './published-schema.ts';

/** Our tables beside what was published: each base, percentage and count; statements of order; cross tables. */
export interface Comparison extends Compared<number> {
  readonly ranks: Compared<string>;
  readonly crosses: Compared<number | string>;
}

export interface Compared<Value> {
  readonly compared: number;
  readonly equal: number;
  readonly differing: readonly Difference<Value>[];
}

/** `figure` names it: `q2-3 base`, `q2-1/1 percent`, `q9-4 rank 2`, `x14-1/2 first`. Options stand as codes. */
export interface Difference<Value> {
  readonly figure: string;
  readonly published: Value;
  /** null where we have no such figure; several codes where they share a place. */
  readonly ours: Value | null;
  /** The known discrepancy of the report that explains it; null where nothing does. */
  readonly discrepancy: number | null;
}

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

/** Whether every difference is explained by a known discrepancy, and every order and cross table holds. */
export function holds({ differing, ranks, crosses }: Comparison): boolean {
  const explained = differing.every(({ discrepancy }) => discrepancy !== null);
  return explained && ranks.differing.length === 0 && crosses.differing.length === 0;
}

function compared<Value>(all: readonly Difference<Value>[]): Compared<Value> {
  const differing = all.filter(({ published, ours }) => published !== ours);
  return { compared: all.length, equal: all.length - differing.length, differing };
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

function difference<Value>(
  figure: string,
  published: Value,
  ours: Value | undefined,
  discrepancy?: number,
): Difference<Value> {
  return { figure, published, ours: ours ?? null, discrepancy: discrepancy ?? null };
}

interface Counted {
  readonly code: string;
  readonly count: number;
}

function rowsOf(table: FrequencyTable | undefined): readonly Counted[] {
  return table && 'rows' in table ? table.rows : [];
}

/** The codes at a place, 1 for the largest. Equal counts share a place, and the places after it stay empty. */
function atPlace(rows: readonly Counted[], place: number): string {
  const larger = (count: number) => rows.filter((row) => row.count > count).length;
  return rows
    .filter(({ count }) => larger(count) === place - 1)
    .map(({ code }) => code)
    .join(' ');
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

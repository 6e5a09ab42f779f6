import type { Bilingual } from './bilingual.ts';
import type { AnswerColumn, ChoiceColumn, OptionColumn } from './column.ts';
import type { Columns } from './columns.ts';
import { type Bits, union } from './popcount.ts';

/** Options of a question that are printed as fewer categories: 「1.2 平成29年以前作成済」. */
export interface Merge {
  readonly question: string;
  /** One row of a matrix; every row where none is named. */
  readonly row?: string | undefined;
  readonly into: readonly MergedOption[];
}

export interface MergedOption {
  readonly codes: readonly string[];
  readonly label: Bilingual<string>;
}

/** The column once more for every merge that is about it, with its options put together. */
export function mergedColumns(
  column: AnswerColumn,
  merges: readonly Merge[],
): readonly ChoiceColumn[] {
  const { question, row } = column.heading.ja;
  if (!('options' in column)) return [];
  return merges
    .filter((merge) => merge.question === question)
    .filter((merge) => merge.row === undefined || merge.row === row?.code)
    .map(({ into }) => mergeOptions(column, into));
}

/** Columns in which every merged question has its merged options only: for cross tables as they are printed. */
export function withMerged(columns: Columns, merges: readonly Merge[]): Columns {
  const answers = [...columns.answers].map(
    ([address, column]) => [address, mergedColumns(column, merges).at(0) ?? column] as const,
  );
  return { ...columns, answers: new Map(answers) };
}

/**
 * Options as they are printed: each merged one where its first code stood, the others as they were. Who chose several
 * codes of one counts once in it.
 */
function mergeOptions(column: ChoiceColumn, into: readonly MergedOption[]): ChoiceColumn {
  const options = column.options.flatMap((option) => {
    const merged = into.find(({ codes }) => codes.includes(option.code));
    if (!merged) return [option];
    const parts = column.options.filter(({ code }) => merged.codes.includes(code));
    return parts[0] === option ? [together(parts, merged)] : [];
  });
  return { ...column, options, merged: true };
}

function together(parts: readonly OptionColumn[], { label }: MergedOption): OptionColumn {
  const [first] = parts;
  if (!first) throw new Error(`Nothing is put together as "${label.ja}".`);
  const all = (of: (option: OptionColumn) => Bits) => parts.map(of).reduce(union);
  return {
    code: parts.map(({ code }) => code).join('+'),
    label,
    special: parts.every(({ special }) => special),
    bits: all(({ bits }) => bits),
    offered: all(({ offered }) => offered),
    places: first.places.map((blank, place) => all(({ places }) => places[place] ?? blank)),
  };
}

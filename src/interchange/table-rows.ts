import type { CrossTable } from '../tally/cross-table.ts';
import type { FrequencyTable, Heading } from '../tally/frequency-table.ts';
import { percent } from '../tally/percent.ts';
import { BLANK, type Cell, number, text, word } from './csv.ts';
import { NOT_ASKED_WORD } from './submission-rows.ts';

/** What stands above and below a table in a file, beside its figures. */
export interface TableFrame {
  /** The survey and its round. */
  readonly title: string;
  readonly fictional: boolean;
  readonly unitNoun: string;
  readonly notes: readonly string[];
}

/** 単純集計 as rows: the tables of one question below each other, shares as numbers in percent. */
export function frequencyRows(
  tables: readonly FrequencyTable[],
  frame: TableFrame,
): readonly (readonly Cell[])[] {
  return [
    ...top(frame),
    ...tables.flatMap((table) => [...frequency(table, frame), []]),
    ...bottom(frame),
  ];
}

/** クロス集計 as rows: for every column its count and its share of that column's base. */
export function crossRows(table: CrossTable, frame: TableFrame): readonly (readonly Cell[])[] {
  const { across } = table.base;
  const bases = [across.all, ...across.columns];
  const titles = ['全体', ...table.columns.map(({ label }) => label)];
  const line = (
    label: string,
    code: string,
    counts: { readonly all: number; readonly columns: readonly number[] },
  ) => [
    word(code),
    text(label),
    ...[counts.all, ...counts.columns].flatMap((count, index) => counted(count, bases[index] ?? 0)),
  ];
  return [
    ...top(frame),
    [word('行の設問'), text(titleOf(table.row))],
    [
      word('列'),
      text(table.column.from === 'question' ? titleOf(table.column) : table.column.title),
    ],
    ...base(table.base.n, table.base.sentence.ja),
    [
      word('コード'),
      word('回答'),
      ...titles.flatMap((title) => [text(title), text(`${title}（%）`)]),
    ],
    ...table.rows.map((row) => line(row.label, row.code, row)),
    line('無回答', '', table.noAnswer),
    [BLANK, word('母数（N）'), ...bases.flatMap((n) => [number(n), BLANK])],
    ...bottom(frame),
  ];
}

function top({ title, fictional }: TableFrame): readonly (readonly Cell[])[] {
  return [[text(fictional ? `【架空のデータ】${title}` : title)]];
}

function bottom({ notes }: TableFrame): readonly (readonly Cell[])[] {
  return notes.map((note) => [word('注'), text(note)]);
}

function frequency(table: FrequencyTable, { unitNoun }: TableFrame): readonly (readonly Cell[])[] {
  const { n } = table.base;
  return [
    [word('設問'), text(titleOf(table))],
    ...base(n, table.base.sentence.ja),
    [word('コード'), word('回答'), text(`${unitNoun}数`), word('割合（%）')],
    ...answers(table).map(({ code, label, count }) => [
      word(code),
      text(label),
      ...counted(count, n),
    ]),
    [BLANK, word('無回答'), ...counted(table.noAnswer, n)],
    [BLANK, word(NOT_ASKED_WORD), number(table.notAsked)],
    ...(table.kind === 'number' ? statistics(table.statistics) : []),
  ];
}

function answers(table: FrequencyTable) {
  return 'rows' in table ? table.rows : [{ code: '', label: '記入あり', count: table.answered }];
}

function statistics(
  given: Extract<FrequencyTable, { kind: 'number' }>['statistics'],
): readonly (readonly Cell[])[] {
  const measures = [
    ['平均', given.mean],
    ['最小', given.minimum],
    ['第1四分位', given.lowerQuartile],
    ['中央値', given.median],
    ['第3四分位', given.upperQuartile],
    ['最大', given.maximum],
    ['合計', given.sum],
  ] as const;
  return measures.map(([name, value]) => [
    BLANK,
    word(name),
    value === null ? BLANK : number(value),
  ]);
}

function base(n: number, sentence: string): readonly (readonly Cell[])[] {
  return [[word('母数'), text(sentence), number(n)]];
}

/** A count and its share, rounded once to a tenth of a percent; no share of an empty base. */
function counted(count: number, of: number): readonly [Cell, Cell] {
  const share = percent(count, of, 1);
  return [number(count), share === undefined ? BLANK : number(share)];
}

function titleOf({ number: printed, title, row }: Heading): string {
  const name = printed === undefined ? title : `問${printed} ${title}`;
  return row ? `${name}：${row.label}` : name;
}

import { type ChartTexts, chartTexts } from '../report/texts.ts';
import type { Language } from '../shared/language.ts';
import type { CrossTable } from '../tally/cross-table.ts';
import {
  type Base,
  type ChoiceTable,
  type DateTable,
  type FrequencyTable,
  type Heading,
  isChoice,
  type Statistics,
} from '../tally/frequency-table.ts';
import { percent } from '../tally/percent.ts';
import { BLANK, type Cell, number, text, word } from './csv.ts';
import { gridRows } from './grid-rows.ts';
import { type TableTexts, tableTexts } from './table-texts.ts';

/** What stands above and below a table in a file, beside its figures. */
export interface TableFrame {
  /** The survey and its round. */
  readonly title: string;
  readonly fictional: boolean;
  readonly unitNoun: string;
  readonly notes: readonly string[];
  /** That of the tables; Japanese where nothing is said. */
  readonly language?: Language;
}

type Rows = readonly (readonly Cell[])[];

/** 単純集計 as rows: the tables of one question below each other, shares as numbers in percent. */
export function frequencyRows(tables: readonly FrequencyTable[], frame: TableFrame): Rows {
  const words = wordsOf(frame);
  return [
    ...top(frame, words),
    ...tables.flatMap((table) => [...frequency(table, frame, words), []]),
    ...bottom(frame, words),
  ];
}

/** クロス集計 as rows: for every column its count and its share of that column's base. */
export function crossRows(table: CrossTable, frame: TableFrame): Rows {
  const words = wordsOf(frame);
  const { across } = table.base;
  const bases = [across.all, ...across.columns];
  const titles = [words.all, ...table.columns.map(({ label }) => label)];
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
    ...top(frame, words),
    [word(words.rowQuestion), text(titleOf(table.row, words))],
    [
      word(words.column),
      text(table.column.from === 'question' ? titleOf(table.column, words) : table.column.title),
    ],
    ...base(table.base, words),
    [
      word(words.code),
      word(words.answer),
      ...titles.flatMap((title) => [text(title), text(words.percentOf(title))]),
    ],
    ...table.rows.map((row) => line(row.label, row.code, row)),
    line(words.noAnswer, '', table.noAnswer),
    [BLANK, word(words.baseRow), ...bases.flatMap((n) => [number(n), BLANK])],
    ...bottom(frame, words),
  ];
}

type Words = ChartTexts & TableTexts & { readonly language: Language };

function wordsOf({ language = 'ja' }: TableFrame): Words {
  return { ...chartTexts[language], ...tableTexts[language], language };
}

function top({ title, fictional }: TableFrame, words: Words): Rows {
  return [[text(fictional ? words.fictional + title : title)]];
}

function bottom({ notes }: TableFrame, words: Words): Rows {
  return notes.map((note) => [word(words.note), text(note)]);
}

function frequency(table: FrequencyTable, { unitNoun }: TableFrame, words: Words): Rows {
  return [
    [word(words.question), text(titleOf(table, words))],
    ...base(table.base, words),
    ...('unit' in table && table.unit !== undefined ? [[word(words.unit), text(table.unit)]] : []),
    ...(table.kind === 'grid'
      ? gridRows(table, words)
      : answers(table, table.base.rows?.noun ?? unitNoun, words)),
    ...(table.kind === 'number' ? statistics(table.statistics, words) : []),
    ...(table.kind === 'date' ? ends(table, words) : []),
    ...(isChoice(table) ? remarks(table, words) : []),
  ];
}

function answers(table: FrequencyTable, noun: string, words: Words): Rows {
  const { n } = table.base;
  const extras = extrasOf(table, words);
  return [
    [
      word(words.code),
      word(words.answer),
      text(table.kind === 'rank' ? words.within(String(table.places)) : words.counted(noun)),
      word(words.percent),
      ...extras.map(({ title }) => word(title)),
    ],
    ...answerRows(table, words).map((row) => [
      word(row.code),
      text(row.label),
      ...counted(row.count, row.base ?? n),
      ...extras.map(({ of }) => number(of(row) ?? 0)),
    ]),
    [BLANK, word(words.noAnswer), ...counted(table.noAnswer, n)],
    [BLANK, word(words.outside), number(table.notAsked)],
  ];
}

interface AnswerRow {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly base?: number | undefined;
  readonly places?: readonly number[];
}

function answerRows(table: FrequencyTable, words: Words): readonly AnswerRow[] {
  if (isChoice(table)) return table.rows;
  if (table.kind === 'date')
    return table.periods.map(({ period, label, count }) => ({ code: period, label, count }));
  return [{ code: '', label: words.answeredText, count: table.answered }];
}

/** What stands right of the share: to how many an option was offered, and how many chose it at each place. */
function extrasOf(table: FrequencyTable, words: Words) {
  if (!isChoice(table)) return [];
  const isFiltered = table.rows.some((row) => row.base !== undefined);
  const places = table.kind === 'rank' ? table.places : 0;
  return [
    ...(isFiltered ? [{ title: words.offered, of: (row: AnswerRow) => row.base }] : []),
    ...Array.from({ length: places }, (_, place) => ({
      title: words.place(String(place + 1)),
      of: (row: AnswerRow) => row.places?.[place],
    })),
  ];
}

function statistics(given: Statistics, words: Words): Rows {
  const measures = [
    'mean',
    'minimum',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'maximum',
    'sum',
  ] as const;
  return measures.map((measure) => {
    const value = given[measure];
    return [BLANK, word(words.statistics[measure]), value === null ? BLANK : number(value)];
  });
}

function ends({ earliest, latest }: DateTable, words: Words): Rows {
  return [
    [BLANK, word(words.earliest), word(earliest ?? '')],
    [BLANK, word(words.latest), word(latest ?? '')],
  ];
}

/** What the reader has to know of the table beyond its figures. */
function remarks(table: ChoiceTable, words: Words): Rows {
  const said = [
    ...(table.merged ? [words.merged] : []),
    ...(table.kind === 'multiple' && table.atMost !== undefined
      ? [words.atMost(String(table.atMost))]
      : []),
    ...(table.rows.some((row) => row.base !== undefined) ? [words.filtered] : []),
  ];
  return said.map((remark) => [word(words.note), text(remark)]);
}

function base({ n, sentence, rows }: Base, words: Words): Rows {
  const units = rows ? [number(rows.units), text(rows.unitNoun)] : [];
  return [[word(words.baseHead), text(sentence[words.language]), number(n), ...units]];
}

/** A count and its share, rounded once to a tenth of a percent; no share of an empty base. */
function counted(count: number, of: number): readonly [Cell, Cell] {
  const share = percent(count, of, 1);
  return [number(count), share === undefined ? BLANK : number(share)];
}

function titleOf({ number: printed, title, row, column }: Heading, words: Words): string {
  const name = printed === undefined ? title : words.titled(printed, title);
  const place = [row, column].flatMap((part) => (part ? [part.label] : []));
  return [name, ...place].join(words.language === 'ja' ? '：' : ': ');
}

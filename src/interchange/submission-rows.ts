import * as z from 'zod/mini';
import { questionsOf } from '../definition/outline.ts';
import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import { type Form, open } from '../engine/form.ts';
import { optionTextsSchema } from '../question-types/option.ts';
import { type Question, typeOf } from '../question-types/registry.ts';
import type { CellValue, Column } from '../question-types/type.ts';
import { BLANK, type Cell, number, text, word } from './csv.ts';

/** A counted submission: a unit's last one, with what the roster and the receipt say of it. */
export interface SubmittedResponse {
  /** 拠点番号. */
  readonly number: string;
  readonly name: string;
  readonly prefecture: string;
  readonly receiptNo: string;
  /** Server time of arrival, milliseconds. */
  readonly receivedAt: number;
  readonly effective: Cells;
}

/** What stands above the answers and tells how to read them. */
export interface Heading {
  readonly title: string;
  /** The round is invented: said in the first line. */
  readonly fictional: boolean;
}

/** The word of a cell whose question was not on the unit's path. A blank cell is 無回答, never this. */
export const NOT_ASKED_WORD = '非該当';

/**
 * Submissions as rows for people and spreadsheets: a legend, the headings in words, the names of the columns, then a
 * row a submission. Personal questions are left out. Codes are codes, a choice of a set is 1 or 0, numbers are
 * numbers; 無回答 is blank and 非該当 is the word. A text that is that very word gets an apostrophe, as texts that
 * look like formulas do, so that the two are never mixed up.
 */
export function submissionRows(
  compiled: Compiled,
  heading: Heading,
  submissions: readonly SubmittedResponse[],
): readonly (readonly Cell[])[] {
  const answers = exportColumns(compiled);
  const columns = [
    ...rosterColumns(compiled.questionnaire.unitNoun),
    ...answers.map(({ column }) => column),
  ];
  return [
    [text(legend(heading, submissions.length))],
    columns.map(({ label }) => text(label)),
    columns.map(({ name }) => word(name)),
    ...submissions.map((submission) => submissionRow(compiled, answers, submission)),
  ];
}

function rosterColumns(
  unitNoun: string,
): readonly { readonly name: string; readonly label: string }[] {
  return [
    { name: 'unit_number', label: `${unitNoun}番号` },
    { name: 'unit_name', label: `${unitNoun}名` },
    { name: 'prefecture', label: '都道府県' },
    { name: 'receipt_no', label: '受付番号' },
    { name: 'received_at', label: '受付日時（日本時間）' },
  ];
}

interface ExportColumn {
  readonly question: Question;
  readonly column: Column;
}

function exportColumns(compiled: Compiled): readonly ExportColumn[] {
  return questionsOf(compiled.questionnaire)
    .filter(({ question }) => !question.personal)
    .flatMap(({ question }) =>
      typeOf(compiled.types, question)
        .columns(question)
        .map((column) => ({ question, column })),
    );
}

function legend({ title, fictional }: Heading, rows: number): string {
  return [
    ...(fictional ? ['【架空のデータ】'] : []),
    `${title}　提出 ${rows} 件。`,
    '空欄＝無回答、「非該当」＝その回答者には尋ねていない設問。',
    '複数回答の列は 1＝選択、0＝非選択。',
    "数式と見なされるおそれのある記述と、記述そのものが「非該当」の場合は、先頭に ' を付けています。",
    '1 行目は説明、2 行目は見出し、3 行目は列名です。',
  ].join('');
}

function submissionRow(
  compiled: Compiled,
  columns: readonly ExportColumn[],
  submission: SubmittedResponse,
): readonly Cell[] {
  const form = open(compiled, submission.effective);
  return [
    text(submission.number),
    text(submission.name),
    text(submission.prefecture),
    word(submission.receiptNo),
    word(inJapan(submission.receivedAt)),
    ...columns.map((column) => answerCell(form, column)),
  ];
}

function answerCell(form: Form, { question, column }: ExportColumn): Cell {
  const address = question.id + column.path;
  if (form.state(address) === 'notAsked') return word(NOT_ASKED_WORD);
  const value = form.effectiveValue(address);
  const slot = form.slot(address);
  if (value === undefined || !slot) return BLANK;
  const reading = slot.domain.reading(slot.asks, value);
  const codes = reading.is === 'codes' ? reading.codes : [];
  switch (column.kind) {
    case 'code':
      return word(codes[0] ?? '');
    case 'choice':
      return number(codes.includes(column.code) ? 1 : 0);
    case 'number':
      return typeof value === 'string' ? number(value) : BLANK;
    case 'text':
      if (column.of === undefined) return written(reading.is === 'text' ? reading.text : '');
      return codes.includes(column.of)
        ? written(textBeside(value, column.of))
        : word(NOT_ASKED_WORD);
  }
}

function written(given: string): Cell {
  return text(given.trim() === NOT_ASKED_WORD ? `'${given}` : given);
}

const withTexts = z.object({ text: z.optional(optionTextsSchema) });

function textBeside(value: CellValue, code: string): string {
  return withTexts.safeParse(value).data?.text?.[code] ?? '';
}

const japaneseTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** 2025-08-12 14:40:05, the one form that every spreadsheet reads as a time. */
function inJapan(time: number): string {
  return japaneseTime.format(time);
}

import { askedOnce, questionsOf, repeatsOf } from '../definition/outline.ts';
import type { Questionnaire, Repeat } from '../definition/questionnaire.ts';
import { translated } from '../definition/wording.ts';
import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { type Form, open } from '../engine/form.ts';
import type { Language } from '../shared/language.ts';
import { answerCell, answerColumns, NOT_ASKED_WORD } from './answer-cells.ts';
import { type Cell, number, text, word } from './csv.ts';
import { type SubmissionTexts, submissionTexts } from './submission-texts.ts';

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
  /** That of the headings; Japanese where nothing is said. */
  readonly language?: Language;
}

type Rows = readonly (readonly Cell[])[];

/**
 * Submissions as rows for people and spreadsheets: a legend, the headings in words, the names of the columns, then a
 * row a submission. Personal questions are left out; of a repeat stands only how many rows it has (`repeatRows`).
 * Codes are codes, a choice of a set is 1 or 0, an order is a code a place, numbers are numbers, dates ISO; 無回答 is
 * blank and 非該当 is the word. A text that is that very word gets an apostrophe, as texts that look like formulas do,
 * so that the two are never mixed up.
 */
export function submissionRows(
  compiled: Compiled,
  heading: Heading,
  submissions: readonly SubmittedResponse[],
): Rows {
  const { questionnaire, words, language } = inLanguage(compiled, heading);
  const answers = answerColumns(askedOnce(questionnaire), compiled.types, language);
  const repeats = repeatsOf(questionnaire);
  return [
    [text(legend(heading, words.submitted(heading.title, submissions.length), words))],
    ...heads([
      ...rosterColumns(questionnaire, words),
      ...answers.map(({ column }) => column),
      ...repeats.map(({ id, title }) => ({ name: `${id}_rows`, label: words.columns.rows(title) })),
    ]),
    ...submissions.map((submission) => {
      const form = open(compiled, submission.effective);
      return [
        ...rosterCells(submission),
        ...answers.map((column) => answerCell(form, '', column)),
        ...repeats.map((repeat) => rowCount(form, repeat)),
      ];
    }),
  ];
}

/**
 * The rows of a repeat in all submissions, a line each, under the same heads: whose it is, its place among the unit's
 * rows from 1, its id, and its answers.
 *
 * @throws when there is no such repeat.
 */
export function repeatRows(
  compiled: Compiled,
  id: string,
  heading: Heading,
  submissions: readonly SubmittedResponse[],
): Rows {
  const { questionnaire, words, language } = inLanguage(compiled, heading);
  const repeat = repeatsOf(questionnaire).find((one) => one.id === id);
  if (!repeat) throw new Error(`There is no repeat "${id}".`);
  const inside = questionsOf(questionnaire).filter((placed) => placed.repeat?.id === id);
  const answers = answerColumns(inside, compiled.types, language);
  const lines = submissions.flatMap((submission) => {
    const form = open(compiled, submission.effective);
    const rows = form.isAsked(id) ? form.rows(id) : [];
    return rows.map((row, index) => [
      ...rosterCells(submission),
      number(index + 1),
      word(row.id),
      ...answers.map((column) => answerCell(form, `${row.address}/`, column)),
    ]);
  });
  const what = words.rows(heading.title, repeat.title, lines.length, submissions.length);
  return [
    [text(legend(heading, what, words))],
    ...heads([
      ...rosterColumns(questionnaire, words),
      { name: 'row', label: words.columns.row(repeat.rowNoun) },
      { name: 'row_id', label: words.columns.rowId(repeat.rowNoun) },
      ...answers.map(({ column }) => column),
    ]),
    ...lines,
  ];
}

function inLanguage({ questionnaire }: Compiled, { language = 'ja' }: Heading) {
  return {
    questionnaire: translated(questionnaire, language),
    words: submissionTexts[language],
    language,
  };
}

interface Head {
  readonly name: string;
  readonly label: string;
}

function heads(columns: readonly Head[]): Rows {
  return [columns.map(({ label }) => text(label)), columns.map(({ name }) => word(name))];
}

function rosterColumns({ unitNoun }: Questionnaire, { columns }: SubmissionTexts): readonly Head[] {
  return [
    { name: 'unit_number', label: columns.number(unitNoun) },
    { name: 'unit_name', label: columns.name(unitNoun) },
    { name: 'prefecture', label: columns.prefecture },
    { name: 'receipt_no', label: columns.receiptNo },
    { name: 'received_at', label: columns.receivedAt },
  ];
}

function rosterCells(submission: SubmittedResponse): readonly Cell[] {
  return [
    text(submission.number),
    text(submission.name),
    text(submission.prefecture),
    word(submission.receiptNo),
    word(inJapan(submission.receivedAt)),
  ];
}

function rowCount(form: Form, { id }: Repeat): Cell {
  return form.isAsked(id) ? number(form.rows(id).length) : word(NOT_ASKED_WORD);
}

function legend({ fictional }: Heading, what: string, words: SubmissionTexts): string {
  return (fictional ? words.fictional : '') + what + words.legend;
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

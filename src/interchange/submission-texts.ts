import type { Language } from '../shared/language.ts';

/** The words of an export of submissions. */
export interface SubmissionTexts {
  readonly fictional: string;
  submitted(title: string, submissions: number): string;
  rows(title: string, repeat: string, rows: number, submissions: number): string;
  /** How the cells are to be read. */
  readonly legend: string;
  readonly columns: {
    number(unitNoun: string): string;
    name(unitNoun: string): string;
    readonly prefecture: string;
    readonly receiptNo: string;
    readonly receivedAt: string;
    row(rowNoun: string): string;
    rowId(rowNoun: string): string;
    rows(title: string): string;
  };
}

const ja: SubmissionTexts = {
  fictional: '【架空のデータ】',
  submitted: (title, submissions) => `${title}　提出 ${submissions} 件。`,
  rows: (title, repeat, rows, submissions) =>
    `${title}　${repeat} ${rows} 件（提出 ${submissions} 件）。1 行が 1 件です。`,
  legend: [
    '空欄＝無回答、「非該当」＝その回答者には尋ねていない設問、又は示していない選択肢。',
    '複数回答の列は 1＝選択、0＝非選択。',
    "数式と見なされるおそれのある記述と、記述そのものが「非該当」の場合は、先頭に ' を付けています。",
    '1 行目は説明、2 行目は見出し、3 行目は列名です。',
  ].join(''),
  columns: {
    number: (unitNoun) => `${unitNoun}番号`,
    name: (unitNoun) => `${unitNoun}名`,
    prefecture: '都道府県',
    receiptNo: '受付番号',
    receivedAt: '受付日時（日本時間）',
    row: (rowNoun) => `${rowNoun}の順番`,
    rowId: (rowNoun) => `${rowNoun}のID`,
    rows: (title) => `${title}：件数`,
  },
};

const en: SubmissionTexts = {
  fictional: '[Fictional data] ',
  submitted: (title, submissions) => `${title}: ${submissions} submissions. `,
  rows: (title, repeat, rows, submissions) =>
    `${title}: ${repeat}, ${rows} in ${submissions} submissions, one a line. `,
  legend: [
    'A blank cell is no answer; 非該当 is a question that was not asked, or an option that was not offered. ',
    'Where several could be chosen, 1 is chosen and 0 is not. ',
    "A text that a spreadsheet could take for a formula, or that is 非該当 itself, has ' before it. ",
    'Line 1 explains, line 2 has headings, line 3 the names of the columns.',
  ].join(''),
  columns: {
    number: (unitNoun) => `Number of the ${unitNoun}`,
    name: (unitNoun) => `Name of the ${unitNoun}`,
    prefecture: 'Prefecture',
    receiptNo: 'Receipt number',
    receivedAt: 'Received (Japan time)',
    row: (rowNoun) => `Place of the ${rowNoun}`,
    rowId: (rowNoun) => `Id of the ${rowNoun}`,
    rows: (title) => `${title}: how many`,
  },
};

export const submissionTexts: Readonly<Record<Language, SubmissionTexts>> = { ja, en };

import type { Language } from '../shared/language.ts';

/** The words of tables in files, beside those of the charts. */
export interface TableTexts {
  readonly fictional: string;
  readonly question: string;
  readonly rowQuestion: string;
  readonly column: string;
  readonly baseHead: string;
  /** 非該当, outside the base. */
  readonly outside: string;
  readonly code: string;
  readonly note: string;
  /** The head of a column of shares. */
  readonly percent: string;
  percentOf(title: string): string;
  titled(printed: string, title: string): string;
  readonly unit: string;
  readonly row: string;
  readonly measure: string;
}

const ja: TableTexts = {
  fictional: '【架空のデータ】',
  question: '設問',
  rowQuestion: '行の設問',
  column: '列',
  baseHead: '母数',
  outside: '非該当',
  code: 'コード',
  note: '注',
  percent: '割合（%）',
  percentOf: (title) => `${title}（%）`,
  titled: (printed, title) => `問${printed} ${title}`,
  unit: '単位',
  row: '行',
  measure: '値',
};

const en: TableTexts = {
  fictional: '[Fictional data] ',
  question: 'Question',
  rowQuestion: 'Question of the rows',
  column: 'Column',
  baseHead: 'Base',
  outside: 'Not asked',
  code: 'Code',
  note: 'Note',
  percent: 'Share (%)',
  percentOf: (title) => `${title} (%)`,
  titled: (printed, title) => `${printed} ${title}`,
  unit: 'Unit',
  row: 'Row',
  measure: 'Value',
};

export const tableTexts: Readonly<Record<Language, TableTexts>> = { ja, en };

import type { Language } from '../../shared/language.ts';

interface MatrixWords {
  /** The input that names an その他 row. */
  readonly name: string;
  readonly unit: (unit: string) => string;
  readonly total: string;
  /** Cells a sum leaves out, since nothing that is a number stands in them. */
  readonly blank: (cells: number) => string;
  /** How many options a row may have, where it has several. */
  readonly amount: (amount: string) => string;
}

export const words: Readonly<Record<Language, MatrixWords>> = {
  ja: {
    name: '名称',
    unit: (unit) => `単位：${unit}`,
    total: '合計',
    blank: (cells) => `未入力 ${cells}`,
    amount: (amount) => `行ごとに${amount}`,
  },
  en: {
    name: 'Name',
    unit: (unit) => `Unit: ${unit}`,
    total: 'Total',
    blank: (cells) => `${cells} blank`,
    amount: (amount) => `${amount} in each row`,
  },
};

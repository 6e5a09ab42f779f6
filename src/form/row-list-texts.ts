import type { Language } from '../shared/language.ts';
import { counted } from './counted.ts';

/** The words of a list of rows, which come along with it. `noun` is what a row is (機関), `row` its name. */
export interface RowListTexts {
  readonly list: (noun: string) => string;
  readonly count: (rows: number, complete: number) => string;
  readonly none: (noun: string) => string;
  readonly add: (noun: string) => string;
  readonly full: (noun: string, rows: number) => string;
  readonly up: string;
  readonly down: string;
  readonly remove: (noun: string) => string;
  readonly close: string;
  readonly next: (noun: string) => string;
  readonly added: (row: string) => string;
  readonly moved: (row: string) => string;
  readonly removed: (row: string) => string;
  readonly removedBefore: (noun: string, rows: number) => string;
}

export const rowListTexts: Readonly<Record<Language, RowListTexts>> = {
  ja: {
    list: (noun) => `${noun}の一覧`,
    count: (rows, complete) => `${rows} 件（完了 ${complete} 件）`,
    none: (noun) => `まだ${noun}がありません。`,
    add: (noun) => `${noun}を追加`,
    full: (noun, rows) => `${noun}は ${rows} 件までです。これ以上は追加できません。`,
    up: '上へ',
    down: '下へ',
    remove: (noun) => `この${noun}を削除`,
    close: '閉じる',
    next: (noun) => `次の${noun}へ`,
    added: (row) => `${row}を追加しました。`,
    moved: (row) => `${row}に移しました。`,
    removed: (row) => `${row}を削除しました。`,
    removedBefore: (noun, rows) => `削除した${noun} ${rows} 件を見る`,
  },
  en: {
    list: (noun) => `List: ${noun}`,
    count: (rows, complete) => `${counted(rows, 'entry', 'entries')}, ${complete} complete`,
    none: () => 'There are no entries yet.',
    add: (noun) => `Add ${noun}`,
    full: (noun, rows) => `At most ${rows} of this list can be entered: ${noun}.`,
    up: 'Move up',
    down: 'Move down',
    remove: (noun) => `Delete this ${noun}`,
    close: 'Close',
    next: (noun) => `Next ${noun}`,
    added: (row) => `Added: ${row}.`,
    moved: (row) => `Moved: ${row}.`,
    removed: (row) => `Deleted: ${row}.`,
    removedBefore: (_, rows) => `Show ${counted(rows, 'deleted entry', 'deleted entries')}`,
  },
};

import type { Bilingual } from './bilingual.ts';
import type { Case, Cases } from './cases.ts';
import type { AnswerLabel, Heading } from './frequency-table.ts';
import type { Bits } from './popcount.ts';

/** What all cases say at one address, as sets of cases. */
export type AnswerColumn = ChoiceColumn | NumberColumn | DateColumn | TextColumn | GridColumn;

export interface SharedColumn {
  readonly heading: Bilingual<Heading>;
  readonly baseSentence: Bilingual<string>;
  readonly cases: Cases;
  readonly asked: Bits;
  readonly answered: Bits;
}

/** One option, a set, or an order of options (`rank`). */
export interface ChoiceColumn extends SharedColumn {
  readonly kind: 'single' | 'multiple' | 'rank';
  readonly options: readonly OptionColumn[];
  /** Whether some options are offered to some cases only. */
  readonly filtered: boolean;
  /** How many may be chosen: of a set where it is limited, of an order its places. */
  readonly most?: number | undefined;
  /** Whether options were put together for print. */
  readonly merged?: true;
}

export interface OptionColumn extends Omit<AnswerLabel, 'label'> {
  readonly label: Bilingual<string>;
  /** Who chose it, at whatever place. */
  readonly bits: Bits;
  /** Who could choose it. */
  readonly offered: Bits;
  /** Of an order: who chose it at each place, the first first. */
  readonly places: readonly Bits[];
}

export interface NumberColumn extends SharedColumn {
  readonly kind: 'number';
  readonly unit?: Bilingual<string> | undefined;
  /** The numbers given, in no particular order. */
  readonly numbers: readonly number[];
}

export interface DateColumn extends SharedColumn {
  readonly kind: 'date';
  readonly precision: 'day' | 'month';
  /** The running numbers of the dates given, in no particular order. */
  readonly ordinals: readonly number[];
}

export interface TextColumn extends SharedColumn {
  readonly kind: 'text';
}

/** The numbers of a matrix: each cell by itself, and added up along rows and columns where the questionnaire says so. */
export interface GridColumn extends SharedColumn {
  readonly kind: 'grid';
  readonly unit?: Bilingual<string> | undefined;
  /** None where a row is one number. */
  readonly columns: readonly GridLabel[];
  readonly rows: readonly GridRow[];
  /** For every column, the sums within a case. */
  readonly columnTotals?: readonly (readonly number[])[] | undefined;
  /** The sums of all cells of a case. */
  readonly grandTotal?: readonly number[] | undefined;
}

export interface GridLabel {
  readonly code: string;
  readonly label: Bilingual<string>;
}

export interface GridRow extends GridLabel {
  /** The heading it stands under. */
  readonly group?: Bilingual<string> | undefined;
  readonly asked: Bits;
  /** One a column, or one in all; each the numbers given there. */
  readonly cells: readonly (readonly number[])[];
  /** The sums of the row within a case. */
  readonly total?: readonly number[] | undefined;
}

/** A column while it is filled, case by case. */
export interface Counter {
  readonly column: AnswerColumn;
  /** Enters what a case says, whose number is `index`. Called once a case, in order. */
  count(one: Case, index: number): void;
}

import type { Slot } from '../engine/compiled.ts';
import type { MatrixQuestion } from '../question-types/matrix/type.ts';
import type { Language } from '../shared/language.ts';
import { type Bilingual, inBoth } from './bilingual.ts';
import { type Case, enterReading } from './cases.ts';
import type { Counter, GridColumn, GridLabel, GridRow, SharedColumn } from './column.ts';
import { noBits, setBit } from './popcount.ts';
import type { WordedQuestion } from './worded.ts';

/** Counts the numbers of a matrix: each cell, and within each case the sums that the questionnaire shows beside them. */
export function gridCounter(worded: WordedQuestion, shared: SharedColumn, most: number): Counter {
  const matrix = inBoth((language) => matrixIn(worded, language));
  const { totals = [], columns = [] } = matrix.ja;
  const slots = worded.cells.map(({ slot }) => slot).filter(({ shape }) => !shape.naming);
  const rows = matrix.ja.rows.map((_, index) => draftRow(matrix, index, slots, most));
  const columnTotals = totals.includes('columns') ? blanks(Math.max(1, columns.length)) : undefined;
  const grandTotal = totals.length > 0 ? blanks(1)[0] : undefined;
  const column: GridColumn = {
    ...shared,
    kind: 'grid',
    unit: unitOf(matrix),
    columns: columns.map(({ code, label }, index) => ({
      code,
      label: { ja: label, en: matrix.en.columns?.[index]?.label ?? label },
    })),
    rows,
    columnTotals,
    grandTotal,
  };
  return {
    column,
    count(one, index) {
      const given = rows.map((row) => countRow(row, one, column, index));
      for (const [place, list] of (columnTotals ?? []).entries()) {
        addSum(
          list,
          given.map((numbers) => numbers[place]),
        );
      }
      if (grandTotal) addSum(grandTotal, given.flat());
    },
  };
}

interface DraftRow extends GridRow {
  readonly slots: readonly Slot[];
  readonly cells: readonly number[][];
  readonly total: number[] | undefined;
}

function draftRow(
  matrix: Bilingual<MatrixQuestion>,
  index: number,
  slots: readonly Slot[],
  most: number,
): DraftRow {
  const row = matrix.ja.rows[index];
  const own = slots.filter(({ shape }) => shape.row === row?.code);
  const { columns = [], totals = [] } = matrix.ja;
  return {
    ...labelOf(matrix, index),
    group: groupOf(matrix, index),
    asked: noBits(most),
    slots: own,
    cells: blanks(own.length),
    total: columns.length > 0 && totals.includes('rows') ? [] : undefined,
  };
}

/** What a case says in the cells of a row; undefined where it says nothing. */
function countRow(
  { slots, cells, asked, total }: DraftRow,
  one: Case,
  { answered, ...whole }: GridColumn,
  index: number,
): readonly (number | undefined)[] {
  const given = slots.map((slot) => {
    const reading = enterReading(one, slot, { asked, answered }, index);
    if (reading.is !== 'notAsked') setBit(whole.asked, index);
    return reading.is === 'number' ? reading.number : undefined;
  });
  given.forEach((number, place) => {
    if (number !== undefined) cells[place]?.push(number);
  });
  if (total) addSum(total, given);
  return given;
}

/** Adds the sum of what is known; nothing where nothing is. */
function addSum(list: number[], given: readonly (number | undefined)[]): void {
  const known = given.filter((number) => number !== undefined);
  if (known.length === 0) return;
  // Answers have at most six decimals: what lies beyond them is the binary representation's.
  list.push(Math.round(known.reduce((sum, number) => sum + number, 0) * 1e6) / 1e6);
}

function matrixIn({ placed }: WordedQuestion, language: Language): MatrixQuestion {
  const { question } = placed[language];
  if (question.type === 'matrix') return question;
  throw new Error(`"${question.id}" is no matrix.`);
}

function labelOf({ ja, en }: Bilingual<MatrixQuestion>, index: number): GridLabel {
  const { code = '', label = '' } = ja.rows[index] ?? {};
  return { code, label: { ja: label, en: en.rows[index]?.label ?? label } };
}

function groupOf(matrix: Bilingual<MatrixQuestion>, index: number): Bilingual<string> | undefined {
  const code = matrix.ja.rows[index]?.group;
  if (code === undefined) return undefined;
  return inBoth(
    (language) => matrix[language].groups?.find((group) => group.code === code)?.label ?? code,
  );
}

function unitOf(matrix: Bilingual<MatrixQuestion>): Bilingual<string> | undefined {
  const unit = ({ domain }: MatrixQuestion) => (domain.type === 'number' ? domain.unit : undefined);
  const ja = unit(matrix.ja);
  return ja === undefined ? undefined : { ja, en: unit(matrix.en) ?? ja };
}

function blanks(length: number): number[][] {
  return Array.from({ length }, () => []);
}

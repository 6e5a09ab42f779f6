import { plural } from '../definition/plural.ts';
import type { DateQuestion } from '../question-types/date/type.ts';
import { choicesOf, type Extent, type QuestionBase } from '../question-types/type.ts';
import { type Bilingual, inBoth } from './bilingual.ts';
import { type Cases, enterReading } from './cases.ts';
import { choiceCounter } from './choice-counter.ts';
import type { AnswerColumn, Counter, SharedColumn } from './column.ts';
import { gridCounter } from './grid-counter.ts';
import { noBits, setBit } from './popcount.ts';
import { headingOf, type WordedCell, type WordedQuestion, type WordedRepeat } from './worded.ts';

/** The columns of a question: one a cell, all numbers of a matrix together. `most`: how many cases there may be. */
export function countersOf(worded: WordedQuestion, cases: Cases, most: number): readonly Counter[] {
  const { question } = worded.placed.ja;
  if (question.type !== 'matrix' || question.domain.type !== 'number')
    return worded.cells.map((cell) => cellCounter(worded, cell, cases, most));
  const names = worded.cells.filter(({ slot }) => slot.shape.naming);
  const shared = blankColumn(worded, question.id, {}, cases, most);
  return [
    gridCounter(worded, shared, most),
    ...names.map((cell) => cellCounter(worded, cell, cases, most)),
  ];
}

/** How many rows of a repeat each submission has. */
export function rowCounter(worded: WordedRepeat, cases: Cases, most: number): Counter {
  const { repeat, baseSentence } = worded;
  const { id } = repeat.ja;
  const numbers: number[] = [];
  const column = {
    kind: 'number',
    heading: inBoth((language) => {
      const { number, title, text } = repeat[language];
      return {
        address: id,
        question: id,
        ...(number === undefined ? {} : { number }),
        title,
        text,
      };
    }),
    baseSentence,
    cases,
    asked: noBits(most),
    answered: noBits(most),
    unit: inBoth((language) => plural(repeat[language].rowNoun)),
    numbers,
  } as const;
  return {
    column,
    count({ read }, index) {
      const reading = read({ question: id });
      if (reading.is === 'notAsked') return;
      setBit(column.asked, index);
      if (reading.is !== 'rows' || reading.rows === 0) return;
      setBit(column.answered, index);
      numbers.push(reading.rows);
    },
  };
}

function cellCounter(
  worded: WordedQuestion,
  { slot, cell }: WordedCell,
  cases: Cases,
  most: number,
): Counter {
  const shared = blankColumn(worded, slot.address, slot.shape, cases, most);
  const extent = inBoth((language) => cell[language].domain.extent(cell[language].asks));
  if (choicesOf(extent.ja).length > 0) return choiceCounter(slot, shared, extent, most);
  const numbers: number[] = [];
  const column = plainColumn(shared, extent.ja, cell, numbers);
  return {
    column,
    count(one, index) {
      const reading = enterReading(one, slot, column, index);
      if (reading.is === 'number') numbers.push(reading.number);
    },
  };
}

/** How many answers what cannot be counted by options has, whatever its type: a new type brings its tally along. */
function plainColumn(
  shared: SharedColumn,
  extent: Extent,
  cell: WordedCell['cell'],
  numbers: readonly number[],
): AnswerColumn {
  if (extent.is === 'text') return { ...shared, kind: 'text' };
  const { asks } = cell.ja;
  if (isDate(asks))
    return { ...shared, kind: 'date', precision: asks.precision, ordinals: numbers };
  return { ...shared, kind: 'number', unit: unitOf(cell), numbers };
}

function isDate(asks: QuestionBase): asks is DateQuestion {
  return asks.type === 'date';
}

function unitOf(cell: WordedCell['cell']): Bilingual<string> | undefined {
  const unit = (asks: QuestionBase) =>
    'unit' in asks && typeof asks.unit === 'string' ? asks.unit : undefined;
  const [ja, en] = [unit(cell.ja.asks), unit(cell.en.asks)];
  return ja === undefined ? undefined : { ja, en: en ?? ja };
}

function blankColumn(
  { placed, baseSentence }: WordedQuestion,
  address: string,
  place: { readonly row?: string; readonly column?: string },
  cases: Cases,
  most: number,
): SharedColumn {
  return {
    heading: inBoth((language) => headingOf(placed[language], address, place, language)),
    baseSentence,
    cases,
    asked: noBits(most),
    answered: noBits(most),
  };
}

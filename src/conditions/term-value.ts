import { ordinalOf } from '../shared/calendar.ts';
import type { AnswerTerm, Term } from './condition.ts';
import type { Prepared } from './evaluate.ts';
import type { Reading, Reference } from './reading.ts';

/** A number, or that it is not known: an operand is blank. */
export type Amount = number | 'unknown';

/** Makes a number term ready: `find` is asked once for every place the term names. */
export function prepareTerm<Place>(
  term: Term,
  find: (reference: Reference) => Place,
): Prepared<Place, Amount> {
  if (typeof term === 'number') return () => term;
  if ('date' in term) {
    const day = ordinalOf(term.date) ?? 'unknown';
    return () => day;
  }
  if ('sum' in term) return total(term.sum, find, true);
  if ('sumKnown' in term) return total(term.sumKnown, find, false);
  if ('countKnown' in term) {
    const operands = operandsOf(term.countKnown, find);
    return (read) => known(operands(read)).length;
  }
  const count = 'count' in term;
  const place = find(count ? { question: term.count } : named(term));
  return count ? (read) => countIn(read(place)) : (read) => numberIn(read(place));
}

function total<Place>(
  terms: readonly Term[],
  find: (reference: Reference) => Place,
  all: boolean,
): Prepared<Place, Amount> {
  const operands = operandsOf(terms, find);
  return (read) => {
    const values = operands(read);
    const given = known(values);
    if (given.length === 0 || (all && given.length < values.length)) return 'unknown';
    return exact(given.reduce((sum, value) => sum + value, 0));
  };
}

/** Answers have at most six decimals: what lies beyond them is the binary representation's, not the answers'. */
function exact(sum: number): number {
  return Number(sum.toFixed(6));
}

/** The values of terms, where an answer that names several cells gives one for each. */
function operandsOf<Place>(
  terms: readonly Term[],
  find: (reference: Reference) => Place,
): Prepared<Place, readonly Amount[]> {
  const operands = terms.map((term): Prepared<Place, Amount | readonly Amount[]> => {
    if (typeof term === 'number' || !('answer' in term)) return prepareTerm(term, find);
    const place = find(named(term));
    return (read) => {
      const reading = read(place);
      return reading.is === 'several' ? reading.readings.map(numberIn) : numberIn(reading);
    };
  });
  return (read) => operands.flatMap((operand) => operand(read));
}

function known(values: readonly Amount[]): readonly number[] {
  return values.filter((value) => value !== 'unknown');
}

function numberIn(reading: Reading): Amount {
  return reading.is === 'number' ? reading.number : 'unknown';
}

function countIn(reading: Reading): Amount {
  if (reading.is === 'rows') return reading.rows;
  return reading.is === 'codes' ? reading.codes.length : 'unknown';
}

function named({ answer, row, column }: AnswerTerm): Reference {
  return { question: answer, row, column };
}

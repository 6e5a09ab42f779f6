import { ordinalOf } from '../shared/calendar.ts';
import type { AnswerTerm, Condition, NumberTest, QuestionTest, Term } from './condition.ts';
import type { Reader, Reading, Reference } from './reading.ts';

/** Kleene's three values. A test of a blank or not-asked answer is `unknown`, and so is its negation. */
export type Truth = boolean | 'unknown';

/**
 * The value of a condition over the answers `read` gives.
 *
 * Kleene's strong three-valued logic: `all` is false if one part is, else unknown if one part is; `any` is its dual;
 * `not` keeps unknown. Only `isAnswered` and `isAsked` turn a blank into a definite value.
 */
export function evaluate(condition: Condition, read: Reader): Truth {
  if ('question' in condition) return ask(condition, read(condition));
  if ('all' in condition) return fold(condition.all, read, false);
  if ('any' in condition) return fold(condition.any, read, true);
  if ('not' in condition) return negate(evaluate(condition.not, read));
  return compare(condition, read);
}

/** `decisive` is the value of one part that settles the whole: false for `all`, true for `any`. */
function fold(parts: readonly Condition[], read: Reader, decisive: boolean): Truth {
  let result: Truth = !decisive;
  for (const part of parts) {
    const truth = evaluate(part, read);
    if (truth === decisive) return decisive;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

function negate(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}

function ask(test: QuestionTest, reading: Reading): Truth {
  if ('isAsked' in test) return reading.is !== 'notAsked';
  const blank = isBlank(reading);
  if ('isAnswered' in test) return !blank;
  if (blank) return 'unknown';
  const given = codesOf(reading);
  if ('is' in test) return given.length === 1 && given[0] === test.is;
  if ('isAnyOf' in test)
    return given.length === 1 && test.isAnyOf.some((code) => code === given[0]);
  if ('includes' in test) return given.includes(test.includes);
  if ('includesAny' in test) return test.includesAny.some((code) => given.includes(code));
  return test.includesAll.every((code) => given.includes(code));
}

function isBlank(reading: Reading): boolean {
  if (reading.is === 'rows') return reading.rows === 0;
  if (reading.is === 'several') return reading.readings.every(isBlank);
  return reading.is === 'notAsked' || reading.is === 'noAnswer';
}

function codesOf(reading: Reading): readonly string[] {
  return reading.is === 'codes' ? reading.codes : [];
}

function compare(test: NumberTest, read: Reader): Truth {
  const left = termValue(test.number, read);
  const right = termValue(
    'atLeast' in test ? test.atLeast : 'atMost' in test ? test.atMost : test.equals,
    read,
  );
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  if ('atLeast' in test) return left >= right;
  if ('atMost' in test) return left <= right;
  return left === right;
}

/** The value of a number term over the answers `read` gives. */
export function termValue(term: Term, read: Reader): number | 'unknown' {
  if (typeof term === 'number') return term;
  if ('date' in term) return ordinalOf(term.date) ?? 'unknown';
  if ('sum' in term) return total(term.sum, read, true);
  if ('sumKnown' in term) return total(term.sumKnown, read, false);
  if ('countKnown' in term) return known(operands(term.countKnown, read)).length;
  if ('count' in term) return countOf(read({ question: term.count }));
  return numberOf(read(placeOf(term)));
}

function total(terms: readonly Term[], read: Reader, all: boolean): number | 'unknown' {
  const values = operands(terms, read);
  const given = known(values);
  if (given.length === 0 || (all && given.length < values.length)) return 'unknown';
  return exact(given.reduce((sum, value) => sum + value, 0));
}

/** Answers have at most six decimals: what lies beyond them is the binary representation's, not the answers'. */
function exact(sum: number): number {
  return Number(sum.toFixed(6));
}

/** The values of terms, where an answer that names several cells gives one for each. */
function operands(terms: readonly Term[], read: Reader): readonly (number | 'unknown')[] {
  return terms.flatMap((term) => {
    if (typeof term === 'number' || !('answer' in term)) return [termValue(term, read)];
    const reading = read(placeOf(term));
    return reading.is === 'several' ? reading.readings.map(numberOf) : [numberOf(reading)];
  });
}

function known(values: readonly (number | 'unknown')[]): readonly number[] {
  return values.filter((value) => value !== 'unknown');
}

function numberOf(reading: Reading): number | 'unknown' {
  return reading.is === 'number' ? reading.number : 'unknown';
}

function countOf(reading: Reading): number | 'unknown' {
  if (reading.is === 'rows') return reading.rows;
  return reading.is === 'codes' ? reading.codes.length : 'unknown';
}

function placeOf({ answer, row, column }: AnswerTerm): Reference {
  return { question: answer, row, column };
}

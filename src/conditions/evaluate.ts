import type { Condition, NumberTest, QuestionTest, Term } from './condition.ts';
import type { Reader, Reading } from './reading.ts';

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
  const blank = reading.is === 'notAsked' || reading.is === 'noAnswer';
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

function codesOf(reading: Reading): readonly string[] {
  if (reading.is === 'codes') return reading.codes;
  if (reading.is === 'text') return [reading.text];
  return reading.is === 'number' ? [String(reading.number)] : [];
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

function termValue(term: Term, read: Reader): number | 'unknown' {
  if (typeof term === 'number') return term;
  if ('sum' in term) return sum(term.sum, read);
  const reading = read(
    'count' in term ? { question: term.count } : { ...term, question: term.answer },
  );
  if ('count' in term) return reading.is === 'codes' ? reading.codes.length : 'unknown';
  return reading.is === 'number' ? reading.number : 'unknown';
}

function sum(terms: readonly Term[], read: Reader): number | 'unknown' {
  let total = 0;
  for (const term of terms) {
    const value = termValue(term, read);
    if (value === 'unknown') return 'unknown';
    total += value;
  }
  return total;
}

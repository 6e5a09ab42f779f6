import { boundOf, type Condition, type NumberTest, type QuestionTest } from './condition.ts';
import type { Reader, Reading, Reference } from './reading.ts';
import { prepareTerm } from './term-value.ts';

/** Kleene's three values. A test of a blank or not-asked answer is `unknown`, and so is its negation. */
export type Truth = boolean | 'unknown';

/** A condition or a term whose places are found already, so that it can be asked often. */
export type Prepared<Place, Value> = (read: (place: Place) => Reading) => Value;

/** The value of a condition over the answers `read` gives. */
export function evaluate(condition: Condition, read: Reader): Truth {
  return prepare(condition, (reference) => reference)(read);
}

/**
 * Makes a condition ready: `find` is asked once for every place the condition names.
 *
 * Kleene's strong three-valued logic: `all` is false if one part is, else unknown if one part is; `any` is its dual;
 * `not` keeps unknown. Only `isAnswered` and `isAsked` turn a blank into a definite value.
 */
export function prepare<Place>(
  condition: Condition,
  find: (reference: Reference) => Place,
): Prepared<Place, Truth> {
  if ('question' in condition) {
    const place = find(condition);
    const judge = judgeOf(condition);
    return (read) => judge(read(place));
  }
  if ('all' in condition) return fold(condition.all, find, false);
  if ('any' in condition) return fold(condition.any, find, true);
  if ('number' in condition) return compare(condition, find);
  const negated = prepare(condition.not, find);
  return (read) => negate(negated(read));
}

/** `decisive` is the value of one part that settles the whole: false for `all`, true for `any`. */
function fold<Place>(
  conditions: readonly Condition[],
  find: (reference: Reference) => Place,
  decisive: boolean,
): Prepared<Place, Truth> {
  const parts = conditions.map((part) => prepare(part, find));
  return (read) => {
    let result: Truth = !decisive;
    for (const part of parts) {
      const truth = part(read);
      if (truth === decisive) return decisive;
      if (truth === 'unknown') result = 'unknown';
    }
    return result;
  };
}

function negate(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}

/** What a test says of an answer. */
function judgeOf(test: QuestionTest): (reading: Reading) => Truth {
  if ('isAsked' in test) return isThere;
  if ('isAnswered' in test) return (reading) => !isBlank(reading);
  const chosen = judgeOfCodes(test);
  return (reading) => (isBlank(reading) ? 'unknown' : chosen(codesOf(reading)));
}

function judgeOfCodes(
  test: Exclude<QuestionTest, { isAsked: true } | { isAnswered: true }>,
): (codes: readonly string[]) => boolean {
  if ('is' in test) return (codes) => codes.length === 1 && codes.includes(test.is);
  if ('includes' in test) return (codes) => codes.includes(test.includes);
  if ('includesAll' in test)
    return (codes) => test.includesAll.every((code) => codes.includes(code));
  if ('includesAny' in test)
    return (codes) => codes.some((code) => test.includesAny.includes(code));
  return (codes) => codes.length === 1 && codes.every((code) => test.isAnyOf.includes(code));
}

/** Rows that are all hidden ask nothing, although their question is on the path. */
function isThere(reading: Reading): boolean {
  return reading.is === 'several' ? reading.readings.length > 0 : reading.is !== 'notAsked';
}

function isBlank(reading: Reading): boolean {
  if (reading.is === 'rows') return reading.rows === 0;
  if (reading.is === 'several') return reading.readings.every(isBlank);
  return reading.is === 'notAsked' || reading.is === 'noAnswer';
}

function codesOf(reading: Reading): readonly string[] {
  return reading.is === 'codes' ? reading.codes : [];
}

function compare<Place>(
  test: NumberTest,
  find: (reference: Reference) => Place,
): Prepared<Place, Truth> {
  const left = prepareTerm(test.number, find);
  const right = prepareTerm(boundOf(test), find);
  const holds = relationOf(test);
  return (read) => {
    const [one, other] = [left(read), right(read)];
    return one === 'unknown' || other === 'unknown' ? 'unknown' : holds(one, other);
  };
}

function relationOf(test: NumberTest): (left: number, right: number) => boolean {
  if ('atLeast' in test) return (left, right) => left >= right;
  if ('atMost' in test) return (left, right) => left <= right;
  return (left, right) => left === right;
}

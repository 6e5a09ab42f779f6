import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/condition.ts';
import { evaluate, prepare, type Truth } from '../../src/conditions/evaluate.ts';
import {
  NO_ANSWER,
  NOT_ASKED,
  type Reader,
  type Reading,
  type Reference,
} from '../../src/conditions/reading.ts';

const answers: Readonly<Record<string, Reading>> = {
  yes: { is: 'codes', codes: ['1'] },
  several: { is: 'codes', codes: ['1', '3'] },
  none: { is: 'codes', codes: ['99'] },
  beds: { is: 'number', number: 5 },
  blank: NO_ANSWER,
  hidden: NOT_ASKED,
  rows: { is: 'rows', rows: 2 },
  noRows: { is: 'rows', rows: 0 },
  /** A matrix of numbers: one cell given, one blank. */
  matrix: { is: 'several', readings: [{ is: 'number', number: 0.1 }, NO_ANSWER] },
  full: { is: 'several', readings: [number(0.1), number(0.2)] },
  untouched: { is: 'several', readings: [NO_ANSWER, NO_ANSWER] },
  /** A matrix that is asked, whose rows are all hidden. */
  hiddenRows: { is: 'several', readings: [] },
  name: { is: 'text', text: '北' },
  day: number(20_270),
};
const read: Reader = ({ question }) => answers[question] ?? NOT_ASKED;

function number(value: number): Reading {
  return { is: 'number', number: value };
}

describe('a test of one answer', () => {
  const cases: readonly (readonly [Truth, Condition])[] = [
    [true, { question: 'yes', is: '1' }],
    [true, { question: 'yes', isAnyOf: ['2', '1'] }],
    [true, { question: 'several', includes: '3' }],
    [true, { question: 'several', includesAny: ['2', '3'] }],
    [true, { question: 'several', includesAll: ['1', '3'] }],
    [true, { question: 'yes', isAnswered: true }],
    [true, { question: 'blank', isAsked: true }],
    [true, { number: { answer: 'beds' }, atLeast: 5 }],
    [true, { number: { answer: 'beds' }, atMost: 5 }],
    [true, { number: { sum: [{ answer: 'beds' }, { count: 'several' }] }, equals: 7 }],
    [true, { not: { question: 'yes', is: '2' } }],
    [false, { question: 'yes', is: '2' }],
    [false, { question: 'yes', isAnyOf: ['2', '3'] }],
    [false, { question: 'several', includes: '2' }],
    [false, { question: 'several', includesAll: ['1', '2'] }],
    [false, { question: 'none', includesAny: ['1', '2'] }],
    [false, { question: 'blank', isAnswered: true }],
    [false, { question: 'hidden', isAnswered: true }],
    [false, { question: 'hidden', isAsked: true }],
    [false, { number: { answer: 'beds' }, atLeast: 6 }],
    [false, { number: { count: 'several' }, equals: 1 }],
    [false, { question: 'several', is: '1' }],
    [false, { question: 'several', isAnyOf: ['1', '3'] }],
    [false, { question: 'beds', is: '5' }],
    [false, { question: 'hiddenRows', isAsked: true }],
    [false, { question: 'hiddenRows', isAnswered: true }],
    ['unknown', { question: 'blank', is: '1' }],
    ['unknown', { question: 'hidden', includes: '1' }],
    ['unknown', { number: { answer: 'blank' }, atLeast: 0 }],
    ['unknown', { number: { sum: [{ answer: 'beds' }, { answer: 'blank' }] }, atLeast: 0 }],
    ['unknown', { number: { count: 'blank' }, equals: 0 }],
    [true, { number: { count: 'rows' }, equals: 2 }],
    [true, { number: { count: 'noRows' }, equals: 0 }],
    ['unknown', { number: { count: 'hidden' }, equals: 0 }],
    [true, { question: 'rows', isAnswered: true }],
    [false, { question: 'noRows', isAnswered: true }],
    [true, { question: 'noRows', isAsked: true }],
    [true, { question: 'name', isAnswered: true }],
    [true, { question: 'matrix', isAnswered: true }],
    [false, { question: 'untouched', isAnswered: true }],
    [true, { question: 'untouched', isAsked: true }],
    [true, { number: { sum: [{ answer: 'full' }] }, equals: 0.3 }],
    ['unknown', { number: { sum: [{ answer: 'matrix' }] }, equals: 0.1 }],
    [true, { number: { sumKnown: [{ answer: 'matrix' }, 1] }, equals: 1.1 }],
    [true, { number: { sumKnown: [{ answer: 'untouched' }, { answer: 'beds' }] }, equals: 5 }],
    [
      'unknown',
      { number: { sumKnown: [{ answer: 'untouched' }, { answer: 'hidden' }] }, equals: 0 },
    ],
    [true, { number: { countKnown: [{ answer: 'matrix' }, { answer: 'beds' }] }, equals: 2 }],
    [true, { number: { countKnown: [{ answer: 'untouched' }, { answer: 'hidden' }] }, equals: 0 }],
    [true, { number: { sum: [{ sumKnown: [{ answer: 'matrix' }] }, 0.2] }, equals: 0.3 }],
    [true, { number: { answer: 'day' }, equals: { date: '2025-07-01' } }],
    [false, { number: { answer: 'day' }, atMost: { date: '2025-06-30' } }],
    [true, { number: { date: '2025-07' }, atLeast: { date: '2025-06' } }],
    ['unknown', { number: { date: '2025-02-30' }, atLeast: 0 }],
    ['unknown', { number: { answer: 'yes' }, atLeast: 0 }],
  ];
  it.each(cases)('is %s for %j', (truth, condition) => {
    expect(evaluate(condition, read)).toBe(truth);
  });
});

describe('a condition made ready', () => {
  it('is told where its places are once, and then asked as often as its answers change', () => {
    const found: Reference[] = [];
    const holds = prepare(
      {
        all: [
          { not: { question: 'a', row: 'r', isAsked: true } },
          { number: { sum: [{ answer: 'b', column: 'c' }, { count: 'd' }] }, atLeast: 3 },
          { number: 1, equals: { countKnown: [{ answer: 'e' }, 4] } },
        ],
      },
      (reference) => found.push(reference) - 1,
    );
    const places = found.map(({ question, row, column }) => [question, row, column].join(' '));
    expect(places).toEqual(['a r ', 'b  c', 'd  ', 'e  ']);
    const over = (...readings: readonly Reading[]) =>
      holds((place) => readings[place] ?? NOT_ASKED);
    const two: Reading = { is: 'codes', codes: ['1', '2'] };
    expect(over(NOT_ASKED, number(1), two, NO_ANSWER)).toBe(true);
    expect(over(NOT_ASKED, number(0), two, NO_ANSWER)).toBe(false);
    expect(over(NO_ANSWER, number(1), two, NO_ANSWER)).toBe(false);
    expect(over(NOT_ASKED, NO_ANSWER, two, NO_ANSWER)).toBe('unknown');
    expect(over(NOT_ASKED, number(1), two, number(1))).toBe(false);
    expect(found).toHaveLength(4);
  });
});

describe('the negation of a blank answer', () => {
  // XLSForm, SurveyJS and FHIR renderers take "not X" as true for somebody who has not answered yet.
  it.each(['blank', 'hidden'])('stays unknown where the answer is %s', (question) => {
    expect(evaluate({ not: { question, is: '1' } }, read)).toBe('unknown');
    expect(evaluate({ not: { question, includes: '1' } }, read)).toBe('unknown');
  });
});

describe("Kleene's tables", () => {
  const of: Readonly<Record<string, Condition>> = {
    true: { question: 'yes', is: '1' },
    false: { question: 'yes', is: '2' },
    unknown: { question: 'blank', is: '1' },
  };
  const value = (truth: Truth) => of[String(truth)] ?? { all: [] };
  const rows: readonly (readonly [Truth, Truth, Truth, Truth])[] = [
    [true, true, true, true],
    [true, false, false, true],
    [true, 'unknown', 'unknown', true],
    [false, false, false, false],
    [false, 'unknown', false, 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ];
  it.each(rows)('%s with %s: all is %s, any is %s', (a, b, all, any) => {
    for (const parts of [
      [value(a), value(b)],
      [value(b), value(a)],
    ]) {
      expect(evaluate({ all: parts }, read)).toBe(all);
      expect(evaluate({ any: parts }, read)).toBe(any);
    }
  });
});

describe('any condition', () => {
  const leaf = fc.constantFrom<Condition>(
    { question: 'yes', is: '1' },
    { question: 'yes', is: '2' },
    { question: 'blank', is: '1' },
    { question: 'hidden', isAsked: true },
  );
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  }));
  it('obeys De Morgan and double negation', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        expect(evaluate({ not: { all: [a, b] } }, read)).toBe(
          evaluate({ any: [{ not: a }, { not: b }] }, read),
        );
        expect(evaluate({ not: { not: a } }, read)).toBe(evaluate(a, read));
      }),
    );
  });
});

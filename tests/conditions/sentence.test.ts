import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/condition.ts';
import { clause, type Vocabulary } from '../../src/conditions/sentence.ts';

const words = (language: Vocabulary['language']): Vocabulary => ({
  language,
  question: ({ question, row, column }) => [question, row, column].filter(Boolean).join(' '),
  option: (question, code) => `${question}${code}`,
  rows: (id) => (id === 'F' ? { ja: '施設', en: 'facilities' }[language] : undefined),
});

describe('a condition as a clause before, and after, a noun', () => {
  const A: Condition = { question: 'A', is: '1' };
  const B: Condition = { question: 'B', isAnswered: true };
  const C: Condition = { question: 'C', includes: '3' };
  const many = { includesAny: ['1', '2'] };
  const all = { includesAll: ['1', '2'] };
  it.each<readonly [Condition, string, string]>([
    [A, 'Aで「A1」と答えた', 'that answered “A1” to A'],
    [{ not: A }, 'Aで「A1」以外を答えた', 'that answered other than “A1” to A'],
    [{ not: { not: A } }, 'Aで「A1」と答えた', 'that answered “A1” to A'],
    [
      { question: 'A', row: 'r', column: 'c', isAnyOf: ['1', '2'] },
      'A r cで「A1」または「A2」と答えた',
      'that answered “A1” or “A2” to A r c',
    ],
    [
      { not: { question: 'A', isAnyOf: ['1', '2'] } },
      'Aで「A1」または「A2」以外を答えた',
      'that answered other than “A1” or “A2” to A',
    ],
    [B, 'Bに答えた', 'that answered B'],
    [{ not: B }, 'Bに答えていない', 'that did not answer B'],
    [{ question: 'B', isAsked: true }, 'Bの対象となった', 'that were asked B'],
    [{ not: { question: 'B', isAsked: true } }, 'Bの対象とならなかった', 'that were not asked B'],
    [C, 'Cで「C3」を選んだ', 'that chose “C3” in C'],
    [{ not: C }, 'Cで「C3」を選ばなかった', 'that did not choose “C3” in C'],
    [{ question: 'C', includesAny: ['3'] }, 'Cで「C3」を選んだ', 'that chose any of “C3” in C'],
    [
      { question: 'C', ...many },
      'Cで「C1」「C2」のいずれかを選んだ',
      'that chose any of “C1”, “C2” in C',
    ],
    [
      { not: { question: 'C', ...many } },
      'Cで「C1」「C2」のいずれも選ばなかった',
      'that did not choose any of “C1”, “C2” in C',
    ],
    [
      { question: 'C', ...all },
      'Cで「C1」「C2」のすべてを選んだ',
      'that chose all of “C1”, “C2” in C',
    ],
    [
      { not: { question: 'C', ...all } },
      'Cで「C1」「C2」のすべては選ばなかった',
      'that did not choose all of “C1”, “C2” in C',
    ],
  ])('%j', (condition, ja, en) => {
    expect(clause(condition, words('ja'))).toBe(ja);
    expect(clause(condition, words('en'))).toBe(en);
  });

  it.each<readonly [Condition, string, string]>([
    [
      { all: [A, B, C] },
      'Aで「A1」と答え、かつBに答え、かつCで「C3」を選んだ',
      'that answered “A1” to A and answered B and chose “C3” in C',
    ],
    [
      { any: [A, B, C] },
      'Aで「A1」と答えた、またはBに答えた、またはCで「C3」を選んだ',
      'that answered “A1” to A or answered B or chose “C3” in C',
    ],
    [
      { not: { any: [A, B, C] } },
      'Aで「A1」以外を答え、かつBに答えておらず、かつCで「C3」を選ばなかった',
      'that answered other than “A1” to A and did not answer B and did not choose “C3” in C',
    ],
    [
      { not: { all: [A, C] } },
      'Aで「A1」以外を答えた、またはCで「C3」を選ばなかった',
      'that answered other than “A1” to A or did not choose “C3” in C',
    ],
    [
      { all: [{ question: 'B', isAsked: true }, { any: [C, A] }, B] },
      'Bの対象となり、かつCで「C3」を選んだ、またはAで「A1」と答え、かつBに答えた',
      'that were asked B and chose “C3” in C or answered “A1” to A and answered B',
    ],
    [
      { not: { any: [{ question: 'B', isAsked: true }, { not: C }] } },
      'Bの対象とならず、かつCで「C3」を選んだ',
      'that were not asked B and chose “C3” in C',
    ],
    [
      { all: [C, A] },
      'Cで「C3」を選び、かつAで「A1」と答えた',
      'that chose “C3” in C and answered “A1” to A',
    ],
    [{ all: [A] }, 'Aで「A1」と答えた', 'that answered “A1” to A'],
  ])('several together: %j', (condition, ja, en) => {
    expect(clause(condition, words('ja'))).toBe(ja);
    expect(clause(condition, words('en'))).toBe(en);
  });
});

describe('a comparison of numbers as a clause', () => {
  const N = { answer: 'N' };
  it.each<readonly [Condition, string, string]>([
    [{ number: N, atLeast: 3 }, 'Nが3以上の', 'that gave N of at least 3'],
    [{ number: N, atMost: 3 }, 'Nが3以下の', 'that gave N of at most 3'],
    [{ number: N, equals: 3 }, 'Nが3に等しい', 'that gave N equal to 3'],
    [{ not: { number: N, atLeast: 3 } }, 'Nが3未満の', 'that gave N below 3'],
    [{ not: { number: N, atMost: 3 } }, 'Nが3を超える', 'that gave N above 3'],
    [{ not: { number: N, equals: 3 } }, 'Nが3に等しくない', 'that gave N other than 3'],
    [
      {
        all: [
          { number: N, atLeast: 1 },
          { number: N, atMost: 5 },
          { number: N, equals: 2 },
          { question: 'B', isAnswered: true },
        ],
      },
      'Nが1以上で、かつNが5以下で、かつNが2に等しく、かつBに答えた',
      'that gave N of at least 1 and gave N of at most 5 and gave N equal to 2 and answered B',
    ],
    [
      {
        not: {
          any: [
            { number: N, atLeast: 9 },
            { number: N, atMost: 5 },
            { number: N, equals: 7 },
            { question: 'B', isAnswered: true },
          ],
        },
      },
      'Nが9未満で、かつNが5を超え、かつNが7に等しくなく、かつBに答えていない',
      'that gave N below 9 and gave N above 5 and gave N other than 7 and did not answer B',
    ],
    [
      { number: { answer: 'N', row: 'r' }, atLeast: { date: '2025-07-01' } },
      'N rが令和7年7月1日（2025年）以上の',
      'that gave N r of at least 1 July 2025',
    ],
    [
      { number: { count: 'C' }, atLeast: 2 },
      'Cで選んだ数が2以上の',
      'that gave a number of choices in C of at least 2',
    ],
    [
      { number: { count: 'F' }, atLeast: 2 },
      'Fに記入した施設の件数が2以上の',
      'that gave a number of facilities in F of at least 2',
    ],
    [
      { number: { sum: [N] }, equals: 1 },
      'Nの合計が1に等しい',
      'that gave the total of N equal to 1',
    ],
    [
      { number: { sum: [N, { answer: 'M' }, 4] }, equals: 1 },
      'N＋M＋4が1に等しい',
      'that gave N + M + 4 equal to 1',
    ],
    [
      { number: { sumKnown: [N, { answer: 'M' }] }, equals: 1 },
      'N、Mの記入済みの合計が1に等しい',
      'that gave the total of what was given in N, M equal to 1',
    ],
    [
      { number: { countKnown: [N, { answer: 'M' }] }, equals: 1 },
      'N、Mの記入数が1に等しい',
      'that gave the number of answers in N, M equal to 1',
    ],
  ])('%j', (condition, ja, en) => {
    expect(clause(condition, words('ja'))).toBe(ja);
    expect(clause(condition, words('en'))).toBe(en);
  });
});

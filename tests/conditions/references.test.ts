import { describe, expect, it } from 'vitest';
import type { Condition, Term } from '../../src/conditions/condition.ts';
import { inTerm, type Mention, mentions } from '../../src/conditions/references.ts';

const place = { question: 'q', row: 'r', column: 'c' };

describe('the places a condition names', () => {
  it.each<readonly [Condition, Pick<Mention, 'codes' | 'as'>]>([
    [
      { ...place, is: '1' },
      { codes: ['1'], as: 'codes' },
    ],
    [
      { ...place, isAnyOf: ['1', '2'] },
      { codes: ['1', '2'], as: 'codes' },
    ],
    [
      { ...place, includes: '1' },
      { codes: ['1'], as: 'codes' },
    ],
    [
      { ...place, includesAny: ['1', '2'] },
      { codes: ['1', '2'], as: 'codes' },
    ],
    [
      { ...place, includesAll: ['1', '2'] },
      { codes: ['1', '2'], as: 'codes' },
    ],
    [
      { ...place, isAnswered: true },
      { codes: [], as: 'presence' },
    ],
    [
      { ...place, isAsked: true },
      { codes: [], as: 'presence' },
    ],
  ])('%j', (test, how) => {
    expect(mentions(test)).toEqual([{ ...place, ...how }]);
  });

  it('stand in the order of the text, however they are nested', () => {
    const is = (question: string): Condition => ({ question, is: '1' });
    const nested: Condition = {
      all: [
        is('a'),
        { any: [{ not: is('b') }, { number: { answer: 'c' }, atLeast: { answer: 'd' } }] },
        { number: { answer: 'e' }, atMost: { answer: 'f' } },
        { number: { answer: 'g' }, equals: { answer: 'h' } },
      ],
    };
    expect(
      mentions(nested)
        .map(({ question }) => question)
        .join(''),
    ).toBe('abcdefgh');
  });
});

describe('the places a number term names', () => {
  const answer = { answer: 'q', row: 'r', column: 'c' };
  it.each<readonly [Term, readonly Mention[]]>([
    [4, []],
    [{ date: '2025-07' }, []],
    [{ count: 'q' }, [{ question: 'q', codes: [], as: 'count' }]],
    [answer, [{ ...place, codes: [], as: 'number' }]],
    [{ sum: [answer, 2] }, [{ ...place, codes: [], as: 'numbers' }]],
    [{ sumKnown: [answer] }, [{ ...place, codes: [], as: 'numbers' }]],
    [{ countKnown: [{ sum: [answer] }] }, [{ ...place, codes: [], as: 'numbers' }]],
  ])('%j', (term, named) => {
    expect(inTerm(term)).toEqual(named);
  });
});

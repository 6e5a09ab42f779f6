import { describe, expect, it } from 'vitest';
import { type Explanation, explain, type Part } from '../../src/analysis/facts/why.ts';
import type { Condition } from '../../src/conditions/condition.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny } from '../support/tiny.ts';

const TWO = 'options: [{ code: "1", label: L1 }, { code: "2", label: L2 }]';

/** A gate, a matrix whose rows and options hang on it, what reads these, and a repeat in a section of its own. */
const survey = compiledTiny(`
- id: s1
  title: 一
  items:
    - { id: a, type: single, title: T, text: T, ${TWO} }
    - id: m
      type: matrix
      title: T
      text: T
      domain:
        type: single
        options: [{ code: "1", label: L1, showIf: { question: a, is: "1" } }, { code: "2", label: L2 }]
      rows:
        - { code: "1", label: R1, showIf: { question: a, is: "2" } }
        - { code: "2", label: R2, showIf: { question: a, isAnswered: true } }
    - { id: b, type: longText, title: T, text: T, showIf: { question: m, row: "1", is: "2" } }
    - { id: c, type: longText, title: T, text: T, showIf: { question: m, isAnswered: true } }
    - { id: d, type: longText, title: T, text: T, showIf: { question: b, isAnswered: true } }
    - id: e
      type: longText
      title: T
      text: T
      showIf: { any: [{ question: a, is: "1" }, { all: [{ question: a, is: "2" }, { question: b, isAnswered: true }] }] }
- id: s2
  title: 二
  showIf: { question: a, isAnswered: true }
  items:
    - id: r
      type: repeat
      title: T
      text: T
      rowNoun: 施設
      items:
        - { id: f, type: single, title: T, text: T, ${TWO} }
        - { id: g, type: longText, title: T, text: T, showIf: { question: f, is: "1" } }
`);

const a1: Condition = { question: 'a', is: '1' };
const a2: Condition = { question: 'a', is: '2' };
const isAnswered = (question: string): Condition => ({ question, isAnswered: true });
const twoRows: Cells = {
  a: { code: '1' },
  'r/x': { order: 0 },
  'r/x/f': { code: '2' },
  'r/y': { order: 1 },
  'r/y/f': { code: '1' },
};
/** What stands in the second section, where the gate has no answer. */
const hiddenSection: Explanation = {
  id: 's2',
  asked: false,
  deciding: isAnswered('a'),
  facts: [{ reference: { question: 'a' }, is: 'noAnswer' }],
};

describe('why a section or an item is on the path, or is not', () => {
  it.each<[string, Cells, string, Explanation]>([
    ['a section without a condition', {}, 's1', { id: 's1', asked: true, facts: [] }],
    [
      'a section with a condition that is true',
      { a: { code: '2' } },
      's2',
      {
        id: 's2',
        asked: true,
        deciding: isAnswered('a'),
        facts: [{ reference: { question: 'a' }, is: 'answered' }],
      },
    ],
    ['a question without a condition', {}, 'a', { id: 'a', asked: true, facts: [] }],
    [
      'an item of a hidden section',
      {},
      'r',
      { id: 'r', asked: false, outer: hiddenSection, facts: [] },
    ],
    [
      'a question that reads a row that is hidden',
      { a: { code: '1' } },
      'b',
      {
        id: 'b',
        asked: false,
        deciding: { question: 'm', row: '1', is: '2' },
        facts: [
          {
            reference: { question: 'm', row: '1' },
            is: 'notAsked',
            because: {
              id: 'm',
              part: { part: 'row', code: '1' },
              asked: false,
              deciding: a2,
              facts: [{ reference: { question: 'a' }, is: 'answered' }],
            },
          },
        ],
      },
    ],
    [
      'a question that reads a matrix without a row',
      {},
      'c',
      {
        id: 'c',
        asked: false,
        deciding: isAnswered('m'),
        facts: [{ reference: { question: 'm' }, is: 'noAnswer' }],
      },
    ],
    [
      'a question that reads a matrix nobody has answered yet',
      { a: { code: '2' } },
      'c',
      {
        id: 'c',
        asked: false,
        deciding: isAnswered('m'),
        facts: [{ reference: { question: 'm' }, is: 'noAnswer' }],
      },
    ],
    [
      'a question that reads a matrix with one row answered',
      { a: { code: '2' }, 'm/2': { code: '2' } },
      'c',
      {
        id: 'c',
        asked: true,
        deciding: isAnswered('m'),
        facts: [{ reference: { question: 'm' }, is: 'answered' }],
      },
    ],
    [
      'all parts of an alternative that is not true, each question once',
      {},
      'e',
      {
        id: 'e',
        asked: false,
        deciding: { any: [a1, { all: [a2, isAnswered('b')] }] },
        facts: [
          { reference: { question: 'a' }, is: 'noAnswer' },
          {
            reference: { question: 'b' },
            is: 'notAsked',
            because: {
              id: 'b',
              asked: false,
              deciding: { question: 'm', row: '1', is: '2' },
              facts: [
                {
                  reference: { question: 'm', row: '1' },
                  is: 'notAsked',
                  because: {
                    id: 'm',
                    part: { part: 'row', code: '1' },
                    asked: false,
                    deciding: a2,
                    facts: [{ reference: { question: 'a' }, is: 'noAnswer' }],
                  },
                },
              ],
            },
          },
        ],
      },
    ],
    [
      'of what must hold together, what does not',
      { a: { code: '2' }, 'm/1': { code: '2' } },
      'e',
      {
        id: 'e',
        asked: false,
        deciding: { any: [a1, isAnswered('b')] },
        facts: [
          { reference: { question: 'a' }, is: 'answered' },
          { reference: { question: 'b' }, is: 'noAnswer' },
        ],
      },
    ],
    [
      'of an alternative that is true, the part that is',
      { a: { code: '2' }, 'm/1': { code: '2' }, b: 'x' },
      'e',
      {
        id: 'e',
        asked: true,
        deciding: { all: [a2, isAnswered('b')] },
        facts: [
          { reference: { question: 'a' }, is: 'answered' },
          { reference: { question: 'b' }, is: 'answered' },
        ],
      },
    ],
  ])('%s', (_, cells, id, explanation) => {
    expect(explain(survey, cells, id)).toEqual(explanation);
  });

  it('the condition of a question that is not asked is explained in turn', () => {
    const [fact] = explain(survey, { a: { code: '2' } }, 'd').facts;
    expect(fact).toMatchObject({
      is: 'notAsked',
      because: { id: 'b', asked: false, facts: [{ is: 'noAnswer' }] },
    });
  });

  it('there is nothing to explain that is not there', () => {
    expect(() => explain(survey, {}, 'z')).toThrow('There is no section or item "z".');
  });
});

describe('why an option or a row is shown, or is not', () => {
  it.each<[string, Cells, Part, Omit<Explanation, 'id' | 'part'>]>([
    [
      'an option, and not the row of the same code',
      { a: { code: '1' } },
      { part: 'option', code: '1' },
      { asked: true, deciding: a1, facts: [{ reference: { question: 'a' }, is: 'answered' }] },
    ],
    [
      'a row, and not the option of the same code',
      { a: { code: '1' } },
      { part: 'row', code: '1' },
      { asked: false, deciding: a2, facts: [{ reference: { question: 'a' }, is: 'answered' }] },
    ],
    [
      'an option without a condition',
      {},
      { part: 'option', code: '2' },
      { asked: true, facts: [] },
    ],
  ])('%s', (_, cells, part, explanation) => {
    expect(explain(survey, cells, 'm', part)).toEqual({ id: 'm', part, ...explanation });
  });

  it('an option of a question that is not asked is hidden with it', () => {
    const part = { part: 'option', code: '1' } as const;
    expect(explain(survey, {}, 'f', part)).toEqual({
      id: 'f',
      part,
      asked: false,
      outer: {
        id: 'f',
        asked: false,
        outer: { id: 'r', asked: false, outer: hiddenSection, facts: [] },
        facts: [],
      },
      facts: [],
      row: 'r/1/',
    });
  });
});

describe('why a question of a repeat is on the path', () => {
  const inRow = (row: string, asked: boolean): Explanation => ({
    id: 'g',
    asked,
    deciding: { question: 'f', is: '1' },
    facts: [{ reference: { question: 'f' }, is: 'answered' }],
    row,
  });

  it.each<[string, Cells, string, Explanation]>([
    ['in the row it names', twoRows, 'r/y/g', inRow('r/y/', true)],
    ['in the first row where it names none', twoRows, 'g', inRow('r/x/', false)],
    [
      'where there is no row',
      { a: { code: '1' } },
      'g',
      { id: 'g', asked: false, noRow: '施設', facts: [], row: 'r/1/' },
    ],
  ])('%s', (_, cells, id, explanation) => {
    expect(explain(survey, cells, id)).toEqual(explanation);
  });
});

import { describe, expect, it } from 'vitest';
import { type SkipInstruction, skipInstructions } from '../../src/analysis/facts/skips.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const TWO = 'options: [{ code: "1", label: L1 }, { code: "2", label: L2 }]';
const THREE =
  'options: [{ code: "1", label: L1 }, { code: "2", label: L2 }, { code: "3", label: L3 }]';

/** A question with a showIf, and none where that is empty. */
function question(id: string, showIf = '', more = 'type: longText'): string {
  return `- { id: ${id}, ${more}, title: T, text: T${showIf && `, showIf: ${showIf}`} }`;
}

function skips(...items: readonly string[]): readonly SkipInstruction[] {
  return skipInstructions(new Possibilities(compiledTiny(oneSection(items.join('\n')))));
}

function any(gate: string, chose: readonly string[], ...to: readonly string[]) {
  return { gate, who: { chose, together: 'any' as const }, to, within: undefined };
}

describe('after a single choice, the instructions name the next question of each option', () => {
  it('options with the same next question stand together', () => {
    expect(
      skips(
        question('a', '', `type: single, ${THREE}`),
        question('b', '{ question: a, isAnyOf: ["1", "3"] }'),
        question('c'),
      ),
    ).toStrictEqual([any('a', ['1', '3'], 'b'), any('a', ['2'], 'c')]);
  });

  it('where all options lead to the same question, what they open is named', () => {
    expect(
      skips(
        question('a', '', `type: single, ${TWO}`),
        question('b'),
        question('c', '{ question: a, is: "1" }'),
      ),
    ).toStrictEqual([any('a', ['1'], 'c')]);
  });

  it('an option nobody can choose is left out', () => {
    expect(
      skips(
        question('a', '', `type: single, ${TWO}`),
        `- { id: b, type: single, title: T, text: T, options: [{ code: "1", label: L1 }, { code: "2", label: L2 },
             { code: "3", label: L3, showIf: { all: [{ question: a, is: "1" }, { question: a, is: "2" }] } }] }`,
        question('c', '{ question: b, is: "1" }'),
        question('d', '{ question: b, is: "3" }'),
        question('e'),
      ).filter(({ gate }) => gate === 'b'),
    ).toStrictEqual([any('b', ['1'], 'c'), any('b', ['2'], 'e')]);
  });

  it('a question elsewhere is passed over where nobody is ever asked it', () => {
    expect(
      skips(
        question('x', '', `type: single, ${TWO}`),
        question('a', '', `type: single, ${TWO}`),
        question('b', '{ question: a, is: "1" }'),
        question('never', '{ all: [{ question: x, is: "1" }, { question: x, is: "2" }] }'),
        question('c', '{ question: x, is: "1" }'),
      ).filter(({ gate }) => gate === 'a'),
    ).toStrictEqual([any('a', ['1'], 'b'), any('a', ['2'], 'c')]);
  });

  it('what hangs on a question that cannot follow cannot follow either', () => {
    expect(
      skips(
        question('a', '', `type: single, ${THREE}`),
        question('b', '{ question: a, is: "1" }'),
        question('c', '{ question: b, isAnswered: true }'),
        question('d', '{ question: c, isAnswered: true }'),
        question('e', '{ question: a, is: "2" }'),
        question('f', '{ question: e, isAnswered: true }'),
        question('g'),
      ).filter(({ gate }) => gate === 'a'),
    ).toStrictEqual([any('a', ['1'], 'b'), any('a', ['2'], 'e'), any('a', ['3'], 'g')]);
  });

  it('what is computed is no next question', () => {
    expect(
      skips(
        question('n', '', 'type: number'),
        question('a', '', `type: single, ${TWO}`),
        question(
          's',
          '{ question: a, is: "1" }',
          'type: computed, value: { sum: [{ answer: n }] }',
        ),
        question('b', '{ question: a, is: "2" }'),
        question('c'),
      ),
    ).toStrictEqual([any('a', ['1'], 'c'), any('a', ['2'], 'b')]);
  });

  it('in a row they stay in the row, and end with it', () => {
    expect(
      skips(
        `- { id: r, type: repeat, title: T, text: T, rowNoun: N, items: [
             { id: a, type: single, title: T, text: T, ${TWO} },
             { id: n, type: note, text: T, showIf: { question: a, is: "2" } },
             { id: b, type: longText, title: T, text: T, showIf: { question: a, is: "1" } } ] }`,
        question('c'),
      ),
    ).toStrictEqual([
      { gate: 'a', who: { chose: ['1'], together: 'any' }, to: ['b'], within: 'r' },
      { gate: 'a', who: { chose: ['2'], together: 'any' }, to: [], within: 'r' },
    ]);
  });
});

describe('after any other question, they name what some answer to it opens', () => {
  const multiple = question('a', '', `type: multiple, ${THREE}`);

  it('questions for the same respondents stand together', () => {
    expect(
      skips(
        multiple,
        question('b', '{ question: a, includes: "1" }'),
        question('c', '{ question: a, includes: "2" }'),
        question('d', '{ question: a, includesAny: ["1"] }'),
      ),
    ).toStrictEqual([any('a', ['1'], 'b', 'd'), any('a', ['2'], 'c')]);
  });

  it('a condition that options do not tell stands as it is', () => {
    const condition = { not: { question: 'a', includes: '1' } };
    expect(skips(multiple, question('b', '{ not: { question: a, includes: "1" } }'))).toStrictEqual(
      [{ gate: 'a', who: { condition }, to: ['b'], within: undefined }],
    );
  });

  it('whoever is asked the gate needs no option to be asked the next', () => {
    const condition = { question: 'a', isAsked: true };
    expect(
      skips(
        multiple,
        question('b', '{ question: a, includes: "1" }'),
        question('c', '{ question: a, isAsked: true }'),
      ),
    ).toStrictEqual([
      any('a', ['1'], 'b'),
      { gate: 'a', who: { condition }, to: ['c'], within: undefined },
    ]);
  });

  it('of a question nobody is asked no options are told', () => {
    const contradiction = [
      { question: 'a', includes: '1' },
      { not: { question: 'a', includes: '1' } },
    ];
    expect(
      skips(
        multiple,
        question(
          'b',
          '{ all: [{ question: a, includes: "1" }, { not: { question: a, includes: "1" } }] }',
        ),
      ),
    ).toStrictEqual([
      { gate: 'a', who: { condition: { all: contradiction } }, to: ['b'], within: undefined },
    ]);
  });

  it('the last question that a condition reads is the gate', () => {
    const condition = {
      all: [
        { question: 'b', isAnswered: true },
        { question: 'a', includes: '1' },
      ],
    };
    expect(
      skips(
        multiple,
        question('b'),
        question(
          'c',
          '{ all: [{ question: b, isAnswered: true }, { question: a, includes: "1" }] }',
        ),
      ),
    ).toStrictEqual([{ gate: 'b', who: { condition }, to: ['c'], within: undefined }]);
  });

  it('the condition of the section counts too', () => {
    const compiled = compiledTiny(`
- id: s1
  title: 一
  items:
    - { id: a, type: multiple, title: T, text: T, ${THREE} }
- id: s2
  title: 二
  showIf: { question: a, includes: "1" }
  items:
    - { id: b, type: longText, title: T, text: T, showIf: { question: a, includes: "2" } }
    - { id: c, type: longText, title: T, text: T }
`);
    expect(skipInstructions(new Possibilities(compiled))).toStrictEqual([
      { gate: 'a', who: { chose: ['1', '2'], together: 'all' }, to: ['b'], within: undefined },
      any('a', ['1'], 'c'),
    ]);
  });

  it('what is computed is opened for nobody', () => {
    expect(
      skips(
        question('n', '', 'type: number'),
        multiple,
        question(
          's',
          '{ question: a, includes: "1" }',
          'type: computed, value: { sum: [{ answer: n }] }',
        ),
      ),
    ).toStrictEqual([]);
  });

  it('options before a repeat open a question in its rows, for those who have one', () => {
    expect(
      skips(
        multiple,
        `- { id: r, type: repeat, title: T, text: T, rowNoun: N, items: [
             { id: b, type: longText, title: T, text: T, showIf: { question: a, includes: "2" } } ] }`,
      ),
    ).toStrictEqual([any('a', ['2'], 'b')]);
  });

  it('options in a row open the next question of the row', () => {
    expect(
      skips(`- { id: r, type: repeat, title: T, text: T, rowNoun: N, items: [
               { id: a, type: multiple, title: T, text: T, ${THREE} },
               { id: b, type: longText, title: T, text: T, showIf: { question: a, includes: "2" } } ] }`),
    ).toStrictEqual([
      { gate: 'a', who: { chose: ['2'], together: 'any' }, to: ['b'], within: 'r' },
    ]);
  });
});

describe('of a matrix they name the row', () => {
  const matrix = question(
    'm',
    '',
    `type: matrix, domain: { type: single, ${TWO} }, rows: [{ code: a, label: A }, { code: b, label: B }, { code: c, label: C, text: true }]`,
  );

  it.each(['a', 'b', 'c'])('for the row %s', (row) => {
    expect(
      skips(matrix, question('x', `{ question: m, row: ${row}, is: "2" }`), question('y')),
    ).toStrictEqual([
      { gate: 'm', who: { chose: ['2'], together: 'any', row }, to: ['x'], within: undefined },
    ]);
  });

  it('and none where two rows decide', () => {
    const rows = [
      { question: 'm', row: 'a', is: '1' },
      { question: 'm', row: 'b', is: '1' },
    ];
    expect(
      skips(
        matrix,
        question(
          'x',
          '{ any: [{ question: m, row: a, is: "1" }, { question: m, row: b, is: "1" }] }',
        ),
      ),
    ).toStrictEqual([
      { gate: 'm', who: { condition: { any: rows } }, to: ['x'], within: undefined },
    ]);
  });
});

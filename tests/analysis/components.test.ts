import { describe, expect, it } from 'vitest';
import { componentsOf, mentioned, upstream } from '../../src/analysis/components.ts';
import { connected } from '../../src/analysis/connected.ts';
import { compiledTiny } from '../support/tiny.ts';
import { check, longText, note, number, type Part, single, survey, when } from './items.ts';

/** The sections, items and checks of each component, in a line. */
function componentsIn(...parts: readonly Part[]): readonly string[] {
  return componentsOf(compiledTiny(survey(...parts))).map(({ nodes, checks, repeats }) =>
    [
      ...nodes.map(({ id }) => id),
      ...[...repeats.values()].flatMap(({ row }) => row.nodes.slice(1).map(({ id }) => `in:${id}`)),
      ...checks.map(({ check: { id } }) => id),
    ].join(' '),
  );
}

const repeatOf = (id: string, ...items: readonly string[]) =>
  `- { id: ${id}, type: repeat, title: R, text: T, rowNoun: 機関, items: [${items.map((item) => item.slice(2)).join(', ')}] }`;
const is = (question: string, code = '1') => `{ question: ${question}, is: "${code}" }`;
const answered = (question: string) => `{ question: ${question}, isAnswered: true }`;

describe('the components of a questionnaire', () => {
  it.each<readonly [string, readonly Part[], readonly string[]]>([
    [
      'what nothing hangs on is in one together',
      [{ items: [single('a'), longText('b')] }, { items: [note('n')] }],
      ['s1 a b s2 n'],
    ],
    [
      'an item is with what its condition reads; the free ones come last',
      [{ items: [single('a'), longText('free'), longText('b', when(is('a')))] }],
      ['s1 a b', 's1 free'],
    ],
    [
      'two chains stay apart, and each keeps only its own sections',
      [
        { items: [single('a'), longText('b', when(is('a')))] },
        { items: [single('c')] },
        { items: [longText('d', when(is('c')))] },
      ],
      ['s1 a b', 's2 c s3 d'],
    ],
    [
      'an item in two chains joins them',
      [
        {
          items: [
            single('a'),
            single('b'),
            longText('c', when(is('a'))),
            longText('d', when(is('b'))),
            longText('e', when(`{ any: [${is('a')}, ${is('b')}] }`)),
          ],
        },
      ],
      ['s1 a b c d e'],
    ],
    [
      'a section without a condition ties nothing together',
      [{ items: [single('a'), single('b'), note('n', when(is('a'))), note('o', when(is('b')))] }],
      ['s1 a n', 's1 b o'],
    ],
    [
      'a section with a condition is with its items, however little these have to do with each other',
      [{ items: [single('a')] }, { items: [longText('b'), longText('c')], showIf: is('a') }],
      ['s1 a s2 b c'],
    ],
    [
      'a check is with what it reads and what it stands beside',
      [{ items: [single('a'), single('b'), single('c')], checks: [check('k', 'b', is('a'))] }],
      ['s1 a b k', 's1 c'],
    ],
    [
      'two checks without a question in common stay apart',
      [
        {
          items: [single('a'), single('b'), longText('c')],
          checks: [check('k', 'a', answered('a')), check('l', 'b', answered('b'))],
        },
      ],
      ['s1 a k', 's1 b l', 's1 c'],
    ],
    [
      'two checks of one question are together',
      [
        {
          items: [single('a')],
          checks: [check('k', 'a', answered('a')), check('l', 'a', is('a'))],
        },
      ],
      ['s1 a k l'],
    ],
    [
      'a section keeps a check of its own beside a question of an earlier one',
      [{ items: [single('a')] }, { items: [longText('b')], checks: [check('k', 'a', is('a'))] }],
      ['s1 a s2 k', 's2 b'],
    ],
    [
      'an option with a condition is with what that reads',
      [
        {
          items: [
            single('a'),
            `- { id: b, type: single, title: T, text: T, options: [{ code: "1", label: 一, ${when(is('a'))} }, { code: "2", label: 二 }] }`,
            longText('c'),
          ],
        },
      ],
      ['s1 a b', 's1 c'],
    ],
    [
      'a number that is computed is with what it is computed from',
      [
        {
          items: [
            number('a'),
            '- { id: t, type: computed, title: T, text: T, value: { sum: [{ answer: a }, 1] } }',
            number('b'),
          ],
        },
      ],
      ['s1 a t', 's1 b'],
    ],
    [
      'a repeat is with the items of its rows, and with what these read',
      [
        {
          items: [
            single('a'),
            longText('free'),
            repeatOf('r', longText('k'), longText('l', when(is('a')))),
          ],
        },
      ],
      ['s1 a r in:k in:l', 's1 free'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(componentsIn(...parts)).toEqual(expected);
  });
});

describe('what decides about items', () => {
  const compiled = compiledTiny(
    survey(
      { items: [single('a'), single('b', when(is('a'))), single('x')] },
      {
        items: [
          longText('c', when(`{ all: [${is('b')}, ${is('b', '2')}] }`)),
          longText('d'),
          repeatOf('r', single('k'), note('l', when(is('k')))),
        ],
        showIf: is('x'),
      },
    ),
  );

  it.each([
    [['a'], ['a', 's1']],
    [['c'], ['c', 'b', 'a', 's1', 's2', 'x']],
    [['d'], ['d', 's2', 'x', 's1']],
    [['l'], ['l', 'k', 'r', 's2', 'x', 's1']],
    [
      ['b', 'x'],
      ['x', 's1', 'b', 'a'],
    ],
    [[], []],
  ])('%j hang on %j', (ids, expected) => {
    expect([...upstream(compiled, ids)].sort()).toEqual([...expected].sort());
  });

  it('a condition names each question once', () => {
    const condition = compiled.byId.get('c')?.condition;
    expect(condition && mentioned(condition)).toEqual(['b']);
  });
});

describe('things that hang together', () => {
  const groups = (...things: readonly string[]) =>
    connected(things, (thing) => thing).map((group) => group.join(' '));

  it.each([
    [
      ['ab', 'cd'],
      ['ab', 'cd'],
    ],
    [
      ['ab', 'cd', 'be'],
      ['ab be', 'cd'],
    ],
    [
      ['ab', 'cd', 'ef', 'bd'],
      ['ab cd bd', 'ef'],
    ],
    [['a', 'b', 'c', 'cb', 'ba'], ['a b c cb ba']],
    [
      ['d', 'c', 'b', 'a', 'dc', 'ba', 'ca', 'e'],
      ['d c b a dc ba ca', 'e'],
    ],
    [[], []],
  ])('%j are %j', (things, expected) => {
    expect(groups(...things)).toEqual(expected);
  });
});

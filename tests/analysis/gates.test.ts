import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import type { Cells } from '../../src/engine/cells.ts';
import type { Details } from '../../src/shared/problem.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  all,
  answered,
  any,
  atLeast,
  check,
  choice,
  clash,
  is,
  longText,
  multiple,
  not,
  note,
  number,
  type Part,
  repeat,
  single,
  survey,
  when,
} from './items.ts';

const never = all(is('a'), is('a', '2'));

/** What is asked, the questionnaire, and each finding as severity, code, path, details and witness. */
type Row = readonly [string, readonly Part[], ...(readonly Told[])];
type Told = readonly [string, Details, Cells | undefined];

const cases = (rows: readonly Row[]) =>
  rows.map(([title, parts, ...expected]) => ({ title, parts, expected }));

function told(...parts: readonly Part[]): readonly Told[] {
  return analyse(new Possibilities(compiledTiny(survey(...parts)))).map(
    ({ severity, code, path, id, details, witness }) => {
      expect(id).toBe(details.id);
      const words = [severity, code.replace('analysis.', ''), path.slice(1).join('.')];
      return [words.join(' '), details, witness];
    },
  );
}

describe('a condition that is never true', () => {
  it.each(
    cases([
      [
        'is shown where it is nearest to being true: its first tests before the others, and nothing else answered',
        [
          {
            items: [
              single('a'),
              single('b'),
              longText('x'),
              note('n', when(all(is('a'), is('b', '2'), is('a', '2')))),
            ],
          },
        ],
        ['error neverTrue 0.items.3.showIf', { id: 'n' }, { a: { code: '1' }, b: { code: '2' } }],
      ],
      [
        'is near where each test of an `any` is true, not one of them',
        [
          {
            items: [
              single('a'),
              single('b'),
              note('n', when(all(any(is('a', '2'), is('b', '2')), is('a'), is('b')))),
            ],
          },
        ],
        ['error neverTrue 0.items.2.showIf', { id: 'n' }, { a: { code: '2' }, b: { code: '2' } }],
      ],
      [
        'is shown where the test of a `not` bears on it',
        [
          {
            items: [
              single('a'),
              note('n', when(all(not(is('a', '2')), not(is('a', '1')), answered('a')))),
            ],
          },
        ],
        ['error neverTrue 0.items.1.showIf', { id: 'n' }, { a: { code: '2' } }],
      ],
      [
        'is shown where what it reads is asked and answered, though no test of it can be true',
        [
          {
            items: [
              single('x'),
              number('a', `max: 10, ${when(is('x', '2'))}`),
              longText('y', when(is('x', '2'))),
              note('n', when(atLeast('a', 11))),
            ],
          },
        ],
        ['error neverTrue 0.items.3.showIf', { id: 'n' }, { x: { code: '2' }, a: '1' }],
      ],
      [
        'is shown where its section is, with what this hangs on',
        [
          { items: [single('x'), longText('y')] },
          { items: [single('a'), note('n', when(never))], showIf: is('x', '2') },
        ],
        ['error neverTrue 1.items.1.showIf', { id: 'n' }, { x: { code: '2' }, a: { code: '1' } }],
      ],
      [
        'is that of a section: its items are not reported again, whatever is wrong with them',
        [
          { items: [single('a')] },
          {
            items: [single('b'), note('n', when(all(is('b'), is('b', '2'))))],
            showIf: never,
          },
        ],
        ['error neverTrue 1.showIf', { id: 's2' }, { a: { code: '1' } }],
      ],
      [
        'takes with it what hangs on its question',
        [
          {
            items: [
              number('a', 'max: 10'),
              single('b', when(atLeast('a', 11))),
              note('n', when(is('b'))),
            ],
          },
        ],
        ['error neverTrue 0.items.1.showIf', { id: 'b' }, { a: '1' }],
        ['error unreachable 0.items.2.showIf', { id: 'n', because: 'b' }, { a: '1' }],
      ],
      [
        'takes with it what hangs on something in its section',
        [
          { items: [single('a')] },
          { items: [single('b')], showIf: never },
          { items: [note('n', when(is('b'))), longText('x')] },
        ],
        ['error neverTrue 1.showIf', { id: 's2' }, { a: { code: '1' } }],
        ['error unreachable 2.items.0.showIf', { id: 'n', because: 'b' }, { a: { code: '1' } }],
      ],
      [
        'is that of an option, which is named',
        [{ items: [single('a'), choice('single', 'b', ['1', '一'], ['2', '二', when(never)])] }],
        [
          'error neverOffered 0.items.1.options.1.showIf',
          { id: 'b', part: 'option', code: '2', label: '二' },
          expect.objectContaining({ a: { code: '1' } }),
        ],
      ],
      [
        'is that of a row, which is named without a column',
        [
          {
            items: [
              single('a'),
              `- { id: m, type: matrix, title: M, text: T, domain: { type: number }, rows: [{ code: p, label: あ }, { code: q, label: い, ${when(never)} }], columns: [{ code: x, label: え }] }`,
            ],
          },
        ],
        [
          'error neverOffered 0.items.1.rows.1.showIf',
          { id: 'm', part: 'row', code: 'q', label: 'い' },
          expect.objectContaining({ a: { code: '1' } }),
        ],
      ],
    ]),
  )('$title', ({ parts, expected }) => {
    expect(told(...parts)).toEqual(expected);
  });

  it('is that of a check that reads a question nobody reaches: this is why, no rule of a choice', () => {
    const findings = told({
      items: [multiple('m'), single('b', when(clash('m'))), single('a')],
      checks: [check('c', 'a', answered('b'), 'soft')],
    });
    expect(findings.map(([words]) => words)).toEqual([
      'error exclusiveClash 0.items.1.showIf',
      'error checkNeverTrue 0.checks.0.holds',
    ]);
  });
});

describe('a condition that decides nothing', () => {
  it.each(
    cases([
      [
        'has a part that is never true: its own parts are not reported again, those beside it are',
        [
          {
            items: [
              number('a', 'max: 5'),
              single('b'),
              note('n', when(any(any(atLeast('a', 6), atLeast('a', 7)), atLeast('a', 8), is('b')))),
            ],
          },
        ],
        ['warning partNeverTrue 0.items.2.showIf.any.0', { id: 'n' }, expect.anything()],
        ['warning partNeverTrue 0.items.2.showIf.any.1', { id: 'n' }, expect.anything()],
      ],
      [
        'does not have a part that is never false: while there is no answer, it is not true',
        [
          {
            items: [
              single('a'),
              single('b'),
              note('n', when(all('{ question: a, isAnyOf: ["1", "2"] }', is('b')))),
            ],
          },
        ],
      ],
      [
        'has a part that is always true',
        [
          {
            items: [
              single('a'),
              note('n', when(all('{ question: a, isAsked: true }', is('a', '2')))),
            ],
          },
        ],
        ['warning partAlwaysTrue 0.items.1.showIf.all.0', { id: 'n' }, { a: { code: '2' } }],
      ],
      [
        'is never false, and is shown with the answers that make it true',
        [
          {
            items: [
              single('a'),
              longText('x', when(is('a'))),
              single('b', when('{ question: a, isAnyOf: ["1", "2"] }')),
            ],
          },
        ],
        ['warning neverFalse 0.items.2.showIf', { id: 'b' }, { a: expect.anything() }],
      ],
      [
        'stands in a repeat: the row is shown, and of its answers those that bear on it',
        [
          {
            items: [
              repeat(
                'r',
                '',
                single('k'),
                longText('l'),
                note('n', when('{ question: k, isAnyOf: ["1", "2"] }')),
              ),
            ],
          },
        ],
        [
          'warning neverFalse 0.items.0.items.2.showIf',
          { id: 'n' },
          { 'r/1': { order: 0 }, 'r/1/k': expect.anything() },
        ],
      ],
      [
        'is no harm on an option that is always there',
        [
          {
            items: [
              single('a'),
              choice(
                'single',
                'b',
                ['1', '一'],
                ['2', '二', when('{ question: a, isAsked: true }')],
              ),
            ],
          },
        ],
      ],
    ]),
  )('$title', ({ parts, expected }) => {
    expect(told(...parts)).toEqual(expected);
  });
});

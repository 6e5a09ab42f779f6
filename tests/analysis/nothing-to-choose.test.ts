import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { AnalysisProblem } from '../../src/analysis/analysis-problem.ts';
import { barrenIn } from '../../src/analysis/findings/nothing-to-choose.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  answered,
  check,
  choice,
  is,
  multiple,
  not,
  optionsOf,
  type Part,
  single,
  survey,
  when,
} from './items.ts';

const CODES = ['analysis.stuck', 'analysis.noChoice', 'analysis.noRow'];
const found = (...parts: readonly Part[]) =>
  analyse(new Possibilities(compiledTiny(survey(...parts)))).filter(({ code }) =>
    CODES.includes(code),
  );
const barren = (
  severity: AnalysisProblem['severity'],
  code: string,
  id: string,
  item: number,
  witness: Cells,
): AnalysisProblem => ({
  ...{ code: `analysis.${code}`, details: { id }, severity, path: ['sections', 0, 'items', item] },
  ...{ id, witness },
});
const fromA = (id: string, extra = '') =>
  `- { id: ${id}, type: multiple, title: T, text: T, optionsFrom: a, ${when(answered('a'))}${extra} }`;
const rows = (id: string, options: string, ...conditions: readonly string[]) =>
  `- { id: ${id}, type: matrix, title: T, text: T, domain: ${options}, rows: [${conditions
    .map((condition, index) => `{ code: "${index + 1}", label: あ, ${when(condition)} }`)
    .join(', ')}] }`;
const NUMBER = '{ type: number }';

describe('a question without anything to choose', () => {
  it.each<readonly [string, readonly Part[], readonly AnalysisProblem[]]>([
    [
      'is reported for each, with the answers that lead there and no others',
      [{ items: [multiple('a'), fromA('b'), fromA('d'), single('z', 'required: hard')] }],
      [
        barren('warning', 'noChoice', 'b', 1, { a: { codes: ['99'] } }),
        barren('warning', 'noChoice', 'd', 2, { a: { codes: ['99'] } }),
      ],
    ],
    [
      'is worse where an answer is required: shown with everything else complete, and told once',
      [{ items: [multiple('a'), fromA('b', ', required: hard'), single('z', 'required: hard')] }],
      [barren('error', 'stuck', 'b', 1, { a: { codes: ['99'] }, z: { code: '1' } })],
    ],
    [
      'is no worse than that where nothing can be handed in anyway',
      [
        {
          items: [multiple('a'), fromA('b', ', required: hard'), single('z', 'required: hard')],
          checks: [check('c', 'z', not(answered('z')))],
        },
      ],
      [barren('warning', 'noChoice', 'b', 1, { a: { codes: ['99'] } })],
    ],
    [
      'may be a matrix of which no row is there: in a draft, or otherwise',
      [
        {
          items: [
            single('a', 'required: hard'),
            rows('m', NUMBER, is('a'), is('a', '2')),
            rows('o', NUMBER, is('a')),
          ],
        },
      ],
      [
        barren('warning', 'noRow', 'm', 1, {}),
        barren('warning', 'noRow', 'o', 2, expect.anything()),
      ],
    ],
    [
      'may lack its rows and its options, of whatever codes',
      [
        {
          items: [
            single('a', 'required: hard'),
            rows('m', `{ type: single, ${optionsOf([['1', '一', when(is('a'))]])} }`, is('a', '2')),
          ],
        },
      ],
      [
        barren('warning', 'noChoice', 'm', 1, expect.anything()),
        barren('warning', 'noRow', 'm', 1, expect.anything()),
      ],
    ],
    [
      'is none where always one of its options or rows is there',
      [
        {
          items: [
            single('a'),
            choice(
              'single',
              'b',
              ['1', '一', when(is('a'))],
              ['2', '二', when(is('a', '2'))],
              ['3', '三', when(not(answered('a')))],
            ),
            rows('m', NUMBER, is('a'), is('a', '2'), not(answered('a'))),
          ],
        },
      ],
      [],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found(...parts)).toEqual(expected);
  });
});

describe('a question that may have nothing to choose', () => {
  it('is one all of whose options, or rows, have a condition', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          single('a'),
          choice('single', 'b', ['1', '一', when(is('a'))], ['2', '二']),
          choice('single', 'd', ['1', '一', when(is('a'))]),
          choice('single', 'e', ['1', '一', when(is('a'))]).replace(/ }$/, ', required: hard }'),
          rows('m', NUMBER, is('a')),
          rows('o', NUMBER, is('a')).replace('rows: [', 'rows: [{ code: x, label: い }, '),
          rows('p', `{ type: single, ${optionsOf([['1', '一']])} }`, is('a')),
        ],
      }),
    );
    const possibilities = new Possibilities(compiled);
    expect(barrenIn(possibilities).map(({ id, code }) => `${id} ${code}`)).toEqual([
      'd analysis.noChoice',
      'e analysis.stuck',
      'e analysis.noChoice',
      'm analysis.noRow',
      'p analysis.noRow',
    ]);
  });

  it.each<readonly [string, Cells, readonly string[]]>([
    ['nothing is answered', {}, ['d', 'm']],
    ['an option is there', { a: { code: '1' } }, ['m']],
    ['another option is there', { a: { code: '2' } }, []],
    ['the question is not asked', { h: { code: '1' } }, []],
  ])('has none, as the engine sees it, where %s', (_, cells, expected) => {
    const compiled = compiledTiny(
      survey({
        items: [
          single('a'),
          single('h'),
          choice(
            'single',
            'd',
            ['1', '一', when(is('a'))],
            ['2', '二', when(is('a', '2'))],
          ).replace(/ }$/, `, ${when(not(is('h')))} }`),
          rows('m', NUMBER, is('a', '2'), is('d', '2')).replace(/ }$/, `, ${when(not(is('h')))} }`),
        ],
      }),
    );
    const possibilities = new Possibilities(compiled);
    const shown = barrenIn(possibilities).filter(({ goals: [{ space, shows }] }) =>
      shows(space.try({ h: { code: '2' }, ...cells })),
    );
    expect(shown.map(({ id }) => id)).toEqual(expected);
  });

  it.each<readonly [string, Cells, boolean]>([
    ['everything else is there', { a: { code: '2' } }, true],
    ['something else is missing', {}, false],
    ['an option is there', { a: { code: '1' } }, false],
  ])('keeps others from being handed in where %s: %j %s', (_, cells, expected) => {
    const compiled = compiledTiny(
      survey({
        items: [
          single('a', 'required: hard'),
          choice('single', 'd', ['1', '一', when(is('a'))]).replace(/ }$/, ', required: hard }'),
        ],
      }),
    );
    const [stuck] = barrenIn(new Possibilities(compiled));
    const goal = stuck?.goals[0];
    expect(stuck?.code).toBe('analysis.stuck');
    expect(goal?.shows(goal.space.try(cells))).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { AnalysisProblem } from '../../src/analysis/analysis-problem.ts';
import { stopsOf } from '../../src/analysis/findings/stop.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  answered,
  check,
  choice,
  includes,
  is,
  longText,
  multiple,
  not,
  note,
  number,
  optionsOf,
  type Part,
  repeat,
  single,
  survey,
  when,
} from './items.ts';

type Row = readonly [string, readonly Part[], readonly AnalysisProblem[]];

const found = (...parts: readonly Part[]) =>
  analyse(new Possibilities(compiledTiny(survey(...parts))));
const dead = (
  code: string,
  details: AnalysisProblem['details'] & { readonly id: string },
  path: AnalysisProblem['path'],
  witness: AnalysisProblem['witness'] & object,
): AnalysisProblem => ({
  ...{ code: `analysis.${code}`, details, severity: 'error', path: ['sections', ...path] },
  ...{ id: details.id, witness },
});
const three = (id: string) => choice('single', id, ['1', '一'], ['2', '二'], ['3', '三']);
const required = (item: string) => item.replace(/ }$/, ', required: hard }');

describe('what nobody who comes to it can hand in', () => {
  it.each<Row>([
    [
      'options that a check forbids: each is shown chosen, though conditions cannot tell them apart, and the rest complete',
      [
        {
          items: [required(three('a')), single('x', 'required: hard')],
          checks: [check('c', 'a', is('a'))],
        },
      ],
      [
        dead(
          'deadOption',
          { id: 'a', because: 'c', code: '2', label: '二' },
          [0, 'items', 0, 'options', 1],
          {
            a: { code: '2' },
            x: { code: '1' },
          },
        ),
        dead(
          'deadOption',
          { id: 'a', because: 'c', code: '3', label: '三' },
          [0, 'items', 0, 'options', 2],
          {
            a: { code: '3' },
            x: { code: '1' },
          },
        ),
      ],
    ],
    [
      'an option of a set',
      [{ items: [multiple('a')], checks: [check('c', 'a', not(includes('a', '99')))] }],
      [
        dead(
          'deadOption',
          { id: 'a', because: 'c', code: '99', label: 'なし' },
          [0, 'items', 0, 'options', 2],
          {
            a: { codes: ['99'] },
          },
        ),
      ],
    ],
    [
      'an option in one row of a matrix, which is named',
      [
        {
          items: [
            `- { id: m, type: matrix, title: M, text: T, domain: { type: single, ${optionsOf([
              ['1', '一'],
              ['2', '二'],
              ['3', '三'],
            ])} }, rows: [{ code: p, label: あ }, { code: q, label: い }] }`,
          ],
          checks: [check('c', 'm', not('{ question: m, row: q, is: "2" }'))],
        },
      ],
      [
        dead(
          'deadOption',
          { id: 'm', because: 'c', code: '2', label: '二', row: 'い' },
          [0, 'items', 0, 'domain', 'options', 1],
          { 'm/q': { code: '2' } },
        ),
      ],
    ],
    [
      'options in the rows of a repeat, shown in a row',
      [
        {
          items: [
            `${repeat('r', '', three('k')).replace(/ }$/, '')}, checks: [${check('c', 'k', not('{ question: k, isAnyOf: ["2", "3"] }')).slice(2)}] }`,
          ],
        },
      ],
      ['2', '3'].map((code, index) =>
        dead(
          'deadOption',
          { id: 'k', because: 'c', code, label: code === '2' ? '二' : '三' },
          [0, 'items', 0, 'items', 0, 'options', index + 1],
          { 'r/1': { order: 0 }, 'r/1/k': { code } },
        ),
      ),
    ],
    [
      'a section, and the option that leads there; what stands in it or hangs on that is not reported again',
      [
        { items: [single('a', 'required: hard')] },
        {
          items: [single('b', 'required: hard'), single('d', when(is('b')))],
          checks: [check('c', 'b', not(answered('b')))],
          showIf: is('a', '2'),
        },
        { items: [longText('e', when(answered('b'))), longText('f')] },
      ],
      [
        dead(
          'deadOption',
          { id: 'a', because: 'b, c', code: '2', label: '二' },
          [0, 'items', 0, 'options', 1],
          {
            a: { code: '2' },
            b: { code: '1' },
          },
        ),
        dead('deadEnd', { id: 's2', because: 'b, c' }, [1], { a: { code: '2' }, b: { code: '1' } }),
      ],
    ],
    [
      'an answer, of which no option is reported again',
      [
        {
          items: [single('a'), longText('x', when(is('a')))],
          checks: [check('c', 'a', not(answered('a')))],
        },
      ],
      [
        dead('deadAnswer', { id: 'a', because: 'c' }, [0, 'items', 0], { a: expect.anything() }),
        dead('deadEnd', { id: 'x', because: 'c' }, [0, 'items', 1], { a: { code: '1' } }),
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(found(...parts)).toEqual(expected);
  });
});

describe('what a submission should be able to contain', () => {
  it('is every section with a condition, every question and repeat, every answer, and the options that conditions read', () => {
    const compiled = compiledTiny(
      survey(
        {
          items: [
            single('a'),
            longText('t'),
            note('n', when(is('a'))),
            number('none', 'min: 0.2, max: 0.8'),
            '- { id: sum, type: computed, title: T, text: T, value: 1 }',
          ],
        },
        {
          items: [
            `- { id: m, type: matrix, title: M, text: T, domain: { type: single, ${optionsOf([['1', '一']])} }, rows: [{ code: p, label: あ }] }`,
            repeat('r', '', longText('k')),
            note('o', when('{ question: m, row: p, is: "1" }')),
          ],
          showIf: is('a', '2'),
        },
      ),
    );
    const stops = stopsOf(new Possibilities(compiled)).map(({ what, id, path, option }) =>
      [what, id, path.slice(1).join('.'), ...(option ? [option.code, option.label] : [])].join(' '),
    );
    expect(stops.sort()).toEqual(
      [
        'place a 0.items.0',
        'answer a 0.items.0',
        'option a 0.items.0.options.0 1 一',
        'option a 0.items.0.options.1 2 二',
        'place t 0.items.1',
        'answer t 0.items.1',
        'place none 0.items.3',
        'place sum 0.items.4',
        'place s2 1',
        'place m 1.items.0',
        'answer m 1.items.0',
        'option m 1.items.0.domain.options.0 1 一',
        'place r 1.items.1',
        'place k 1.items.1.items.0',
        'answer k 1.items.1.items.0',
      ].sort(),
    );
  });
});

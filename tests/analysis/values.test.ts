import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny } from '../support/tiny.ts';
import { all, is, number, type Part, single, survey, when } from './items.ts';

const RANGE = 'min: 0.2, max: 0.8';
const COMPUTED = (extra: string) =>
  `- { id: t, type: computed, title: T, text: T, value: { sum: [{ answer: b }, 1] }${extra} }`;

/** What is asked, the code of the finding and the question, its place, and the witness. */
type Row = readonly [string, readonly Part[], string, number, Cells | undefined];

describe('a question that no value answers', () => {
  it.each<Row>([
    [
      'is shown where it is asked',
      [{ items: [single('x'), number('a', `${RANGE}, ${when(is('x', '2'))}`)] }],
      'noValue a',
      1,
      { x: { code: '2' } },
    ],
    [
      'is not shown where it is never asked',
      [{ items: [single('x'), number('a', `${RANGE}, ${when(all(is('x'), is('x', '2')))}`)] }],
      'noValue a',
      1,
      undefined,
    ],
    [
      'may be a matrix, one row of which takes a name at least',
      [
        {
          items: [
            `- { id: a, type: matrix, title: M, text: T, domain: { type: number, ${RANGE} }, rows: [{ code: p, label: あ, text: true }] }`,
          ],
        },
      ],
      'noValue a',
      0,
      {},
    ],
    [
      'may be a number that is computed from what is not asked then',
      [
        {
          items: [single('x'), number('b', when(is('x'))), COMPUTED(`, ${when(is('x', '2'))}`)],
        },
      ],
      'neverComputed t',
      2,
      { x: { code: '2' } },
    ],
  ])('%s', (_, parts, what, item, witness) => {
    const [code, id = ''] = what.split(' ');
    const [found] = analyse(new Possibilities(compiledTiny(survey(...parts))));
    expect(found).toStrictEqual({
      ...{ code: `analysis.${code}`, details: { id }, severity: 'error' },
      ...{ path: ['sections', 0, 'items', item], id },
      ...(witness && { witness }),
    });
  });

  it('is none where some answer makes a number of it', () => {
    const compiled = compiledTiny(survey({ items: [number('b'), COMPUTED('')] }));
    expect(analyse(new Possibilities(compiled))).toEqual([]);
  });

  it('is not told of a computed number that is never asked: its condition is', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          single('x'),
          number('b', when(is('x'))),
          COMPUTED(`, ${when(all(is('x'), is('x', '2')))}`),
        ],
      }),
    );
    expect(analyse(new Possibilities(compiled)).map(({ code }) => code)).toEqual([
      'analysis.neverTrue',
    ]);
  });
});

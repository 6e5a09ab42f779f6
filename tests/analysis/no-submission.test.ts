import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { obstacles } from '../../src/analysis/findings/illustrate.ts';
import { noSubmission } from '../../src/analysis/findings/no-submission.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { Space } from '../../src/analysis/space.ts';
import { compiledTiny } from '../support/tiny.ts';
import { answered, check, is, longText, not, single, survey, when } from './items.ts';

describe('a questionnaire that nobody can hand in', () => {
  it('is reported once for each component that forbids it, with as many demands met as can be', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          single('a', 'required: hard'),
          single('b', 'required: hard'),
          longText('x', 'required: hard'),
          longText('y'),
        ],
        checks: [
          check('c', 'a', not(answered('a'))),
          check('d', 'b', not(answered('b'))),
          check('e', 'b', is('b', '2')),
        ],
      }),
    );
    const witness = { a: { code: '1' }, b: { code: '2' }, x: '記入例' };
    const severity = 'error';
    expect(analyse(new Possibilities(compiled))).toStrictEqual([
      {
        ...{ code: 'analysis.noSubmission', details: { because: 'a, c' }, severity },
        ...{ path: ['sections', 0, 'items', 0], id: 'a', witness },
      },
      {
        ...{ code: 'analysis.noSubmission', details: { because: 'b, d' }, severity },
        ...{ path: ['sections', 0, 'items', 1], id: 'b', witness },
      },
    ]);
  });

  it('is reported for the whole where it is not known what stands in the way', () => {
    const compiled = compiledTiny(survey({ items: [longText('a')] }));
    const { spaces } = new Possibilities(compiled);
    const submittable = { is: 'impossible', spaces } as const;
    expect(noSubmission({ compiled, spaces, submittable })).toStrictEqual([
      {
        ...{ code: 'analysis.noSubmission', details: { because: '' }, severity: 'error' },
        ...{ path: ['sections'], witness: {} },
      },
    ]);
  });

  it('is none where something can be handed in', () => {
    const compiled = compiledTiny(survey({ items: [single('a', 'required: hard')] }));
    expect(noSubmission(new Possibilities(compiled))).toEqual([]);
  });
});

describe('what stands in the way', () => {
  const compiled = compiledTiny(
    survey({
      items: [
        single('a', 'required: hard'),
        single('b', `required: hard, ${when(is('a'))}`),
        single('d', 'required: hard'),
      ],
      checks: [
        check('c', 'a', is('a')),
        check('e', 'b', is('b')),
        check('f', 'b', is('b', '2')),
        check('g', 'd', `{ any: [${is('d')}, ${is('b')}] }`),
      ],
    }),
  );
  const space = new Space(compiled, { one: 100, all: 100, after: 100 });
  const literal = (id: string) => space.encoding.nodes.get(id)?.asked ?? -1;

  it('is a smallest set of demands', () => {
    expect([...obstacles(space, [])].sort()).toEqual(['a', 'b', 'c', 'e', 'f']);
  });

  it('is less where more is given', () => {
    expect([...obstacles(space, [literal('b')])].sort()).toEqual(['b', 'e', 'f']);
  });

  it('is nothing where nothing does', () => {
    const free = new Space(compiledTiny(survey({ items: [single('a')] })), {
      ...{ one: 100, all: 100, after: 100 },
    });
    expect(obstacles(free, [])).toEqual([]);
  });
});

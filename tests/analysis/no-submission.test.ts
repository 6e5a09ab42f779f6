import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { obstacles } from '../../src/analysis/findings/illustrate.ts';
import { noSubmission } from '../../src/analysis/findings/no-submission.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { Space } from '../../src/analysis/space.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  all,
  answered,
  any,
  check,
  choice,
  is,
  longText,
  not,
  single,
  survey,
  when,
} from './items.ts';

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

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((other, index) => ids.slice(0, index).map((one) => [one, other] as const));
}

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

  it('is no more than it takes, where the search found more: four that have to differ in three options', () => {
    const codes = ['1', '2', '3'];
    const ids = ['q0', 'q1', 'q2', 'q3', 'q4'];
    const differing = survey({
      items: ids.map((id) =>
        choice('single', id, ...codes.map((code) => [code, '選択肢'] as const)).replace(
          / }$/,
          ', required: hard }',
        ),
      ),
      checks: pairsOf(ids).map(([one, other]) =>
        check(
          `${one}-${other}`,
          other,
          not(any(...codes.map((code) => all(is(one, code), is(other, code))))),
        ),
      ),
    });
    const crowded = new Space(compiledTiny(differing), { one: 1_000, all: 1_000, after: 1_000 });
    const because = obstacles(crowded, []);
    const some = because.filter((id) => ids.includes(id));
    expect(some).toHaveLength(4);
    expect([...because].sort()).toEqual(
      [...some, ...pairsOf(some).map(([one, other]) => `${one}-${other}`)].sort(),
    );
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

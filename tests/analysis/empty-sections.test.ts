import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { hollowsOf } from '../../src/analysis/findings/empty-sections.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny } from '../support/tiny.ts';
import { answered, is, longText, note, type Part, repeat, single, survey, when } from './items.ts';

const found = (...parts: readonly Part[]) =>
  analyse(new Possibilities(compiledTiny(survey(...parts)))).map(
    ({ severity, code, id, path, details, witness }) => {
      expect(details).toEqual({ id });
      return [`${severity} ${code} ${path.join('.')}`, witness];
    },
  );
const required = (id: string) => single(id, 'required: hard');

describe('a section that may have nothing to ask', () => {
  it.each<readonly [string, readonly Part[], Cells | undefined]>([
    [
      'but notes and what is computed',
      [
        { items: [required('a'), required('z')] },
        {
          items: [
            single('b', when(is('a'))),
            note('n'),
            '- { id: t, type: computed, title: T, text: T, value: 1 }',
          ],
        },
      ],
      { a: { code: '2' }, z: { code: '1' } },
    ],
    [
      'for answers to several questions that have nothing to do with each other',
      [
        { items: [required('a'), required('z')] },
        { items: [single('b', when(is('a'))), single('d', when(is('z')))] },
      ],
      { a: { code: '2' }, z: { code: '2' } },
    ],
    [
      'counts only while it is asked itself',
      [
        { items: [required('a')] },
        { items: [single('b', when(is('a')))], showIf: is('a') },
        {
          items: [single('d', when(is('a', '2'))), repeat('r', when(is('a', '2')), longText('k'))],
        },
      ],
      expect.objectContaining({ a: { code: '1' } }),
    ],
    [
      'is none where a repeat is always asked',
      [
        { items: [required('a')] },
        { items: [single('d', when(is('a', '2'))), repeat('r', '', longText('k'))] },
      ],
      undefined,
    ],
    [
      'is none where one of two components always asks',
      [
        { items: [required('a'), required('z')] },
        {
          items: [
            single('b', when(is('a'))),
            single('d', when(is('z'))),
            single('e', when(is('z', '2'))),
          ],
        },
      ],
      undefined,
    ],
    [
      'is none where it has only notes',
      [{ items: [required('a')] }, { items: [note('n')] }],
      undefined,
    ],
  ])('%s', (_, parts, witness) => {
    const told = found(...parts).filter(([words]) => !String(words).includes('neverFalse'));
    const place = `info analysis.emptySection sections.${parts.length - 1}`;
    expect(told).toEqual(witness ? [[place, witness]] : []);
  });

  it.each<readonly [Cells, boolean]>([
    [{ a: { code: '1' } }, false],
    [{ a: { code: '2' } }, true],
    [{}, false],
  ])('is seen by the engine with %j: %s', (cells, expected) => {
    const compiled = compiledTiny(
      survey(
        { items: [required('a')] },
        {
          items: [single('b', when(is('a'))), single('d', when(answered('b')))],
          showIf: answered('a'),
        },
      ),
    );
    const [hollow] = hollowsOf(new Possibilities(compiled));
    expect(hollow?.goals.map(({ space, shows }) => shows(space.try(cells)))).toEqual([expected]);
  });

  it('is not seen where one of its questions is asked', () => {
    const compiled = compiledTiny(
      survey(
        { items: [required('a')] },
        { items: [single('b', when(is('a'))), single('d', when(is('a', '2')))] },
      ),
    );
    const [hollow] = hollowsOf(new Possibilities(compiled));
    const cells = { a: { code: '1' } };
    expect(hollow?.goals.map(({ space, shows }) => shows(space.try(cells)))).toEqual([false]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  meaningProblems,
  type Series,
  seriesSchema,
  withPublished,
} from '../../src/definition/meanings.ts';
import { registry } from '../../src/question-types/registry.ts';
import { oneSection, tiny } from '../support/tiny.ts';

const items = `
- { id: a, type: single, title: 開催, text: A, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
- { id: m, type: matrix, title: 場面, text: M, rows: [{ code: "1", label: 看取り }],
    domain: { type: single, options: [{ code: "1", label: 実施 }] } }
`;
const first = tiny(oneSection(items));
const HASH = 'a'.repeat(64);
const series = withPublished(
  { series: 'tiny', published: [], meanings: [] },
  first,
  HASH,
  registry,
);

/** What is found in the questionnaire above with something replaced in it, as `code id code`. */
function problems(replaced: string, by: string, known: Series = series, hash = HASH) {
  const now = tiny(oneSection(items.replace(replaced, by)));
  return meaningProblems(now, hash, known, registry).map(({ code, details }) =>
    `${code} ${details.id ?? ''} ${details.code ?? ''}`.trim(),
  );
}

describe('given a series of surveys with one version published', () => {
  it('then the same ids and codes with the same meaning are nothing to report', () => {
    expect(problems('ある', ' ある ')).toEqual([]);
  });

  it('then an id, an option and a row that mean something else are refused', () => {
    expect(problems('title: 開催', 'title: 公表')).toEqual(['definition.reusedId a']);
    expect(problems('label: ない', 'label: 検討中')).toEqual(['definition.reusedCode a 2']);
    expect(problems('label: 看取り', 'label: 入退院')).toEqual(['definition.reusedCode m row-1']);
  });

  it('then other words for the same are accepted once they are listed', () => {
    const listed = {
      ...series,
      meanings: series.meanings.map((meaning) =>
        meaning.id === 'a' ? { ...meaning, also: ['会議の開催'] } : meaning,
      ),
    };
    expect(problems('title: 開催', 'title: 会議の開催', listed)).toEqual([]);
  });

  it('then a code that was never used may be', () => {
    expect(problems('{ code: "2", label: ない }', '{ code: "3", label: 検討中 }')).toEqual([]);
  });

  it('then the published version itself stays as it is', () => {
    expect(problems('text: A', 'text: 別の文', series, 'b'.repeat(64))).toEqual([
      'definition.changedAfterPublishing',
    ]);
  });

  it('then what a later version adds is remembered beside what was known', () => {
    const later = tiny(
      oneSection(items.replace('{ code: "2", label: ない }', '{ code: "3", label: 検討中 }')),
    );
    const both = withPublished(series, { ...later, version: '2' }, 'b'.repeat(64), registry);
    expect(both.published.map(({ version }) => version)).toEqual(['1', '2']);
    expect(both.meanings.find(({ id }) => id === 'a')?.codes?.map(({ code }) => code)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(seriesSchema.safeParse([both]).success).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/tally/columns.ts';
import { holds } from '../../src/tally/comparison.ts';
import { compareWithPublished } from '../../src/tally/published.ts';
import { type Published, publishedSchema } from '../../src/tally/published-schema.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const compiled = compiledTiny(
  oneSection(`
    - { id: same, type: single, title: 同一, text: 同一ですか。, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - id: who
      type: multiple
      title: 参加者
      text: だれですか。
      showIf: { question: same, is: "1" }
      options:
        - { code: "1", label: 医師, source: report }
        - { code: "2", label: 看護師, source: "report; section 1" }
        - { code: "3", label: 薬剤師, source: report }
        - { code: "4", label: 保健師, source: "inferred; term: guide" }
        - { code: "98", label: その他, text: required, source: report }
        - { code: "99", label: なし, exclusive: true, source: report }
  `),
);

const who = (...codes: readonly string[]) => ({ same: { code: '1' }, who: { codes } });
const submissions = [who('1', '2', '3'), who('1', '2'), who('1'), { same: { code: '2' } }];

function compare(figure: Partial<Published['figures'][number]>, crosstabs: unknown = []) {
  const published = publishedSchema.parse({
    survey: '調査',
    respondents: 4,
    figures: [{ id: 'who', n: null, percent: [], count: [], rank: null, ...figure }],
    crosstabs,
  });
  return compareWithPublished(published, columnsOf(compiled, submissions), compiled.questionnaire);
}

describe('a published figure', () => {
  it('that is ours too is equal', () => {
    const comparison = compare({
      n: 3,
      percent: [{ option: '2', value: 67 }],
      count: [{ option: '1', value: 3 }],
    });
    expect(comparison).toMatchObject({ compared: 3, equal: 3, differing: [] });
    expect(holds(comparison)).toBe(true);
  });

  it('that differs is named, and must be explained', () => {
    const comparison = compare({
      n: 4,
      percent: [{ option: '2', value: 66 }],
      count: [{ option: '1', value: 4 }],
    });
    expect(comparison.differing).toEqual([
      { figure: 'who base', published: 4, ours: 3, discrepancy: null },
      { figure: 'who/2 percent', published: 66, ours: 67, discrepancy: null },
      { figure: 'who/1 count', published: 4, ours: 3, discrepancy: null },
    ]);
    expect(holds(comparison)).toBe(false);
  });

  it('is explained by a known discrepancy of its base, and of nothing but its base', () => {
    expect(holds(compare({ n: 4, discrepancy: 1 }))).toBe(true);
    expect(holds(compare({ n: 4, discrepancy: 1, count: [{ option: '1', value: 4 }] }))).toBe(
      false,
    );
  });

  it('of a question or an option that we do not have is missing, not zero', () => {
    expect(compare({ id: 'gone', n: 3 }).differing).toMatchObject([{ ours: null }]);
    expect(compare({ percent: [{ option: '7', value: 0 }] }).differing).toMatchObject([
      { ours: null },
    ]);
    expect(compare({ count: [{ option: '7', value: 0 }] }).differing).toMatchObject([
      { ours: null },
    ]);
  });
});

describe('a published order', () => {
  const cases: readonly (readonly [
    string,
    Published['figures'][number]['rank'],
    readonly unknown[],
  ])[] = [
    ['holds for the largest', { first: { option: '1' } }, []],
    ['holds for a later place', later(2, '2'), []],
    ['holds for the smallest of the named options', { last: { option: '3' } }, []],
    [
      'fails where another is the largest',
      { first: { option: '2' } },
      [{ figure: 'who first', published: '2', ours: '1', discrepancy: null }],
    ],
    [
      'fails at a place that is another one’s',
      later(3, '2'),
      [{ figure: 'who rank 3', published: '2', ours: '3', discrepancy: null }],
    ],
    [
      'fails where another is the smallest',
      { last: { option: '2' } },
      [{ figure: 'who last', published: '2', ours: '3', discrepancy: null }],
    ],
    [
      'is not asserted where our reading is uncertain',
      { first: { option: '2' }, certain: false },
      [],
    ],
  ];
  it.each(cases)('%s', (_, rank, differing) => {
    const comparison = compare({ rank });
    expect(comparison.ranks.differing).toEqual(differing);
    expect(holds(comparison)).toBe(differing.length === 0);
  });

  it('fails on a tie', () => {
    const tied = columnsOf(compiled, [who('1', '2'), who('3', '98')]);
    const figures = [
      { id: 'who', n: null, percent: [], count: [], rank: { first: { option: '1' } } },
    ];
    const published = { survey: '調査', respondents: 2, figures, crosstabs: [] };
    expect(compareWithPublished(published, tied, compiled.questionnaire).ranks.differing).toEqual([
      { figure: 'who first', published: '1', ours: '1 2 3 98', discrepancy: null },
    ]);
  });
});

describe('a published cross table', () => {
  const cross = {
    id: 'x1',
    row: 'who',
    column: 'same',
    n: 3,
    first: [{ column: '1', option: '1' }],
  };

  it('holds where base and largest answers are ours', () => {
    expect(compare({}, [cross]).crosses).toEqual({ compared: 2, equal: 2, differing: [] });
  });

  it('fails where another answer is the largest in a column', () => {
    const comparison = compare({}, [{ ...cross, n: 4, first: [{ column: '1', option: '2' }] }]);
    expect(comparison.crosses.differing).toEqual([
      { figure: 'x1 base', published: 4, ours: 3, discrepancy: null },
      { figure: 'x1/1 first', published: '2', ours: '1', discrepancy: null },
    ]);
    expect(holds(comparison)).toBe(false);
  });

  it('is skipped where our reading is uncertain', () => {
    expect(compare({}, [{ ...cross, n: 4, certain: false }]).crosses.compared).toBe(0);
  });
});

function later(rank: number, option: string) {
  // biome-ignore lint/suspicious/noThenProperty: the key of published.json
  return { then: [{ rank, option }] };
}

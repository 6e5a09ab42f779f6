import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read.ts';
import { compile } from '../../src/engine/compile.ts';
import { columnsOf } from '../../src/tally/columns.ts';
import { canCross, crossTable } from '../../src/tally/cross.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import { frequencyTableSchema, isChoice } from '../../src/tally/frequency-table.ts';
import { withMerged } from '../../src/tally/merge.ts';
import { compiledTiny, oneSection, tinyYaml } from '../support/tiny.ts';

const compiled = compiledTiny(
  oneSection(`
    - { id: tried, type: multiple, title: 実施, text: …, atMost: 2, options: [{ code: a, label: 会議 }, { code: b, label: 研修 }, { code: c, label: 広報 }] }
    - { id: best, type: single, title: 効果, text: …, optionsFrom: tried }
    - { id: order, type: rank, title: 優先, text: …, places: 2, options: [{ code: "1", label: 人材 }, { code: "2", label: 資金 }, { code: "3", label: 時間 }] }
    - { id: since, type: date, title: 開始, text: …, precision: month }
    - { id: maps, type: matrix, number: "3", title: マップ, text: …, domain: { type: single, options: [{ code: "1", label: 済 }, { code: "2", label: 年度内 }, { code: "3", label: 予定 }, { code: "4", label: しない }] }, rows: [{ code: a, label: 住民向け }, { code: z, label: その他, text: true }] }
    - { id: calls, type: matrix, title: 相談, text: …, domain: { type: number, unit: 件 }, totals: [rows, columns], rows: [{ code: "1", label: 医科 }, { code: "2", label: 歯科 }], columns: [{ code: m4, label: 4月 }, { code: m5, label: 5月 }] }
    - { id: staff, type: matrix, title: 職員, text: …, domain: { type: number, decimals: 1 }, rows: [{ code: n, label: 看護師, showIf: { question: tried, includes: a } }, { code: w, label: 社会福祉士 }] }
    - { id: notes, type: matrix, title: 記述, text: …, domain: { type: text }, rows: [{ code: p, label: 課題 }], columns: [{ code: now, label: 現在 }] }
    - { id: sum, type: computed, title: 合計, text: …, unit: 件, value: { sum: [{ answer: calls }] } }
    - id: places
      type: repeat
      title: 機関の一覧
      text: …
      rowNoun: 機関
      showIf: { question: tried, includes: a }
      items:
        - { id: kind, type: single, title: 種類, text: …, options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }] }
        - { id: beds, type: number, number: "9", title: 病床, text: …, showIf: { question: kind, is: "1" } }
  `),
);

const submissions = [
  {
    tried: { codes: ['a', 'b'] },
    best: { code: 'a' },
    order: { codes: ['2', '1'] },
    since: '2018-12',
    'maps/a': { code: '1' },
    'maps/z/text': '職員向け',
    'maps/z': { code: '4' },
    'calls/1/m4': '3',
    'calls/1/m5': '4',
    'calls/2/m4': '1',
    'calls/2/m5': '0',
    'staff/n': '1.5',
    'staff/w': '2',
    'notes/p/now': '人手',
    'places/x': { order: 0 },
    'places/x/kind': { code: '1' },
    'places/x/beds': '20',
    'places/y': { order: 1 },
    'places/y/kind': { code: '2' },
  },
  {
    tried: { codes: ['b'] },
    best: { code: 'b' },
    order: { codes: ['2'] },
    since: '2021-04',
    'maps/a': { code: '2' },
    'calls/1/m4': '5',
    'staff/w': '0.5',
  },
  {
    tried: { codes: ['a'] },
    since: '2021-06',
    'places/x': { order: 0 },
    'places/x/kind': { code: '1' },
  },
];
const columns = columnsOf(compiled, submissions);
const tables = frequencyTables(columns);

function table(address: string) {
  const found = tables.find((one) => one.address === address);
  if (!found) throw new Error(`"${address}" has no table.`);
  return found;
}

describe('the tables', () => {
  it('are one a question, one a row of a matrix, one for all its numbers, and one for how many rows', () => {
    expect(tables.map(({ address, kind }) => `${address} ${kind}`)).toEqual([
      'tried multiple',
      'best single',
      'order rank',
      'since date',
      'maps/a single',
      'maps/z/text text',
      'maps/z single',
      'calls grid',
      'staff grid',
      'notes/p/now text',
      'sum number',
      'places number',
      'kind single',
      'beds number',
    ]);
  });

  it('open again from JSON as they were', () => {
    for (const one of tables)
      expect(frequencyTableSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });
});

describe('the table of a set with a limit', () => {
  it('says how many could be chosen', () => {
    expect(table('tried')).toMatchObject({ kind: 'multiple', atMost: 2 });
  });
});

describe('the table of options that are offered to some only', () => {
  it('has for each option those it was offered to', () => {
    expect(table('best')).toMatchObject({
      base: { n: 3 },
      noAnswer: 1,
      rows: [
        { code: 'a', count: 1, base: 2 },
        { code: 'b', count: 1, base: 2 },
        { code: 'c', count: 0, base: 0 },
      ],
    });
  });
});

describe('the table of an order', () => {
  it('counts each option at each place, and among the first', () => {
    expect(table('order')).toMatchObject({
      places: 2,
      answered: 2,
      noAnswer: 1,
      rows: [
        { code: '1', count: 1, places: [0, 1] },
        { code: '2', count: 2, places: [2, 0] },
        { code: '3', count: 0, places: [0, 0] },
      ],
    });
  });
});

describe('the table of dates', () => {
  it('has the earliest, the latest, and how many lie in each year', () => {
    expect(table('since')).toMatchObject({
      earliest: '2018-12',
      latest: '2021-06',
      per: 'year',
      periods: [
        { period: '2018', label: '2018年（平成30年）', count: 1 },
        { period: '2019', label: '2019年（平成31年・令和元年）', count: 0 },
        { period: '2020', label: '2020年（令和2年）', count: 0 },
        { period: '2021', label: '2021年（令和3年）', count: 2 },
      ],
    });
  });

  it('counts by month where all lie within two years', () => {
    const [, , , since] = frequencyTables(columnsOf(compiled, submissions.slice(1)));
    expect(since).toMatchObject({
      per: 'month',
      periods: [
        { period: '2021-04', label: '令和3年4月（2021年）', count: 1 },
        { period: '2021-05', count: 0 },
        { period: '2021-06', count: 1 },
      ],
    });
  });
});

describe('the table of a matrix of numbers', () => {
  it('has every cell, and the sums within a submission of its rows, its columns and all', () => {
    expect(table('calls')).toMatchObject({
      unit: '件',
      base: { n: 3 },
      answered: 2,
      columns: [
        { code: 'm4', label: '4月' },
        { code: 'm5', label: '5月' },
      ],
      rows: [
        { label: '医科', cells: [{ n: 2, sum: 8, mean: 4 }, { n: 1 }], total: { n: 2, sum: 12 } },
        { label: '歯科', cells: [{ n: 1, sum: 1 }, { sum: 0 }], total: { n: 1, sum: 1 } },
      ],
      columnTotals: [{ sum: 9 }, { sum: 4 }],
      grandTotal: { n: 2, sum: 13, mean: 6.5, maximum: 8 },
    });
  });

  it('has a cell a row where it has no columns, and the base of rows that some are asked', () => {
    const staff = table('staff');
    expect(staff).toMatchObject({
      columns: [],
      rows: [
        { label: '看護師', base: 2, cells: [{ n: 1, sum: 1.5 }] },
        { label: '社会福祉士', base: 3, cells: [{ n: 2, sum: 2.5 }] },
      ],
    });
    expect(staff).not.toHaveProperty('grandTotal');
  });
});

describe('the table of a computed number', () => {
  it('has statistics like any number, of those for whom it is known', () => {
    expect(table('sum')).toMatchObject({ unit: '件', noAnswer: 2, statistics: { n: 1, sum: 8 } });
  });
});

describe('the tables of a repeat', () => {
  it('count rows, and say of how many units they are', () => {
    expect(table('kind')).toMatchObject({
      total: 3,
      base: {
        n: 3,
        rows: { noun: '機関', units: 2, unitNoun: '拠点' },
        sentence: { ja: '「実施」で「会議」を選んだ拠点が記入した機関' },
      },
      rows: [{ count: 2 }, { count: 1 }],
    });
    expect(table('beds')).toMatchObject({
      total: 3,
      base: {
        n: 2,
        rows: { units: 2 },
        sentence: {
          ja: '「実施」で「会議」を選んだ拠点が記入した、「種類」で「病院」と答えた機関',
        },
      },
      noAnswer: 1,
      notAsked: 1,
    });
  });

  it('have how many rows each unit has before them', () => {
    expect(table('places')).toMatchObject({
      unit: '機関',
      total: 3,
      base: { n: 2, sentence: { ja: '「実施」で「会議」を選んだ拠点' } },
      statistics: { n: 2, sum: 3, maximum: 2 },
    });
  });

  it('of a repeat everybody is asked are of the rows that were entered', () => {
    const everybody = compiledTiny(
      oneSection(
        '- { id: places, type: repeat, title: 機関, text: …, rowNoun: 機関, items: [{ id: name, type: text, title: 名称, text: … }] }',
      ),
    );
    const [, name] = frequencyTables(
      columnsOf(everybody, [{ 'places/x': { order: 0 }, 'places/x/name': '見本病院' }, {}]),
    );
    expect(name?.base.sentence).toEqual({ ja: '記入された機関', en: '機関 entered' });
  });

  it('can be crossed with each other, with answers of their units and with their attributes, not the other way', () => {
    const beds = (columnsIn: typeof columns) => crossTable(columnsIn, 'kind', 'best');
    expect(beds(columns)).toMatchObject({
      base: { n: 3, across: { columns: [2, 0, 0], columnNoAnswer: 1, columnNotAsked: 0 } },
      rows: [{ columns: [1, 0, 0], columnNoAnswer: 1 }, { columns: [1, 0, 0] }],
    });
    const prefecture = {
      id: 'prefecture',
      title: '都道府県',
      options: [{ code: '13', label: '東京都' }],
      values: ['13', '13', undefined],
    };
    expect(crossTable(columns, 'kind', prefecture).rows[0]).toMatchObject({ columns: [1] });
    expect(canCross(columns, 'kind', 'kind')).toBe(true);
    expect(canCross(columns, 'best', 'kind')).toBe(false);
    expect(() => crossTable(columns, 'best', 'kind')).toThrow('"kind" is not asked');
  });
});

describe('options put together for print', () => {
  const merged = [
    {
      question: 'maps',
      into: [
        { codes: ['1', '2'], label: { ja: '1.2 年度内まで', en: '1.2 By the end of the year' } },
      ],
    },
  ];

  it('stand in a table of their own beside every row, the others as they were', () => {
    const both = frequencyTables(columns, { merged }).filter(({ address }) => address === 'maps/a');
    expect(both.map((one) => isChoice(one) && one.merged)).toEqual([undefined, true]);
    expect(both[1]).toMatchObject({
      base: { n: 3 },
      noAnswer: 1,
      rows: [
        { code: '1+2', label: '1.2 年度内まで', count: 2 },
        { code: '3', count: 0 },
        { code: '4', count: 0 },
      ],
    });
  });

  it('may be those of one row only', () => {
    const ofOther = frequencyTables(columns, {
      merged: merged.map((merge) => ({ ...merge, row: 'z' })),
    });
    expect(
      ofOther.filter((one) => isChoice(one) && one.merged).map(({ address }) => address),
    ).toEqual(['maps/z']);
  });

  it('count who chose several of them once', () => {
    const into = [{ codes: ['a', 'b'], label: { ja: '会議又は研修', en: 'Either' } }];
    const [, together] = frequencyTables(columns, { merged: [{ question: 'tried', into }] });
    expect(together).toMatchObject({ rows: [{ count: 3 }, { code: 'c', count: 0 }] });
  });

  it('can be crossed', () => {
    const { columns: across } = crossTable(withMerged(columns, merged), 'best', 'maps/a');
    expect(across.map(({ label }) => label)).toEqual(['1.2 年度内まで', '予定', 'しない']);
  });
});

describe('the tables in English', () => {
  const { questionnaire } = readQuestionnaire(
    tinyYaml(
      oneSection(
        '- { id: held, type: single, title: 開催, text: 開催していますか。, options: [{ code: "1", label: はい }, { code: "2", label: いいえ }] }\n- { id: times, type: number, title: 回数, text: 何回ですか。, unit: 回, showIf: { question: held, is: "1" } }',
      ),
    ),
    undefined,
    undefined,
    {
      english: `
title: A small survey
unitNoun: hub
about: { purpose: p, handling: h, retention: r, contact: c }
texts:
  s1: { title: Section }
  held: { title: Held, text: Is it held?, options: { "1": "Yes", "2": "No" } }
  times: { title: Times, text: How often?, unit: times }
`,
    },
  );
  if (!questionnaire) throw new Error('The translated questionnaire cannot be read.');
  const translated = columnsOf(compile(questionnaire), [{ held: { code: '1' }, times: '3' }]);

  it('have titles, labels, units and bases of the translation', () => {
    const [held, times] = frequencyTables(translated, { language: 'en' });
    expect(held).toMatchObject({
      title: 'Held',
      text: 'Is it held?',
      base: { sentence: { ja: 'すべての拠点', en: 'all hubs' } },
      rows: [{ label: 'Yes' }, { label: 'No' }],
    });
    expect(times).toMatchObject({
      unit: 'times',
      base: { sentence: { en: 'hubs that answered “Yes” to “Held”' } },
    });
    expect(crossTable(translated, 'held', 'held', 'en').columns[0]?.label).toBe('Yes');
  });

  it('stay Japanese where nothing is said', () => {
    expect(frequencyTables(translated)[0]).toMatchObject({ title: '開催' });
  });
});

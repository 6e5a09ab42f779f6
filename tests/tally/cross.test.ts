import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/tally/columns.ts';
import { crossTable } from '../../src/tally/cross.ts';
import { crossTableSchema } from '../../src/tally/cross-table.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const yesNo = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const compiled = compiledTiny(
  oneSection(`
    - { id: same, type: single, number: "1", title: 同一, text: 同一ですか。, ${yesNo} }
    - { id: held, type: single, title: 開催, text: 開催していますか。, showIf: { question: same, is: "1" }, ${yesNo} }
    - { id: who, type: multiple, title: 参加者, text: だれですか。, options: [{ code: "1", label: 医師 }, { code: "2", label: 看護師 }] }
    - { id: name, type: text, title: 氏名, text: お名前 }
    - { id: sex, type: single, title: 性別, text: 性別, personal: true, ${yesNo} }
  `),
);

const columns = columnsOf(compiled, [
  { same: { code: '1' }, held: { code: '1' }, who: { codes: ['1', '2'] }, sex: { code: '1' } },
  { same: { code: '1' }, held: { code: '2' }, who: { codes: ['1'] } },
  { same: { code: '1' }, who: { codes: ['2'] } },
  { same: { code: '2' }, who: { codes: ['1'] } },
  { same: { code: '2' } },
]);

describe('a cross table of two questions', () => {
  const table = crossTable(columns, 'who', 'held');

  it('has the base of each column, with 無回答 and 非該当 of the column apart', () => {
    expect(table.columns.map(({ label }) => label)).toEqual(['ある', 'ない']);
    expect(table.base).toMatchObject({
      n: 5,
      across: { all: 5, columns: [1, 1], columnNoAnswer: 1, columnNotAsked: 2 },
    });
  });

  it('counts each row within each column, and 無回答 of the row apart', () => {
    expect(table.rows).toEqual([
      {
        code: '1',
        label: '医師',
        special: false,
        all: 3,
        columns: [1, 1],
        columnNoAnswer: 0,
        columnNotAsked: 1,
      },
      {
        code: '2',
        label: '看護師',
        special: false,
        all: 2,
        columns: [1, 0],
        columnNoAnswer: 1,
        columnNotAsked: 0,
      },
    ]);
    expect(table.noAnswer).toEqual({
      all: 1,
      columns: [0, 0],
      columnNoAnswer: 0,
      columnNotAsked: 1,
    });
  });

  it('keeps to those who were asked the question of its rows', () => {
    const turned = crossTable(columns, 'held', 'who');
    expect(turned.base).toMatchObject({
      n: 3,
      sentence: { ja: '問1（同一）で「ある」と答えた拠点' },
      across: { columns: [2, 2] },
    });
  });

  it('opens again from JSON as it was', () => {
    expect(crossTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });
});

describe('a cross table by a roster attribute', () => {
  const prefecture = {
    id: 'prefecture',
    title: '都道府県',
    options: [
      { code: '13', label: '東京都' },
      { code: '27', label: '大阪府' },
    ],
  };

  it('counts units within its values, and those without a value apart', () => {
    const values = ['13', '13', '27', undefined, '27'];
    const { column, base, rows } = crossTable(columns, 'same', { ...prefecture, values });
    expect(column).toEqual({ from: 'attribute', id: 'prefecture', title: '都道府県' });
    expect(base.across).toEqual({ all: 5, columns: [2, 2], columnNoAnswer: 1, columnNotAsked: 0 });
    expect(rows.map((row) => row.columns)).toEqual([
      [2, 1],
      [0, 1],
    ]);
  });

  it('does not fit other submissions, or a value it does not know', () => {
    expect(() => crossTable(columns, 'same', { ...prefecture, values: ['13'] })).toThrow(
      '1 values for 5 submissions',
    );
    const values = ['13', '13', '27', '47', '27'];
    expect(() => crossTable(columns, 'same', { ...prefecture, values })).toThrow('no value "47"');
  });
});

describe('a cross table', () => {
  it.each(['name', 'sex', 'nowhere'])(
    'of %s is not made: no choice question that is tallied',
    (id) => {
      expect(() => crossTable(columns, id, 'same')).toThrow(`"${id}" is no choice question`);
      expect(() => crossTable(columns, 'same', id)).toThrow(`"${id}" is no choice question`);
    },
  );
});

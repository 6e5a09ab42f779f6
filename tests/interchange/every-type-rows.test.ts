import { describe, expect, it } from 'vitest';
import { csv } from '../../src/interchange/csv.ts';
import { repeatRows, submissionRows } from '../../src/interchange/submission-rows.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';
import { parseCsv } from './parse-csv.ts';

const compiled = compiledTiny(
  oneSection(`
    - { id: tried, type: multiple, title: 実施, text: …, options: [{ code: a, label: 会議 }, { code: b, label: 研修 }, { code: c, label: 広報 }] }
    - { id: best, type: multiple, title: 効果, text: …, optionsFrom: tried }
    - { id: order, type: rank, title: 優先, text: …, places: 2, options: [{ code: "1", label: 人材 }, { code: "2", label: 資金 }, { code: "98", label: その他, text: required }] }
    - { id: since, type: date, title: 開始, text: …, precision: month }
    - { id: maps, type: matrix, title: マップ, text: …, domain: { type: single, options: [{ code: "1", label: 有 }, { code: "2", label: 無 }] }, rows: [{ code: a, label: 住民向け }, { code: z, label: その他, text: true }] }
    - { id: calls, type: matrix, title: 相談, text: …, domain: { type: number }, rows: [{ code: "1", label: 医科 }], columns: [{ code: m4, label: 4月 }, { code: m5, label: 5月 }] }
    - { id: sum, type: computed, title: 合計, text: …, value: { sum: [{ answer: calls }] } }
    - id: places
      type: repeat
      title: 機関の一覧
      text: …
      rowNoun: 機関
      items:
        - { id: kind, type: single, title: 種類, text: …, options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }] }
        - { id: beds, type: number, title: 病床, text: …, showIf: { question: kind, is: "1" } }
        - { id: phone, type: text, title: 電話, text: …, personal: true }
  `),
);

const heading = { title: '調査', fictional: false };
const submission = {
  number: '13-0042',
  name: 'みなと拠点',
  prefecture: '東京都',
  receiptNo: '2025-000001-1',
  receivedAt: 0,
};

const full = {
  tried: { codes: ['a', 'b'] },
  best: { codes: ['b'] },
  order: { codes: ['98', '1'], text: { '98': '時間' } },
  since: '2024-04',
  'maps/a': { code: '1' },
  'maps/z/text': '職員向け',
  'maps/z': { code: '2' },
  'calls/1/m4': '3',
  'calls/1/m5': '4',
  'places/x1': { order: 1 },
  'places/x1/kind': { code: '2' },
  'places/x0': { order: 0 },
  'places/x0/kind': { code: '1' },
  'places/x0/beds': '20',
  'places/x0/phone': '03-0000-0000',
};

describe('given an answer of every type', () => {
  const rows = (effective: object) =>
    parseCsv(
      csv(submissionRows(compiled, heading, [{ ...submission, effective: { ...effective } }])),
    );
  const columns = (effective: object) => {
    const [, labels = [], names = [], cells = []] = rows(effective);
    return names.map((name, index) => [name, labels[index], cells[index]]).slice(5);
  };

  it('gives each its columns, and of a repeat how many rows it has', () => {
    expect(columns(full)).toEqual([
      ['tried_a', '実施：会議', '1'],
      ['tried_b', '実施：研修', '1'],
      ['tried_c', '実施：広報', '0'],
      ['best_a', '効果：会議', '0'],
      ['best_b', '効果：研修', '1'],
      ['best_c', '効果：広報', '非該当'],
      ['order_1', '優先：1位', '98'],
      ['order_2', '優先：2位', '1'],
      ['order_98_text', 'その他（内容）', '時間'],
      ['since', '開始', '2024-04'],
      ['maps_a', 'マップ：住民向け', '1'],
      ['maps_z_text', 'マップ：その他（名称）', '職員向け'],
      ['maps_z', 'マップ：その他', '2'],
      ['calls_1_m4', '相談：医科：4月', '3'],
      ['calls_1_m5', '相談：医科：5月', '4'],
      ['sum', '合計', '7'],
      ['places_rows', '機関の一覧：件数', '2'],
    ]);
  });

  it('leaves what was left blank: a place of an order, a sum that is not known', () => {
    const given = new Map(
      columns({ order: { codes: ['2'] }, 'calls/1/m4': '3' }).map(([name, , cell]) => [name, cell]),
    );
    expect(['order_1', 'order_2', 'sum', 'places_rows'].map((name) => given.get(name))).toEqual([
      '2',
      '',
      '',
      '0',
    ]);
  });
});

describe('given the rows of a repeat', () => {
  const rows = parseCsv(
    csv(
      repeatRows(compiled, 'places', heading, [
        { ...submission, effective: full },
        { ...submission, number: '27-0001', effective: { 'places/y': { order: 0 } } },
      ]),
    ),
  );

  it('writes one a line in their order, each with the number of its unit, personal questions left out', () => {
    expect(rows[0]?.[0]).toMatch(/^調査　機関の一覧 3 件（提出 2 件）。/);
    expect(rows[1]?.slice(5)).toEqual(['機関の順番', '機関のID', '種類', '病床']);
    expect(rows[2]?.slice(5)).toEqual(['row', 'row_id', 'kind', 'beds']);
    expect(rows.slice(3).map(([number, ...cells]) => [number, ...cells.slice(4)])).toEqual([
      ['13-0042', '1', 'x0', '1', '20'],
      ['13-0042', '2', 'x1', '2', '非該当'],
      ['27-0001', '1', 'y', '', '非該当'],
    ]);
  });

  it('has no rows of a repeat that does not exist', () => {
    expect(() => repeatRows(compiled, 'gone', heading, [])).toThrow('no repeat "gone"');
  });
});

describe('given English', () => {
  it('says headings and legend in it', () => {
    const [legend, labels] = parseCsv(
      csv(submissionRows(compiled, { ...heading, language: 'en' }, [])),
    );
    expect(legend?.[0]).toMatch(/^調査: 0 submissions\. A blank cell is no answer/);
    expect(labels?.slice(2, 4)).toEqual(['Prefecture', 'Receipt number']);
  });
});

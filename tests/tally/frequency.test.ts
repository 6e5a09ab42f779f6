import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/tally/columns.ts';
import { frequencyTables } from '../../src/tally/frequency.ts';
import { frequencyTableSchema, isChoice } from '../../src/tally/frequency-table.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const compiled = compiledTiny(
  oneSection(`
    - { id: held, type: single, number: "1", title: 開催, text: 開催していますか。, options: [{ code: "1", label: ある }, { code: "2", label: ない }, { code: "9", label: 不明, special: true }] }
    - { id: who, type: multiple, title: 参加者, text: だれですか。, showIf: { question: held, is: "1" }, options: [{ code: "1", label: 医師 }, { code: "2", label: 看護師 }, { code: "98", label: その他, text: required }] }
    - { id: times, type: number, title: 回数, text: 何回ですか。, unit: 回, showIf: { question: held, is: "1" } }
    - { id: needs, type: matrix, title: ニーズ, text: 何ですか。, domain: { type: longText }, rows: [{ code: a, label: 退院 }, { code: b, label: 看取り }] }
    - { id: name, type: text, title: 氏名, text: お名前, personal: true }
  `),
);

const [held, who, times, discharge, dying, ...others] = frequencyTables(
  columnsOf(compiled, [
    { held: { code: '1' }, who: { codes: ['1', '2'] }, times: '3', 'needs/a': 'あ', name: '見本' },
    { held: { code: '1' }, who: { codes: ['1', '98'], text: { '98': 'い' } }, times: '5' },
    { held: { code: '1' }, 'reason:who': '' },
    { held: { code: '2' } },
    { held: { code: '9' }, 'needs/a': 'う', 'needs/b': 'え' },
    {},
  ]),
);

describe('the frequency table', () => {
  it('of a question that everybody is asked has everybody in its base, and 無回答 apart', () => {
    expect(held).toEqual({
      kind: 'single',
      address: 'held',
      question: 'held',
      number: '1',
      title: '開催',
      text: '開催していますか。',
      total: 6,
      base: { n: 6, sentence: { ja: 'すべての拠点', en: 'all 拠点' } },
      answered: 5,
      noAnswer: 1,
      notAsked: 0,
      rows: [
        { code: '1', label: 'ある', special: false, count: 3 },
        { code: '2', label: 'ない', special: false, count: 1 },
        { code: '9', label: '不明', special: true, count: 1 },
      ],
    });
  });

  it('of a follow-up has in its base those who were asked; 無回答 and 非該当 are not mixed', () => {
    expect(who).toMatchObject({
      kind: 'multiple',
      base: { n: 3, sentence: { ja: '問1（開催）で「ある」と答えた拠点' } },
      answered: 2,
      noAnswer: 1,
      notAsked: 3,
    });
  });

  it('of a multiple choice counts respondents: no row exceeds the base, though their sum does', () => {
    const counts = who && isChoice(who) ? who.rows.map(({ code, count }) => [code, count]) : [];
    expect(counts).toEqual([
      ['1', 2],
      ['2', 1],
      ['98', 1],
    ]);
  });

  it('of a number has statistics of those who gave one', () => {
    expect(times).toMatchObject({
      kind: 'number',
      noAnswer: 1,
      statistics: { n: 2, sum: 8, mean: 4 },
    });
  });

  it('of a matrix is one for each row, and of texts says only how many wrote', () => {
    expect(discharge).toMatchObject({
      kind: 'text',
      address: 'needs/a',
      row: { code: 'a', label: '退院' },
      answered: 2,
      noAnswer: 4,
    });
    expect(dying).toMatchObject({ address: 'needs/b', answered: 1, noAnswer: 5 });
    expect(JSON.stringify([discharge, dying])).not.toContain('え');
  });

  it('of a personal question does not exist', () => {
    expect(others).toEqual([]);
  });

  it('opens again from JSON as it was', () => {
    for (const table of [held, who, times, discharge]) {
      expect(frequencyTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
    }
  });

  it('of no submissions at all has empty bases', () => {
    expect(frequencyTables(columnsOf(compiled, []))[0]).toMatchObject({
      total: 0,
      base: { n: 0 },
      rows: [{ count: 0 }, { count: 0 }, { count: 0 }],
    });
  });
});

describe('a submission with a code that its question does not know', () => {
  it('is not counted as something else: it was never to be counted', () => {
    expect(() => columnsOf(compiled, [{ held: { code: '7' } }])).toThrow(
      '"held" has no option "7"',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { baseChain, baseParents } from '../../src/analysis/facts/bases.ts';
import { routingGraph } from '../../src/analysis/facts/graph.ts';
import { graphSvg } from '../../src/analysis/facts/graph-svg.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { skipSentence } from '../../src/analysis/facts/skip-sentence.ts';
import { skipInstructions } from '../../src/analysis/facts/skips.ts';
import { explain, type Part } from '../../src/analysis/facts/why.ts';
import { explainInWords } from '../../src/analysis/facts/why-sentences.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { witnessInWords } from '../../src/analysis/witness-words.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny } from '../support/tiny.ts';

/** Fields of care, what is done in each, what comes first; and the facilities, of which hospitals have beds. */
const care = compiledTiny(`
- id: s1
  title: 取組
  items:
    - { id: q1, number: "1", type: matrix, title: 場面, text: T, required: hard,
        domain: { type: single, options: [{ code: "1", label: 取り組んでいる }, { code: "2", label: 取り組んでいない }] },
        rows: [{ code: a, label: 日常の療養支援 }, { code: b, label: 看取り }] }
    - { id: q2, number: "2", type: longText, title: 工夫, text: T, showIf: { question: q1, row: b, is: "1" } }
    - { id: q3, number: "3", type: multiple, title: 課題, text: T,
        options: [{ code: "1", label: 人材 }, { code: "2", label: 予算 }, { code: "99", label: なし, exclusive: true }] }
    - { id: q4, number: "4", type: rank, places: 1, title: 優先する課題, text: T, optionsFrom: q3,
        showIf: { question: q3, includesAny: ["1", "2"] } }
    - { id: q5, number: "5", type: matrix, title: 件数, text: T, domain: { type: number, min: 0 },
        rows: [{ code: a, label: 訪問 }, { code: b, label: 往診, showIf: { question: q1, row: a, is: "1" } }] }
    - { id: q6, number: "6", type: computed, title: 合計, text: T, value: { sumKnown: [{ answer: q5 }] }, unit: 件 }
    - { id: q7, number: "7", type: longText, title: 理由, text: T, showIf: { number: { answer: q6 }, atLeast: 10 } }
- id: s2
  title: 機関
  items:
    - id: r
      number: "8"
      type: repeat
      title: 機関
      text: T
      rowNoun: 機関
      showIf: { question: q1, row: a, is: "1" }
      items:
        - { id: r1, number: "8-1", type: single, title: 種類, text: T, required: hard,
            options: [{ code: "1", label: 病院 }, { code: "2", label: 診療所 }, { code: "3", label: 薬局 }] }
        - { id: r2, number: "8-2", type: number, title: 病床, text: T, showIf: { question: r1, is: "1" } }
        - { id: r3, number: "8-3", type: longText, title: 往診, text: T, showIf: { question: r1, isAnyOf: ["1", "2"] } }
    - { id: q9, number: "9", type: longText, title: 一覧, text: T, showIf: { number: { count: r }, atLeast: 2 } }
`);
const possibilities = new Possibilities(care);
const hospital: Cells = {
  'q1/a': { code: '1' },
  'r/x': { order: 0 },
  'r/x/r1': { code: '1' },
  'r/y': { order: 1 },
  'r/y/r1': { code: '3' },
};

describe('given a questionnaire with matrices, filters and a repeat', () => {
  it('paths count the questions of one row, and nothing that is computed', () => {
    const paths = pathLengths(possibilities);
    expect([paths?.shortest.questions, paths?.shortest.bound]).toEqual([3, 3]);
    expect([paths?.longest.questions, paths?.longest.bound]).toEqual([10, 10]);
  });

  it('skip instructions name the row of a matrix, and stay in the row of a repeat', () => {
    const printed = (language: 'ja' | 'en') =>
      skipInstructions(possibilities).map(
        (one) => `${one.gate}: ${skipSentence(care.questionnaire, care.types, one, language)}`,
      );
    expect(printed('ja')).toEqual([
      'q1: 「看取り」の行で「取り組んでいる」を選んだ方は問2へ',
      'q1: 「日常の療養支援」の行で「取り組んでいる」を選んだ方は問8へ',
      'q3: 「人材」「予算」のいずれかを選んだ方は問4へ',
      'q6: 問6（合計）が10以上の方は問7へ',
      expect.stringMatching(/^r: 問8（機関）.*2以上の方は問9へ$/),
      'r1: 「病院」を選んだ方は問8-2へ',
      'r1: 「診療所」を選んだ方は問8-3へ',
      'r1: 「薬局」を選んだ方はこの機関の終わりへ',
    ]);
    expect(printed('en')).toEqual(
      expect.arrayContaining([
        'q1: Those who chose “取り組んでいる” in the row “看取り”: go to question 2',
        'r1: Those who chose “薬局”: go to the end of this 機関',
      ]),
    );
  });

  it('the base of a question in a row hangs on what its row and its repeat hang on', () => {
    const parents = baseParents(possibilities);
    expect(baseChain(parents, 'r2')).toEqual(['q1', 'r1', 'r2']);
    expect(baseChain(parents, 'q4')).toEqual(['q3', 'q4']);
  });

  it.each<[string, Cells, string, Part | undefined, readonly string[]]>([
    [
      'a question in the row of a hospital',
      hospital,
      'r/x/r2',
      undefined,
      [
        '問8-2（病床）が表示されているのは、問1（場面）（日常の療養支援）で「取り組んでいる」と答え、かつ問8-1（種類）で「病院」と答えたためです。',
        '問1（場面）（日常の療養支援）の回答は「取り組んでいる」です。',
        '問8-1（種類）の回答は「病院」です。',
      ],
    ],
    [
      'the same in the row of a pharmacy',
      hospital,
      'r/y/r2',
      undefined,
      [
        '問8-2（病床）は、問8-1（種類）で「病院」と答えた場合に表示されます。',
        '問8-1（種類）の回答は「薬局」です。',
      ],
    ],
    [
      'a question of a repeat without rows',
      { 'q1/a': { code: '1' } },
      'r2',
      undefined,
      ['問8-2（病床）は、機関を追加すると表示されます。'],
    ],
    [
      'an option that was not chosen earlier',
      { q3: { codes: ['1'] } },
      'q4',
      { part: 'option', code: '2' },
      [
        '問4（優先する課題）の選択肢「予算」は、問3（課題）で「予算」を選んだ場合に表示されます。',
        '問3（課題）の回答は「人材」です。',
      ],
    ],
    [
      'an option of a question that is not asked',
      {},
      'q4',
      { part: 'option', code: '2' },
      [
        '問4（優先する課題）の選択肢「予算」は、問4（優先する課題）が表示されないため、表示されません。',
        '問4（優先する課題）は、問3（課題）で「人材」「予算」のいずれかを選んだ場合に表示されます。',
        '問3（課題）には、まだ回答がありません。',
      ],
    ],
    [
      'a row that is shown',
      { 'q1/a': { code: '1' } },
      'q5',
      { part: 'row', code: 'b' },
      [
        '問5（件数）（往診）が表示されているのは、問1（場面）（日常の療養支援）で「取り組んでいる」と答えたためです。',
        '問1（場面）（日常の療養支援）の回答は「取り組んでいる」です。',
      ],
    ],
    [
      'what hangs on a computed number',
      { 'q5/a': '12' },
      'q7',
      undefined,
      [
        '問7（理由）が表示されているのは、問6（合計）が10以上のためです。',
        '問6（合計）の回答は「12 件」です。',
      ],
    ],
  ])('it is said why: %s', (_, cells, id, part, sentences) => {
    expect(explainInWords(care, cells, explain(care, cells, id, part), 'ja')).toEqual(sentences);
  });

  it('the drawing marks what only opens options or rows, and heads the questions of a row', () => {
    const graph = routingGraph(possibilities);
    const edges = graph.edges.map(({ from, to, opens }) => `${from} ${opens} ${to}`);
    expect(edges).toEqual(
      expect.arrayContaining(['q1 question q2', 'q1 parts q5', 'q3 question q4', 'r1 question r2']),
    );
    expect(graphSvg(graph, care, 'ja')).toContain('機関（機関ごと）');
  });

  it('a witness counts the rows, and says what stands in one', () => {
    expect(witnessInWords(care, hospital, 'ja')).toBe(
      'q1/a = 取り組んでいる, r = 2 行, r の行で r1 = 病院',
    );
    const one = { 'r/x': { order: 0 }, 'r/x/r1': { code: '3' } };
    expect(witnessInWords(care, one, 'en')).toBe('r = 1 row, in a row of r: r1 = 薬局');
  });
});

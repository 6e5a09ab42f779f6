import { describe, expect, it } from 'vitest';
import { explain, type Part } from '../../src/analysis/facts/why.ts';
import { explainInWords } from '../../src/analysis/facts/why-sentences.ts';
import type { Cells } from '../../src/engine/cells.ts';
import type { Language } from '../../src/shared/language.ts';
import { compiledTiny } from '../support/tiny.ts';

const TWO = 'options: [{ code: "1", label: はい }, { code: "2", label: いいえ }]';

const survey = compiledTiny(`
- id: s1
  title: 体制
  items:
    - { id: q1, number: "1", type: single, title: 配置, text: T, ${TWO} }
    - { id: q2, number: "2", type: single, title: 兼務, text: T, showIf: { question: q1, is: "1" },
        options: [{ code: "1", label: 専任, showIf: { question: q1, is: "2" } }, { code: "2", label: 兼任 }] }
    - { id: q3, number: "3", type: longText, title: 内容, text: T, showIf: { question: q2, is: "2" } }
    - { id: n1, type: note, text: N, showIf: { question: q1, is: "1" } }
    - { id: q4, number: "4", type: matrix, title: 件数, text: T, domain: { type: number, unit: 件 },
        rows: [{ code: a, label: 訪問 }, { code: b, label: 往診, showIf: { question: q1, is: "1" } }] }
    - { id: q5, number: "5", type: longText, title: 理由, text: T, showIf: { question: q4, isAnswered: true } }
    - { id: q6, number: "6", type: longText, title: 往診の理由, text: T, showIf: { number: { answer: q4, row: b }, atLeast: 3 } }
- id: s2
  title: 機関
  items:
    - { id: r, number: "7", type: repeat, title: 機関, text: T, rowNoun: 施設,
        items: [{ id: i1, number: "7-1", type: number, title: 病床, text: T, unit: 床 },
                { id: n2, type: note, text: N, showIf: { number: { answer: i1 }, atLeast: 20 } }] }
    - { id: q8, number: "8", type: longText, title: 一覧, text: T, showIf: { number: { count: r }, atLeast: 2 } }
`);

function says(language: Language, cells: Cells, id: string, part?: Part): readonly string[] {
  return explainInWords(survey, cells, explain(survey, cells, id, part), language);
}

const twoRows: Cells = {
  'r/x': { order: 0 },
  'r/x/i1': '12',
  'r/y': { order: 1 },
  'r/y/i1': '20',
};

describe('why something is shown, or not, in words', () => {
  it.each<[string, Cells, string, Part | undefined, readonly string[], readonly string[]]>([
    [
      'always shown',
      {},
      's1',
      undefined,
      ['「体制」の章は、いつも表示されます。'],
      ['The section “体制” is always shown.'],
    ],
    [
      'a note, and a gate without an answer',
      {},
      'n1',
      undefined,
      [
        '注記「n1」は、問1（配置）で「はい」と答えた場合に表示されます。',
        '問1（配置）には、まだ回答がありません。',
      ],
      [
        'The note “n1” is shown only to those that answered “はい” to question 1 (配置).',
        'Question 1 (配置) has no answer yet.',
      ],
    ],
    [
      'a gate that is not shown itself',
      { q1: { code: '2' } },
      'q3',
      undefined,
      [
        '問3（内容）は、問2（兼務）で「兼任」と答えた場合に表示されます。',
        '問2（兼務）は表示されていません。',
        '問2（兼務）は、問1（配置）で「はい」と答えた場合に表示されます。',
        '問1（配置）の回答は「いいえ」です。',
      ],
      [
        'Question 3 (内容) is shown only to those that answered “兼任” to question 2 (兼務).',
        'Question 2 (兼務) is not shown.',
        'Question 2 (兼務) is shown only to those that answered “はい” to question 1 (配置).',
        'The answer to question 1 (配置) is “いいえ”.',
      ],
    ],
    [
      'an option',
      { q1: { code: '1' } },
      'q2',
      { part: 'option', code: '1' },
      [
        '問2（兼務）の選択肢「専任」は、問1（配置）で「いいえ」と答えた場合に表示されます。',
        '問1（配置）の回答は「はい」です。',
      ],
      [
        'The option “専任” of question 2 (兼務) is shown only to those that answered “いいえ” to question 1 (配置).',
        'The answer to question 1 (配置) is “はい”.',
      ],
    ],
    [
      'a row of a matrix that is not shown',
      {},
      'q6',
      undefined,
      [
        '問6（往診の理由）は、問4（件数）（往診）が3以上の場合に表示されます。',
        '問4（件数）（往診）は表示されていません。',
        '問4（件数）（往診）は、問1（配置）で「はい」と答えた場合に表示されます。',
        '問1（配置）には、まだ回答がありません。',
      ],
      [
        'Question 6 (往診の理由) is shown only to those that gave question 4 (件数) (往診) of at least 3.',
        'Question 4 (件数) (往診) is not shown.',
        'Question 4 (件数) (往診) is shown only to those that answered “はい” to question 1 (配置).',
        'Question 1 (配置) has no answer yet.',
      ],
    ],
    [
      'a matrix as a whole, whose answer is not quoted',
      { 'q4/a': '5' },
      'q5',
      undefined,
      ['問5（理由）が表示されているのは、問4（件数）に答えたためです。'],
      ['Question 5 (理由) is shown to those that answered question 4 (件数).'],
    ],
    [
      'an item of a repeat without rows',
      {},
      'i1',
      undefined,
      ['問7-1（病床）は、施設を追加すると表示されます。'],
      ['Question 7-1 (病床) is shown once there is a row (施設).'],
    ],
    [
      'a note in a row, and the answer in that row',
      twoRows,
      'r/y/n2',
      undefined,
      [
        '注記「n2」が表示されているのは、問7-1（病床）が20以上のためです。',
        '問7-1（病床）の回答は「20 床」です。',
      ],
      [
        'The note “n2” is shown to those that gave question 7-1 (病床) of at least 20.',
        'The answer to question 7-1 (病床) is “20 床”.',
      ],
    ],
    [
      'the number of rows',
      twoRows,
      'q8',
      undefined,
      [
        '問8（一覧）が表示されているのは、問7（機関）に記入した施設の件数が2以上のためです。',
        '問7（機関）の回答は「施設2件」です。',
      ],
      [
        'Question 8 (一覧) is shown to those that gave a number of 施設 in question 7 (機関) of at least 2.',
        'The answer to question 7 (機関) is “2 × 施設”.',
      ],
    ],
  ])('%s', (_, cells, id, part, ja, en) => {
    expect(says('ja', cells, id, part)).toEqual(ja);
    expect(says('en', cells, id, part)).toEqual(en);
  });
});

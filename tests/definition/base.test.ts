import { describe, expect, it } from 'vitest';
import { baseSentence } from '../../src/definition/base-sentence.ts';
import { questionsOf } from '../../src/definition/outline.ts';
import { registry } from '../../src/question-types/registry.ts';
import type { Language } from '../../src/shared/language.ts';
import { tiny } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const SEVERAL = 'options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }]';

/** The base sentence of a question with this condition, after a, m and n and the repeats f and h. */
function base(condition: string, language: Language, section?: string): string {
  const questionnaire = tiny(`
- id: s1
  title: 一
  items:
    - { id: a, number: "1-1", type: single, title: 取組, text: A, ${YES_NO} }
    - { id: m, number: "1-2", type: multiple, title: 対象, text: M, ${SEVERAL} }
    - { id: n, number: "1-3", type: number, title: 件数, text: N }
    - { id: f, number: "1-4", type: repeat, title: 施設の一覧, text: F, rowNoun: 施設, items: [{ id: g, type: text, title: G, text: G }] }
    - { id: h, type: repeat, title: 病院の一覧, text: H, rowNoun: facility, items: [{ id: i, type: text, title: I, text: I }] }
- id: s2
  title: 二${section ? `\n  showIf: ${section}` : ''}
  items:
    - { id: q, type: text, title: Q, text: Q${condition && `, showIf: ${condition}`} }`);
  const placed = questionsOf(questionnaire).at(-1);
  return placed ? baseSentence(questionnaire, registry, placed, language) : '';
}

describe('the base of a question as a sentence', () => {
  const sentences: readonly (readonly [string, string, string])[] = [
    ['', 'すべての拠点', 'all 拠点'],
    [
      '{ question: a, is: "1" }',
      '問1-1（取組）で「ある」と答えた拠点',
      '拠点 that answered “ある” to question 1-1 (取組)',
    ],
    [
      '{ question: a, isAnyOf: ["1", "2"] }',
      '問1-1（取組）で「ある」または「ない」と答えた拠点',
      '拠点 that answered “ある” or “ない” to question 1-1 (取組)',
    ],
    [
      '{ not: { question: a, is: "1" } }',
      '問1-1（取組）で「ある」以外を答えた拠点',
      '拠点 that answered other than “ある” to question 1-1 (取組)',
    ],
    [
      '{ question: m, includes: "1" }',
      '問1-2（対象）で「病院」を選んだ拠点',
      '拠点 that chose “病院” in question 1-2 (対象)',
    ],
    [
      '{ not: { question: m, includes: "1" } }',
      '問1-2（対象）で「病院」を選ばなかった拠点',
      '拠点 that did not choose “病院” in question 1-2 (対象)',
    ],
    [
      '{ question: m, includesAny: ["1", "2"] }',
      '問1-2（対象）で「病院」「薬局」のいずれかを選んだ拠点',
      '拠点 that chose any of “病院”, “薬局” in question 1-2 (対象)',
    ],
    [
      '{ question: m, includesAll: ["1", "2"] }',
      '問1-2（対象）で「病院」「薬局」のすべてを選んだ拠点',
      '拠点 that chose all of “病院”, “薬局” in question 1-2 (対象)',
    ],
    [
      '{ question: m, isAnswered: true }',
      '問1-2（対象）に答えた拠点',
      '拠点 that answered question 1-2 (対象)',
    ],
    [
      '{ not: { question: m, isAnswered: true } }',
      '問1-2（対象）に答えていない拠点',
      '拠点 that did not answer question 1-2 (対象)',
    ],
    [
      '{ question: m, isAsked: true }',
      '問1-2（対象）の対象となった拠点',
      '拠点 that were asked question 1-2 (対象)',
    ],
    [
      '{ number: { answer: n }, atLeast: 3 }',
      '問1-3（件数）が3以上の拠点',
      '拠点 that gave question 1-3 (件数) of at least 3',
    ],
    [
      '{ number: { count: m }, atMost: 1 }',
      '問1-2（対象）で選んだ数が1以下の拠点',
      '拠点 that gave a number of choices in question 1-2 (対象) of at most 1',
    ],
    [
      '{ number: { count: f }, atLeast: 3 }',
      '問1-4（施設の一覧）に記入した施設の件数が3以上の拠点',
      '拠点 that gave a number of 施設 in question 1-4 (施設の一覧) of at least 3',
    ],
    [
      '{ number: { count: h }, equals: 0 }',
      '「病院の一覧」に記入したfacilitiesの件数が0に等しい拠点',
      '拠点 that gave a number of facilities in “病院の一覧” equal to 0',
    ],
    [
      '{ not: { number: { sum: [{ answer: n }, 1] }, equals: 3 } }',
      '問1-3（件数）＋1が3に等しくない拠点',
      '拠点 that gave question 1-3 (件数) + 1 other than 3',
    ],
    [
      '{ all: [{ question: a, is: "1" }, { question: m, includes: "2" }] }',
      '問1-1（取組）で「ある」と答え、かつ問1-2（対象）で「薬局」を選んだ拠点',
      '拠点 that answered “ある” to question 1-1 (取組) and chose “薬局” in question 1-2 (対象)',
    ],
    [
      '{ not: { all: [{ question: a, is: "1" }, { question: m, includes: "2" }] } }',
      '問1-1（取組）で「ある」以外を答えた、または問1-2（対象）で「薬局」を選ばなかった拠点',
      '拠点 that answered other than “ある” to question 1-1 (取組) or did not choose “薬局” in question 1-2 (対象)',
    ],
  ];
  it.each(sentences)('%s', (condition, ja, en) => {
    expect(base(condition, 'ja')).toBe(ja);
    expect(base(condition, 'en')).toBe(en);
  });

  it('joins the condition of the section and of the item', () => {
    expect(base('{ question: m, includes: "1" }', 'ja', '{ question: a, is: "1" }')).toBe(
      '問1-1（取組）で「ある」と答え、かつ問1-2（対象）で「病院」を選んだ拠点',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { open } from '../../src/engine/form.ts';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { whyNotAsked } from '../../src/form/why.ts';
import { compiledTiny } from '../support/tiny.ts';

const compiled = compiledTiny(`
- id: s1
  title: 一
  items:
    - { id: q1, type: single, number: "1", title: 有無, text: 有無, options: [{ code: "1", label: ある }, { code: "2", label: ない }, { code: "98", label: その他, text: required }] }
    - { id: q2, type: multiple, number: "2", title: 対象, text: 対象, showIf: { question: q1, is: "1" }, options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }] }
    - { id: q3, type: text, number: "3", title: 病院, text: 病院, showIf: { question: q2, includes: "1" } }
    - { id: q4, type: text, number: "4", title: 両方, text: 両方, showIf: { all: [{ question: q1, is: "1" }, { question: q2, includesAll: ["1", "2"] }] } }
    - { id: q5, type: text, number: "5", title: 逆, text: 逆, showIf: { not: { question: q1, is: "2" } } }
- id: s2
  title: 二
  showIf: { question: q1, is: "1" }
  items: [{ id: q6, type: text, number: "6", title: 次, text: 次 }]
- id: s3
  title: 三
  items: [{ id: q7, type: text, number: "7", title: 末, text: 末, showIf: { question: q2, includes: "2" } }]
`);
const why = (raw: Cells, id: string) => whyNotAsked(open(compiled, raw), id, formTextsJa);

describe('given something that is not asked', () => {
  it.each([
    ['q2', {}, '問1に答えていないため', 'q1'],
    ['q2', { q1: { code: '2' } }, '問1で「ない」と答えたため', 'q1'],
    [
      'q2',
      { q1: { code: '98', text: { '98': '検討中' } } },
      '問1で「その他（検討中）」と答えたため',
      'q1',
    ],
    ['q5', { q1: { code: '2' } }, '問1で「ない」と答えたため', 'q1'],
    ['q3', { q1: { code: '1' } }, '問2に答えていないため', 'q2'],
    ['q3', { q1: { code: '1' }, q2: { codes: ['2'] } }, '問2で「病院」を選ばなかったため', 'q2'],
    ['q3', { q1: { code: '2' }, q2: { codes: ['1'] } }, '問1で「ない」と答えたため', 'q1'],
    ['s2', { q1: { code: '2' } }, '問1で「ない」と答えたため', 'q1'],
    ['q6', { q1: { code: '2' } }, '問1で「ない」と答えたため', 'q1'],
    ['s3', { q1: { code: '2' } }, '問1で「ない」と答えたため', 'q1'],
  ] as const)('says of %s with %j: %s', (id, raw, sentence, decider) => {
    expect(why(raw, id)).toEqual({ sentence, decider });
  });

  it('names the part of a condition that fails', () => {
    expect(why({ q1: { code: '1' }, q2: { codes: ['1'] } }, 'q4')).toEqual({
      sentence: '問2で「病院」「薬局」のすべては選ばなかったため',
      decider: 'q2',
    });
  });

  it('says it in English', () => {
    expect(whyNotAsked(open(compiled, { q1: { code: '2' } }), 'q2', formTextsEn).sentence).toBe(
      'because question 1 was answered “ない”',
    );
  });
});

describe('given a condition on the number of rows', () => {
  const counting = compiledTiny(`
- id: s1
  title: 一
  items:
    - { id: f, type: repeat, number: "1", title: 機関の一覧, text: 記入してください。, rowNoun: 機関, items: [{ id: n, type: text, title: 名称, text: 名称 }] }
    - { id: q2, type: text, number: "2", title: 連携, text: 連携, showIf: { number: { count: f }, atLeast: 2 } }
`);

  it('says how many rows there are not, in their own noun', () => {
    const form = open(counting, { 'f/r1': { order: 0 } });
    expect(whyNotAsked(form, 'q2', formTextsJa).sentence).toBe(
      '問1に記入した機関の件数が2未満のため',
    );
    expect(whyNotAsked(form, 'q2', formTextsEn).sentence).toBe(
      'for those that gave a number of 機関 in question 1 below 2',
    );
  });
});

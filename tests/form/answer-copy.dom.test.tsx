import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { AnswerCopy } from '../../src/form/answer-copy.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { sessionOf } from '../support/fill-in.tsx';

const survey = `
- id: s1
  number: "1"
  title: 基本情報
  items:
    - { id: q1-1, type: single, number: 1-1, title: 取組, text: 取組がありますか。, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - { id: q1-2, type: text, number: 1-2, title: 名称, text: 名称を記載してください。, showIf: { question: q1-1, is: "1" } }
    - { id: q1-3, type: multiple, number: 1-3, title: 方法, text: 方法を教えてください。, options: [{ code: "1", label: 会議 }, { code: "98", label: その他, text: required }] }
    - { id: q1-4, type: matrix, number: 1-4, title: 課題, text: 課題を記載してください。, domain: { type: longText }, rows: [{ code: a, label: 人員 }, { code: b, label: 予算 }] }
- id: s2
  title: 空の章
  showIf: { question: q1-1, is: "1" }
  items: [{ id: q2, type: text, title: 空, text: 空 }]
`;

describe('given the copy of a response', () => {
  it('shows every question that was asked with its answer, and blanks as 無回答', () => {
    const session = sessionOf(survey, {
      'q1-1': { code: '2' },
      'q1-2': '隠れた名称',
      'q1-3': { codes: ['1', '98'], text: { '98': '訪問' } },
      'q1-4/b': '不足',
    });
    const facts = [
      { name: '拠点番号', value: '13-0042', onEveryPage: true },
      { name: '受付番号', value: '2025-000872-4' },
    ];
    render(<AnswerCopy session={session} texts={formTextsJa} mark="控え" facts={facts} />);
    const questions = [...document.querySelectorAll('.copy__question')];
    expect(questions.map((question) => question.textContent)).toEqual([
      '問1-1取組がありますか。ない',
      '問1-3方法を教えてください。会議その他（訪問）',
      '問1-4課題を記載してください。人員無回答予算不足',
    ]);
    expect(screen.queryByText('空の章')).toBeNull();
    expect(document.querySelector('.copy__head')?.textContent).toBe(
      '控え小さな調査票拠点番号 13-0042',
    );
    expect(document.querySelector('.copy__facts')?.textContent).toBe(
      '拠点番号13-0042受付番号2025-000872-4',
    );
  });
});

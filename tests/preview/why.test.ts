import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { open } from '../../src/engine/form.ts';
import { shownNow, standingOf } from '../../src/preview/why.ts';
import { compiledTiny } from '../support/tiny.ts';

const compiled = compiledTiny(`
- id: s1
  title: 会議
  items:
    - { id: q1, number: "1", type: single, title: 開催, text: 開催は。, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - { id: q2, number: "2", type: text, title: 議題, text: 議題は。, showIf: { question: q1, is: "1" } }
    - id: places
      type: repeat
      title: 会場
      text: 会場を記入してください。
      rowNoun: 会場
      items:
        - { id: r1, number: "R1", type: single, title: 種類, text: 種類は。, options: [{ code: "1", label: 自前 }, { code: "2", label: 借用 }] }
        - { id: r2, number: "R2", type: text, title: 貸主, text: 貸主は。, showIf: { question: r1, is: "2" } }
`);
const standing = (raw: Cells, key: string) => standingOf(open(compiled, raw), compiled, key, 'ja');

describe('given a question with a condition', () => {
  it('says why it is not shown', () => {
    expect(standing({ q1: { code: '2' } }, 'q2')).toEqual({
      isAsked: false,
      why: [
        '問2（議題）は、問1（開催）で「ある」と答えた場合に表示されます。',
        '問1（開催）の回答は「ない」です。',
      ],
    });
  });

  it('says why it is shown', () => {
    expect(standing({ q1: { code: '1' } }, 'q2')?.isAsked).toBe(true);
  });
});

describe('given a question of a repeat', () => {
  const rows = {
    'places/a': { order: 1 },
    'places/a/r1': { code: '1' },
    'places/b': { order: 2 },
    'places/b/r1': { code: '2' },
  };

  it('explains it in the row that is named, and in the first where none is', () => {
    expect(standing(rows, 'places/b/r2')).toMatchObject({ isAsked: true, row: 2 });
    expect(standing(rows, 'r2')).toMatchObject({
      isAsked: false,
      row: 1,
      why: [
        '問R2（貸主）は、問R1（種類）で「借用」と答えた場合に表示されます。',
        '問R1（種類）の回答は「自前」です。',
      ],
    });
  });

  it('says that there is no row yet', () => {
    expect(standing({}, 'r2')).toMatchObject({ isAsked: false, row: 0 });
  });

  it('counts the rows it is shown in', () => {
    expect(shownNow(open(compiled, rows), 'r2')).toEqual({ shown: 1, of: 2, inRows: true });
    expect(shownNow(open(compiled, rows), 'q1')).toEqual({ shown: 1, of: 1, inRows: false });
  });
});

describe('given an id the questionnaire does not have', () => {
  it('says nothing', () => {
    expect(standing({}, 'gone')).toBeUndefined();
  });
});

describe('given the explanation of a form in other words', () => {
  it('names things in these words', () => {
    const inEnglish = compile({
      ...compiled.questionnaire,
      sections: compiled.questionnaire.sections.map((section) => ({
        ...section,
        title: 'Meetings',
      })),
    });
    expect(standingOf(open(compiled), inEnglish, 's1', 'en')?.why).toEqual([
      'The section “Meetings” is always shown.',
    ]);
  });
});

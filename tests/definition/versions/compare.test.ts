import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/definition/versions/compare.ts';
import { continuityOf } from '../../../src/definition/versions/difference.ts';
import { differenceTexts } from '../../../src/definition/versions/difference-texts.ts';
import { registry } from '../../../src/question-types/registry.ts';
import { oneSection, tiny } from '../../support/tiny.ts';

const OPTIONS = 'options: [{ code: "1", label: はい }, { code: "2", label: いいえ }]';
const before = `
- { id: a, type: single, title: A, text: A, ${OPTIONS} }
- { id: b, type: multiple, title: B, text: B, showIf: { question: a, is: "1" },
    options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "9", label: なし, exclusive: true }] }
- { id: c, type: number, title: C, text: C, unit: 回, showIf: { question: b, includes: "1" } }
- { id: m, type: matrix, title: M, text: M, rows: [{ code: r1, label: 行一 }, { code: r2, label: 行二 }],
    domain: { type: single, ${OPTIONS} } }
- { id: r, type: repeat, title: R, text: R, rowNoun: 件, atMost: 3, items: [
    { id: r1, type: text, title: R1, text: R1 }] }
`;

/** What differs between the questionnaire above and one with something replaced in it, as `id code grade`. */
function differences(replaced: string, by: string): readonly string[] {
  if (!before.includes(replaced)) throw new Error(`There is no ${replaced} to replace.`);
  const after = before.replace(replaced, by);
  return compareVersions(tiny(oneSection(before)), tiny(oneSection(after)), registry).map(
    ({ id, code, continuity }) => `${id} ${code} ${continuity}`,
  );
}

describe('given two versions of a questionnaire', () => {
  it('then nothing differs where only the writing does', () => {
    expect(
      differences('showIf: { question: a, is: "1" }', 'showIf: { question: a, isAnyOf: ["1"] }'),
    ).toEqual([]);
    expect(differences('title: A, text: A', 'title: Ａ, text: " A"')).toEqual([]);
  });

  it.each([
    ['another wording', 'text: A', 'text: 別の文', ['a reworded minor']],
    ['another label', 'label: 一', 'label: 壱', ['b relabelled minor']],
    [
      'an option more to tick',
      '{ code: "2", label: 二 }',
      '{ code: "2", label: 二 }, { code: "3", label: 三 }',
      ['b optionAdded minor'],
    ],
    ['another unit', 'unit: 回', 'unit: 件', ['c unit break']],
    ['other limits', 'unit: 回', 'unit: 回, max: 9', ['c limitsChanged minor']],
    ['a demand', 'title: B, text: B', 'title: B, text: B, required: soft', ['b demand minor']],
    ['a row less', ', { code: r2, label: 行二 }', '', ['m cellRemoved break']],
    [
      'a row more',
      '{ code: r2, label: 行二 }',
      '{ code: r2, label: 行二 }, { code: r3, label: 行三 }',
      ['m cellAdded minor'],
    ],
    ['more rows to add', 'atMost: 3', 'atMost: 5', ['r limits minor']],
    [
      'a question more in a row',
      '{ id: r1, type: text, title: R1, text: R1 }',
      '{ id: r1, type: text, title: R1, text: R1 }, { id: r2, type: text, title: R2, text: R2 }',
      ['r2 added break'],
    ],
    [
      'options in another order',
      '{ code: "1", label: 一 }, { code: "2", label: 二 }',
      '{ code: "2", label: 二 }, { code: "1", label: 一 }',
      ['b optionOrder minor'],
    ],
  ])('then %s is named and graded', (_, replaced, by, expected) => {
    expect(differences(replaced, by)).toEqual(expected);
  });

  it('then an inverted condition breaks the base of its question and of all that follow from it', () => {
    expect(
      differences('showIf: { question: a, is: "1" }', 'showIf: { not: { question: a, is: "1" } }'),
    ).toEqual(['b routing break', 'c base break']);
  });

  it('then an option of a single choice more breaks its shares and the bases read from it', () => {
    expect(
      differences(
        '{ code: "2", label: いいえ }]',
        '{ code: "2", label: いいえ }, { code: "3", label: 不明 }]',
      ),
    ).toEqual(['a optionAdded break', 'b base break', 'c base break']);
  });

  it('then a question that is gone and one of another type break', () => {
    expect(
      differences(
        '- { id: c, type: number, title: C, text: C, unit: 回, showIf: { question: b, includes: "1" } }\n',
        '',
      ),
    ).toEqual(['c removed break']);
    expect(
      differences('type: number, title: C, text: C, unit: 回', 'type: text, title: C, text: C'),
    ).toEqual(['c type break']);
  });

  it('then every difference has its words in both languages', () => {
    const after = before
      .replace('text: A', 'text: 別の文')
      .replace('unit: 回', 'unit: 件, max: 3')
      .replace('is: "1" }', 'is: "2" }')
      .replace(', { code: r2, label: 行二 }', '');
    const found = compareVersions(tiny(oneSection(before)), tiny(oneSection(after)), registry);
    expect(continuityOf(found)).toBe('break');
    for (const { code, details } of found)
      for (const texts of [differenceTexts.ja, differenceTexts.en])
        expect(texts[code]?.(details)).toMatch(/\S/);
  });
});

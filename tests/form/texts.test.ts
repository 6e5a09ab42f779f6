import { describe, expect, it } from 'vitest';
import { reviewTexts } from '../../src/form/review-texts.ts';
import { rowListTexts } from '../../src/form/row-list-texts.ts';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { uiTextsEn } from '../../src/ui/texts.en.ts';
import { uiTextsJa } from '../../src/ui/texts.ja.ts';

/** Every text by its path; a text that takes values is tried with numbers and words. */
function texts(catalogue: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, text]) => {
    const at = `${path}/${key}`;
    if (typeof text === 'string') return [[at, text] as const];
    if (typeof text === 'function') return [[at, sample(text)] as const];
    return texts(text, at);
  });
}

function sample(text: (...given: readonly unknown[]) => string): string {
  return text.name === 'list' ? text(['1', '2']) : text(...Array(text.length).fill(2));
}

describe.each([
  ['form', formTextsJa, formTextsEn],
  ['the review', reviewTexts.ja, reviewTexts.en],
  ['a list of rows', rowListTexts.ja, rowListTexts.en],
  ['ui', uiTextsJa, uiTextsEn],
])('given the texts of %s', (_, ja, en) => {
  it('have the same keys in both languages', () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(ja).map(([path]) => path));
  });

  it('hold no Japanese in English', () => {
    const japanese = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
    expect(texts(en).filter(([, text]) => japanese.test(text))).toEqual([]);
  });

  it('are all there', () => {
    expect([...texts(ja), ...texts(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { witnessInWords } from '../../src/analysis/witness-words.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';

const compiled = compiledTiny(
  oneSection(`
- { id: a, type: single, title: A, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }
- { id: b, type: number, title: B, text: T, unit: 人 }
- { id: r, type: repeat, title: R, text: T, rowNoun: 機関, items: [{ id: k, type: text, title: K, text: T }, { id: l, type: number, title: L, text: T }] }
- { id: q, type: repeat, title: Q, text: T, rowNoun: 機関, items: [{ id: m, type: text, title: M, text: T }] }
`),
);

describe('a witness in words', () => {
  it.each<[string, Cells, string, string]>([
    ['nothing is said of nothing', {}, '', ''],
    [
      'answers in their order',
      { b: '5', a: { code: '2' } },
      'a = 二, b = 5 人',
      'a = 二, b = 5 人',
    ],
    [
      'one row',
      { 'r/1': { order: 0 }, 'r/1/k': '甲', 'r/1/l': '3' },
      'r = 1 行, r の行で k = 甲, r の行で l = 3',
      'r = 1 row, in a row of r: k = 甲, in a row of r: l = 3',
    ],
    [
      'several rows, of which the first speaks for all',
      { 'r/1': { order: 0 }, 'r/2': { order: 1 }, 'r/1/k': '甲', 'r/2/k': '乙' },
      'r = 2 行, r の行で k = 甲',
      'r = 2 rows, in a row of r: k = 甲',
    ],
    [
      'the rows of each repeat by themselves',
      { 'r/1': { order: 0 }, 'q/1': { order: 0 }, 'q/2': { order: 1 }, 'q/1/m': '丙' },
      'r = 1 行, q = 2 行, q の行で m = 丙',
      'r = 1 row, q = 2 rows, in a row of q: m = 丙',
    ],
  ])('%s', (_, witness, japanese, english) => {
    expect(witnessInWords(compiled, witness, 'ja')).toBe(japanese);
    expect(witnessInWords(compiled, witness, 'en')).toBe(english);
  });

  it('is cut after so many answers, and not where it has just as many', () => {
    const witness = { a: { code: '1' }, b: '5' };
    expect(witnessInWords(compiled, witness, 'ja', 2)).toBe('a = 一, b = 5 人');
    expect(witnessInWords(compiled, witness, 'ja', 1)).toBe('a = 一, … (+1)');
  });
});

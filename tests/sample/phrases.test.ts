import { describe, expect, it } from 'vitest';
import { phrase } from '../../src/sample/phrases.ts';
import { seededRandom } from '../../src/sample/seeded.ts';

const words = { 会議: ['<規模>会議'], 規模: ['大', '小'] };

describe('a phrase', () => {
  it('has every place filled, also inside what filled it', () => {
    const random = seededRandom(1, 'phrases');
    const made = new Set(Array.from({ length: 50 }, () => phrase(['<会議>で話す'], words, random)));
    expect([...made].sort()).toEqual(['大会議で話す', '小会議で話す']);
  });

  it('needs words for every place', () => {
    expect(() => phrase(['<場所>'], words, () => 0)).toThrow('no words for <場所>');
  });
});

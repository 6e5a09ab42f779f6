import { afterEach, describe, expect, it } from 'vitest';
import { keptLanguage } from '../../src/office/language.ts';
import { wordsIn } from '../../src/office/words.tsx';

afterEach(() => localStorage.clear());

describe('given a browser', () => {
  it('shows Japanese until another language is kept', () => {
    expect(keptLanguage()).toBe('ja');
    localStorage.setItem('language', 'en');
    expect(keptLanguage()).toBe('en');
  });

  it('shows Japanese where something unknown is kept', () => {
    localStorage.setItem('language', 'fr');
    expect(keptLanguage()).toBe('ja');
  });
});

describe('given the words of a language', () => {
  it('says all in it', async () => {
    for (const language of ['ja', 'en'] as const) {
      const words = await wordsIn(language);
      expect([words.language, words.texts.signOut, words.ui.skipToMain]).toEqual(
        language === 'ja'
          ? ['ja', 'サインアウト', '本文へ移動']
          : ['en', 'Sign out', 'Skip to main content'],
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/office/words.tsx';

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

import { describe, expect, it } from 'vitest';
import { pageTextsEn } from '../../src/respondent/pages/texts.en.ts';
import { pageTextsJa } from '../../src/respondent/pages/texts.ja.ts';
import { textsEn as firstEn } from '../../src/respondent/texts.en.ts';
import { textsJa as firstJa } from '../../src/respondent/texts.ja.ts';
import { upgradeTextsEn } from '../../src/respondent/upgrade/texts.en.ts';
import { upgradeTextsJa } from '../../src/respondent/upgrade/texts.ja.ts';

const textsJa = { ...firstJa, pages: pageTextsJa, upgrade: upgradeTextsJa };
const textsEn = { ...firstEn, pages: pageTextsEn, upgrade: upgradeTextsEn };

/** Every text of a catalogue with its key; functions are called with arguments that look like nothing in particular. */
function textsOf(value: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return [[key, String(value('7', '7', '7'))]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text.`);
  return Object.entries(value).flatMap(([name, member]) => textsOf(member, `${key}.${name}`));
}

describe('the texts of the hub', () => {
  it('says nothing in Japanese on English pages', () => {
    const japanese = textsOf(textsEn, 'en').filter(([, text]) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
    );
    expect(japanese).toEqual([]);
  });

  it('has the same keys in both languages', () => {
    const keys = (catalogue: object) => textsOf(catalogue, '').map(([key]) => key);
    expect(keys(textsEn)).toEqual(keys(textsJa));
  });

  it('keeps Japanese sentences to sixty characters', () => {
    const long = textsOf(textsJa, 'ja').flatMap(([key, text]) =>
      text
        .split('。')
        .filter((sentence) => sentence.length > 60)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it.each(['同期', 'アカウント', 'エラー', 'ログイン', 'パスワード', 'OK'])(
    'does not say %s to a clerk',
    (word) => {
      expect(textsOf(textsJa, 'ja').filter(([, text]) => text.includes(word))).toEqual([]);
    },
  );
});

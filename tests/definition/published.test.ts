import { describe, expect, it } from 'vitest';
import { contentHash, publishedForm } from '../../src/definition/hash.ts';
import { openPublished } from '../../src/definition/published.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { canonicalJson } from '../../src/shared/canonical-json.ts';
import { tiny } from '../support/tiny.ts';

const plain = tiny(`
- id: s1
  title: 訪問
  items: [{ id: q1, type: longText, title: 課題, text: 課題を書いてください。 }]
`);

const whole: Questionnaire = {
  ...plain,
  sources: { seed: '出典' },
  glossary: [{ id: 'hub', term: '拠点', meaning: '連携を担うところ。' }],
  translations: { en: { 'q1.title': 'Problems' } },
};

const sameBytes = async (text: string) => text;

describe('a questionnaire in its published form', () => {
  it.each([
    ['alone', plain],
    ['with its glossary and its translation', whole],
  ])('is opened %s, and keeps its name', async (_, questionnaire) => {
    const opened = openPublished(JSON.parse(canonicalJson(publishedForm(questionnaire))));
    if (!opened) throw new Error('It was not opened.');
    expect(opened.glossary).toEqual(questionnaire.glossary);
    expect(opened.translations).toEqual(questionnaire.translations);
    expect(await contentHash(opened, sameBytes)).toBe(await contentHash(questionnaire, sameBytes));
  });

  it.each([
    ['no object', 'text'],
    ['nothing', null],
    ['a key nobody knows', { ...plain, secret: 1 }],
    ['a glossary that is none', { ...plain, glossary: [{ term: '拠点' }] }],
    ['a translation into a language nobody knows', { ...plain, translations: { fr: {} } }],
  ])('is not taken for one: %s', (_, published) => {
    expect(openPublished(published)).toBeUndefined();
  });
});

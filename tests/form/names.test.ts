import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/definition/outline.ts';
import { fullName, questionName, questionNames, shortVocabulary } from '../../src/form/names.ts';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { registry } from '../../src/question-types/registry.ts';
import { tiny } from '../support/tiny.ts';

const questionnaire = tiny(`
- id: s1
  title: 一
  items:
    - { id: a, type: text, number: "1", title: 一, text: 一 }
    - { id: b, type: text, number: "2", title: 二, text: 二 }
    - { id: n, type: note, text: 注 }
    - { id: c, type: text, number: "3", title: 三, text: 三 }
- id: s2
  title: 二
  items:
    - { id: d, type: text, number: "4", title: 四, text: 四 }
    - { id: e, type: text, title: 連絡先, text: 連絡先 }
    - { id: f, type: text, number: "5", title: 五, text: 五 }
`);
const all = questionsOf(questionnaire).map(({ question }) => question);
const names = (ids: readonly string[], bridges?: (id: string) => boolean) =>
  questionNames(all, ids, formTextsJa, bridges);

describe('given several questions', () => {
  it.each([
    [[], ''],
    [['a'], '問1'],
    [['a', 'b'], '問1、問2'],
    [['a', 'b', 'c'], '問1から3'],
    [['c', 'b', 'a'], '問1から3'],
    [['b', 'c', 'd'], '問2から4'],
    [['a', 'c', 'd'], '問1、問3、問4'],
    [['a', 'b', 'c', 'd', 'e', 'f'], '問1から4、「連絡先」、問5'],
  ] as const)('names %j as 「%s」', (ids, expected) => {
    expect(names(ids)).toBe(expected);
  });

  it('passes over what bridges, and never ends with it', () => {
    const every = () => true;
    expect(names(['a', 'c', 'd'], every)).toBe('問1から4');
    expect(names(['a', 'c'], every)).toBe('問1、問3');
    expect(names(['a', 'b', 'c'], every)).toBe('問1から3');
    expect(names(['d', 'f'], every)).toBe('問4、問5');
  });

  it('names them in English', () => {
    expect(questionNames(all, ['a', 'b', 'c', 'e'], formTextsEn)).toBe(
      'questions 1 to 3, “連絡先”',
    );
  });
});

describe('given one question', () => {
  const numbered = { id: 'a', type: 'text', number: '1-2', title: '名称', text: '名称' };
  const { number: _, ...bare } = numbered;

  it('is called by its number, or by its title', () => {
    expect(questionName(numbered, formTextsJa)).toBe('問1-2');
    expect(questionName(bare, formTextsJa)).toBe('「名称」');
    expect(fullName(numbered, formTextsJa)).toBe('問1-2 名称');
    expect(fullName(bare, formTextsJa)).toBe('名称');
  });

  it('is called by its number in a condition', () => {
    const words = shortVocabulary(questionnaire, registry, formTextsJa);
    expect(words.question({ question: 'a' })).toBe('問1');
    expect(words.question({ question: 'e' })).toBe('「連絡先」');
  });
});

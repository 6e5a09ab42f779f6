import { describe, expect, it } from 'vitest';
import { storable } from '../../src/question-types/plain-text.ts';
import { type Question, registry, typeOf } from '../../src/question-types/registry.ts';

const base = { id: 'q', title: 'T', text: 'T' };
const options = [
  { code: '1', label: '一' },
  { code: '9', label: '不明', special: true },
  { code: '98', label: 'その他', text: 'required' as const },
  { code: '99', label: '特になし', exclusive: true },
];
const questions = {
  single: { ...base, type: 'single', options },
  multiple: { ...base, type: 'multiple', options },
  beds: { ...base, type: 'number', unit: '床', decimals: 0, min: 0, max: 1000 },
  rate: { ...base, type: 'number', unit: '％', decimals: 1 },
  telephone: { ...base, type: 'text', maxLength: 30, format: 'telephone' },
  mail: { ...base, type: 'text', maxLength: 100, format: 'mail' },
  name: { ...base, type: 'text', maxLength: 3 },
  story: { ...base, type: 'longText', maxLength: 3 },
} as const satisfies Record<string, Question>;
type Named = keyof typeof questions;

const typeAnd = (name: Named) => ({
  type: typeOf(registry, questions[name]),
  question: questions[name],
});

describe('a value from outside', () => {
  const opened: readonly (readonly [Named, unknown, unknown])[] = [
    ['single', { code: '1' }, { code: '1' }],
    ['single', { code: '1', text: { '98': '巡回' } }, { code: '1', text: { '98': '巡回' } }],
    ['multiple', { codes: ['98', '1', '1'] }, { codes: ['1', '98'] }],
    ['beds', '１２０床', '120'],
    ['beds', '１，２３４', '1234'],
    ['beds', '007', '7'],
    ['beds', '－５', '-5'],
    ['beds', 'ー５', '-5'],
    ['beds', '-0', '0'],
    ['beds', '1,5', '1,5'],
    ['beds', '約百', '約百'],
    ['rate', '12.5％', '12.5'],
    ['telephone', '０３－１２３４－５６７８', '03-1234-5678'],
    ['telephone', '(03) 1234ー5678', '031234-5678'],
    ['mail', ' ｎａｍｅ＠example.jp ', 'name@example.jp'],
    ['name', '髙﨑𠮷㈱', '髙﨑𠮷㈱'],
    ['name', '一\n二', '一 二'],
    ['story', '一\r\n二', '一\n二'],
  ];
  it.each(opened)('%s %j opens as %j', (name, value, normal) => {
    const { type, question } = typeAnd(name);
    expect(type.parse(question, value)).toEqual({ ok: true, value: normal });
  });

  const refused: readonly (readonly [Named, unknown, string])[] = [
    ['single', '1', 'value.wrongShape'],
    ['single', { code: '7' }, 'option.unknownCode'],
    ['single', { code: '1', text: { '7': 'x' } }, 'option.unknownCode'],
    ['single', { code: '98', text: { '98': 'a\0' } }, 'text.notStorable'],
    ['multiple', { codes: ['1', '99'] }, 'multiple.exclusive'],
    ['multiple', { codes: ['__proto__'] }, 'option.unknownCode'],
    ['multiple', { codes: '1' }, 'value.wrongShape'],
    ['beds', 5, 'value.wrongShape'],
    ['name', '\ud800', 'text.notStorable'],
    ['story', null, 'value.wrongShape'],
  ];
  it.each(refused)('%s %j is refused with %s', (name, value, code) => {
    const { type, question } = typeAnd(name);
    expect(type.parse(question, value)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('an answer', () => {
  const judged: readonly (readonly [Named, unknown, readonly string[]])[] = [
    ['single', { code: '98' }, ['option.textMissing']],
    ['single', { code: '98', text: { '98': '　' } }, ['option.textMissing']],
    ['single', { code: '98', text: { '98': 'あ'.repeat(501) } }, ['text.tooLong']],
    ['multiple', { codes: ['98'], text: { '98': '巡回' } }, []],
    ['beds', '120', []],
    ['beds', '-1', ['number.tooSmall']],
    ['beds', '1001', ['number.tooLarge']],
    ['beds', '1.5', ['number.decimals']],
    ['beds', '約百', ['number.unreadable']],
    ['telephone', '03-1234-5678', []],
    ['telephone', '1234-5678', ['text.telephone']],
    ['mail', 'name@example', ['text.mail']],
    // Length is what a reader counts: one grapheme each, whatever the code units.
    ['name', '𠮷野家', []],
    ['name', '葛\u{E0100}飾区', []],
    ['name', '一二三四', ['text.tooLong']],
    ['story', '一二三四', ['text.tooLong']],
  ];
  it.each(judged)(
    '%s %j has the problems %j, each with a sentence in both languages',
    (name, value, codes) => {
      const { type, question } = typeAnd(name);
      const opened = type.parse(question, value);
      if (!opened.ok) throw new Error('The value should open.');
      const problems = type.problems(question, opened.value);
      expect(problems.map(({ code }) => code)).toEqual(codes);
      for (const { code, details } of problems) {
        for (const sentences of Object.values(type.texts))
          expect(sentences[code]?.(details)).not.toMatch(/undefined|^$/);
      }
    },
  );

  it.each<readonly [Named, unknown, boolean]>([
    ['single', { code: '9' }, true],
    ['multiple', { codes: [] }, false],
    ['multiple', { codes: [], text: { '98': '巡回' } }, false],
    ['beds', '0', true],
    ['name', '　 ', false],
    ['story', '\n', false],
  ])('%s %j: is it one? %s', (name, value, isAnswer) => {
    const { type, question } = typeAnd(name);
    const opened = type.parse(question, value);
    expect(opened.ok && type.isAnswer(question, opened.value)).toBe(isAnswer);
  });

  it.each<readonly [Named, unknown, string]>([
    ['single', { code: '98', text: { '98': '巡回' } }, 'その他（巡回）'],
    ['single', { code: '1', text: { '98': '巡回' } }, '一'],
    ['multiple', { codes: ['1', '98'], text: { '98': '巡回' } }, '一、その他（巡回）'],
    ['beds', '120', '120 床'],
    ['story', '一\n二', '一\n二'],
  ])('%s %j reads in words as %s', (name, value, words) => {
    const { type, question } = typeAnd(name);
    const opened = type.parse(question, value);
    expect(opened.ok && type.show(question, opened.value, 'ja')).toBe(words);
  });
});

describe('every type', () => {
  it('has the same sentences in both languages', () => {
    for (const type of registry.values())
      expect(Object.keys(type.texts.ja)).toEqual(Object.keys(type.texts.en));
  });
});

describe('text at input', () => {
  it('loses what cannot be stored, and nothing else', () => {
    expect(storable('a\0b\ud800c𠮷\ufffd')).toBe('abc𠮷');
  });
});

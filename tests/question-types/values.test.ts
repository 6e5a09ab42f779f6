import { describe, expect, it } from 'vitest';
import { storable } from '../../src/question-types/plain-text.ts';
import { type Question, registry, typeOf } from '../../src/question-types/registry.ts';
import type { Cell } from '../../src/question-types/type.ts';

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
  few: {
    ...base,
    type: 'multiple',
    atLeast: 2,
    atMost: 2,
    options: [
      ...options,
      { code: '2', label: '二', exclusion: 'pair' },
      { code: '3', label: '三', exclusion: 'pair' },
    ],
  },
  rank: { ...base, type: 'rank', options, places: 2 },
  beds: { ...base, type: 'number', unit: '床', decimals: 0, min: 0, max: 1000 },
  rate: { ...base, type: 'number', unit: '％', decimals: 1 },
  telephone: { ...base, type: 'text', maxLength: 30, format: 'telephone' },
  mail: { ...base, type: 'text', maxLength: 100, format: 'mail' },
  postalCode: { ...base, type: 'text', maxLength: 20, format: 'postalCode' },
  url: { ...base, type: 'text', maxLength: 200, format: 'url' },
  kana: { ...base, type: 'text', maxLength: 20, format: 'kana' },
  hours: { ...base, type: 'text', maxLength: 100, format: 'timeRange' },
  name: { ...base, type: 'text', maxLength: 3 },
  day: { ...base, type: 'date', precision: 'day', min: '1989-01-01', max: '2026-03-31' },
  month: { ...base, type: 'date', precision: 'month' },
  total: { ...base, type: 'computed', value: 1, unit: '人', decimals: 1 },
  story: { ...base, type: 'longText', maxLength: 3 },
} as const satisfies Record<string, Question>;
type Named = keyof typeof questions;

/** The one cell of a question, and the domain it is answered in. */
function cellOf(name: Named): Cell {
  const [cell] = typeOf(registry, questions[name]).cells(questions[name]);
  if (!cell) throw new Error('A question has a cell.');
  return cell;
}

function open(name: Named, value: unknown) {
  const { domain, asks } = cellOf(name);
  return domain.parse(asks, value);
}

function opened(name: Named, value: unknown) {
  const result = open(name, value);
  if (!result.ok) throw new Error('The value should open.');
  return { ...cellOf(name), value: result.value };
}

describe('a value from outside', () => {
  const normal: readonly (readonly [Named, unknown, unknown])[] = [
    ['single', { code: '1' }, { code: '1' }],
    ['single', { code: '1', text: { '98': '巡回' } }, { code: '1', text: { '98': '巡回' } }],
    ['multiple', { codes: ['98', '1', '1'] }, { codes: ['1', '98'] }],
    ['rank', { codes: ['98', '1', '98'] }, { codes: ['98', '1'] }],
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
    ['postalCode', '〒１２３ー４５６７', '123-4567'],
    ['postalCode', '1234567', '123-4567'],
    ['postalCode', '123―4567', '123-4567'],
    ['url', ' ｈｔｔｐｓ：／／example.jp/在宅 ', 'https://example.jp/在宅'],
    ['kana', 'がっこう ゝの ｶﾞﾗｽｰ', 'ガッコウ　ヽノ　ガラスー'],
    ['hours', '9時〜18時', '09:00-18:00'],
    ['hours', '９：００～１８：００', '09:00-18:00'],
    ['hours', '0900-1200，1300-1730', '09:00-12:00、13:00-17:30'],
    ['hours', '午前9時半から午後6時15分まで', '09:30-18:15'],
    ['hours', '24時間', '00:00-24:00'],
    ['hours', '休診', '―'],
    ['hours', '－', '―'],
    ['hours', '9時ごろ〜昼', '9時ごろ〜昼'],
    ['name', '髙﨑𠮷㈱', '髙﨑𠮷㈱'],
    ['name', '一\n二', '一 二'],
    ['story', '一\r\n二', '一\n二'],
    ['day', '2025/7/1', '2025-07-01'],
    ['day', '２０２５年７月１日', '2025-07-01'],
    ['day', '20250701', '2025-07-01'],
    ['day', '西暦2025.7.1', '2025-07-01'],
    ['day', '令和７年７月１日', '2025-07-01'],
    ['day', 'R7.7.1', '2025-07-01'],
    ['day', 'r07-07-01', '2025-07-01'],
    ['day', 'R070701', '2025-07-01'],
    ['day', '㋿7年7月1日', '2025-07-01'],
    ['day', '令和 元年 5月 1日', '2019-05-01'],
    ['day', 'H31/4/30', '2019-04-30'],
    ['day', '昭和64年1月7日', '1989-01-07'],
    ['day', '平成元年1月8日', '1989-01-08'],
    ['day', '2024-02-29', '2024-02-29'],
    ['day', '平成31年5月1日', '平成31年5月1日'],
    ['day', '2025/2/29', '2025/2/29'],
    ['day', '7/1', '7/1'],
    ['month', '2025/7', '2025-07'],
    ['month', '202507', '2025-07'],
    ['month', '令和元年5月', '2019-05'],
    ['month', '昭和64年1月', '1989-01'],
    ['month', 'H1.1', '1989-01'],
  ];
  it.each(normal)('%s %j opens as %j', (name, value, expected) => {
    expect(open(name, value)).toEqual({ ok: true, value: expected });
  });

  const refused: readonly (readonly [Named, unknown, string])[] = [
    ['single', '1', 'value.wrongShape'],
    ['single', { code: '7' }, 'option.unknownCode'],
    ['single', { code: '1', text: { '7': 'x' } }, 'option.unknownCode'],
    ['single', { code: '98', text: { '98': 'a\0' } }, 'text.notStorable'],
    ['multiple', { codes: ['1', '99'] }, 'option.exclusive'],
    ['few', { codes: ['2', '3'] }, 'option.exclusion'],
    ['multiple', { codes: ['__proto__'] }, 'option.unknownCode'],
    ['multiple', { codes: '1' }, 'value.wrongShape'],
    ['beds', 5, 'value.wrongShape'],
    ['name', '\ud800', 'text.notStorable'],
    ['story', null, 'value.wrongShape'],
    ['rank', { codes: ['1', '99'] }, 'option.exclusive'],
    ['rank', { codes: ['7'] }, 'option.unknownCode'],
    ['rank', { code: '1' }, 'value.wrongShape'],
    ['day', 20250701, 'value.wrongShape'],
    ['day', '2025\0', 'text.notStorable'],
    ['total', '約百', 'value.wrongShape'],
    ['total', 3, 'value.wrongShape'],
  ];
  it.each(refused)('%s %j is refused with %s', (name, value, code) => {
    expect(open(name, value)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('an answer', () => {
  const judged: readonly (readonly [Named, unknown, readonly string[]])[] = [
    ['single', { code: '98' }, ['option.textMissing']],
    ['single', { code: '98', text: { '98': '　' } }, ['option.textMissing']],
    ['single', { code: '98', text: { '98': 'あ'.repeat(501) } }, ['text.tooLong']],
    ['multiple', { codes: ['98'], text: { '98': '巡回' } }, []],
    ['few', { codes: ['1', '2'] }, []],
    ['few', { codes: ['1'] }, ['multiple.tooFew']],
    ['few', { codes: ['1', '2', '9'] }, ['multiple.tooMany']],
    ['few', { codes: ['9'] }, []],
    ['few', { codes: ['99'] }, []],
    ['rank', { codes: ['1', '9'] }, []],
    ['rank', { codes: ['1', '9', '98'] }, ['rank.tooMany', 'option.textMissing']],
    ['beds', '120', []],
    ['beds', '-1', ['number.tooSmall']],
    ['beds', '1001', ['number.tooLarge']],
    ['beds', '1.5', ['number.decimals']],
    ['beds', '約百', ['number.unreadable']],
    ['telephone', '03-1234-5678', []],
    ['telephone', '1234-5678', ['text.telephone']],
    ['mail', 'name@example', ['text.mail']],
    ['postalCode', '123-4567', []],
    ['postalCode', '123-456', ['text.postalCode']],
    ['url', 'http://example.jp:8080/a?b=c', []],
    ['url', 'example.jp', ['text.url']],
    ['url', 'ftp://example.jp', ['text.url']],
    ['url', 'https://localhost', ['text.url']],
    ['kana', 'キョテン・ケア', []],
    ['kana', '拠点', ['text.kana']],
    ['hours', '09:00-12:00、13:00-24:00', []],
    ['hours', '―', []],
    ['hours', '18:00-09:00', ['text.timeRange']],
    ['hours', '09:00-09:00', ['text.timeRange']],
    ['hours', '09:00-25:00', ['text.timeRange']],
    ['hours', '9時ごろ〜昼', ['text.timeRange']],
    ['day', '令和7年7月1日', []],
    ['day', '昭和63年12月31日', ['date.tooEarly']],
    ['day', '2026/4/1', ['date.tooLate']],
    ['day', '2025/2/29', ['date.noSuchDay']],
    ['day', '令和7年13月1日', ['date.noSuchDay']],
    ['day', '平成31年5月1日', ['date.outsideEra']],
    ['day', '令和元年4月30日', ['date.outsideEra']],
    ['day', '昭和64年1月8日', ['date.outsideEra']],
    ['day', '平成元年1月7日', ['date.outsideEra']],
    ['day', '2025/7', ['date.dayMissing']],
    ['day', '7/7/1', ['date.unreadable']],
    ['day', '令和2025年7月1日', ['date.unreadable']],
    ['day', '202571', ['date.noSuchDay']],
    ['day', '来月', ['date.unreadable']],
    ['month', '2025/7', []],
    ['month', '2025-07-01', ['date.dayTooMuch']],
    ['month', '平成31年5月', ['date.outsideEra']],
    // Length is what a reader counts: one grapheme each, whatever the code units.
    ['name', '𠮷野家', []],
    ['name', '葛\u{E0100}飾区', []],
    ['name', '一二三四', ['text.tooLong']],
    ['story', '一二三四', ['text.tooLong']],
  ];
  it.each(judged)(
    '%s %j has the problems %j, each with a sentence in both languages',
    (name, value, codes) => {
      const { domain, asks, value: kept } = opened(name, value);
      const problems = domain.problems(asks, kept);
      expect(problems.map(({ code }) => code)).toEqual(codes);
      for (const { code, details } of problems) {
        for (const sentences of Object.values(typeOf(registry, questions[name]).texts))
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
    const { domain, asks, value: kept } = opened(name, value);
    expect(domain.isAnswer(asks, kept)).toBe(isAnswer);
  });

  it.each<readonly [Named, unknown, string]>([
    ['single', { code: '98', text: { '98': '巡回' } }, 'その他（巡回）'],
    ['single', { code: '1', text: { '98': '巡回' } }, '一'],
    ['multiple', { codes: ['1', '98'], text: { '98': '巡回' } }, '一、その他（巡回）'],
    ['beds', '120', '120 床'],
    ['story', '一\n二', '一\n二'],
    ['rank', { codes: ['98', '1'], text: { '98': '巡回' } }, '1位 その他（巡回）、2位 一'],
    ['day', 'R7.7.1', '令和7年7月1日（2025年）'],
    ['day', '来月', '来月'],
    ['month', '2019/5', '令和元年5月（2019年）'],
    ['total', '12.5', '12.5 人'],
  ])('%s %j reads in words as %s', (name, value, words) => {
    const { domain, asks, value: kept } = opened(name, value);
    expect(domain.show(asks, kept, 'ja')).toBe(words);
  });

  it.each<readonly [Named, unknown, string]>([
    ['single', { code: '98', text: { '98': 'rounds' } }, 'その他 (rounds)'],
    ['multiple', { codes: ['1', '98'], text: { '98': 'rounds' } }, '一, その他 (rounds)'],
    ['rank', { codes: ['98', '1'], text: { '98': 'rounds' } }, '1. その他 (rounds), 2. 一'],
  ])('%s %j reads in English as %s', (name, value, words) => {
    const { domain, asks, value: kept } = opened(name, value);
    expect(domain.show(asks, kept, 'en')).toBe(words);
  });
});

describe('a date', () => {
  it('is counted in days or in months', () => {
    const read = (name: Named, typed: string) => {
      const { domain, asks, value } = opened(name, typed);
      return domain.reading(asks, value);
    };
    expect(read('day', '1970/1/2')).toEqual({ is: 'number', number: 1 });
    expect(read('month', '2025/7')).toEqual({ is: 'number', number: 2025 * 12 + 6 });
    expect(read('day', '来月')).toEqual({ is: 'noAnswer' });
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

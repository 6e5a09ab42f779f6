import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';
import { oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const piped = oneSection(`
  - { id: a, type: single, title: A, text: A, ${YES_NO} }
  - { id: name, type: text, title: 名称, text: 名称は。, showIf: { question: a, is: "1" } }
  - { id: m, type: multiple, title: M, text: M, options: [{ code: "1", label: 病院, showIf: { question: a, is: "1" } }, { code: "2", label: 薬局 }, { code: "98", label: その他, text: optional }] }
  - { id: n, type: number, title: N, text: N, unit: 件 }
  - { id: d, type: date, title: D, text: D }
  - id: f
    type: repeat
    title: 機関
    text: 機関は。
    rowNoun: 機関
    items:
      - { id: own, type: text, title: 名称, text: 名称は。 }
      - { id: beds, type: number, title: 病床, text: "{{own|この機関}}の病床は。" }
`);
const open = () => scenario(piped).answer('a', '1');
const said = (given: ReturnType<typeof open>, text: string, prefix?: string) =>
  given.form.text(text, 'ja', prefix);

describe('given an answer in a text', () => {
  it('says the answer in words, and the fallback while it is blank', () => {
    expect(said(open(), '{{name|貴拠点}}の相談')).toBe('貴拠点の相談');
    expect(said(open().answer('name', '北'), '{{name|貴拠点}}の相談')).toBe('北の相談');
    expect(said(open().answer('name', '　'), '{{name|貴拠点}}の相談')).toBe('貴拠点の相談');
  });

  it.each([
    ['a', 'ある'],
    ['m', '薬局、その他（巡回）'],
    ['n', '12 件'],
    ['d', '令和7年7月1日（2025年）'],
  ])('says %s as %s', (id, words) => {
    const given = open()
      .answer('m', { codes: ['2', '98'], text: { '98': '巡回' } })
      .answer('n', '12')
      .answer('d', '2025-07-01');
    expect(said(given, `{{${id}|―}}`)).toBe(words);
  });

  it('never tells a hidden answer', () => {
    const given = open().answer('name', '北').answer('a', '2');
    expect(said(given, '{{name|貴拠点}}')).toBe('貴拠点');
    expect(said(given.answer('a', '1'), '{{name|貴拠点}}')).toBe('北');
  });

  it('never tells a choice that is struck through', () => {
    const given = open().answer('m', ['1', '2']).answer('a', '2');
    expect(said(given, '{{m|相手}}')).toBe('薬局');
  });

  it('says in a row what was answered there, or before the repeat', () => {
    const given = open()
      .answer('name', '本所')
      .addRow('f/r1', 0)
      .addRow('f/r2', 1)
      .answer('f/r1/own', '北病院');
    expect(said(given, '{{name|貴拠点}}から{{own|この機関}}へ', 'f/r1/')).toBe('本所から北病院へ');
    expect(said(given, '{{name|貴拠点}}から{{own|この機関}}へ', 'f/r2/')).toBe(
      '本所からこの機関へ',
    );
    given.removeRow('f/r1');
    expect(said(given, '{{own|この機関}}', 'f/r1/')).toBe('この機関');
  });

  it('says an answer as it is: what looks like an answer in a text is none', () => {
    expect(said(open().answer('name', '{{n|x}}$&'), '{{name|貴拠点}}')).toBe('{{n|x}}$&');
  });
});

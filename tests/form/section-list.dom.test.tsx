import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { SectionList } from '../../src/form/section-list.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { sessionOf } from '../support/fill-in.tsx';

const survey = `
- id: s1
  number: "1"
  title: 基本情報
  items:
    - { id: q1-1, type: single, number: 1-1, title: 取組, text: 取組, required: hard, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - { id: q1-2, type: text, number: 1-2, title: 電話, text: 電話, required: hard, format: telephone }
- id: s2
  number: "2"
  title: 内容
  items:
    - { id: q2-1, type: text, number: 2-1, title: 内容, text: 内容, required: hard, showIf: { question: q1-1, is: "1" } }
- id: s3
  title: 詳細
  showIf: { question: q2-1, isAnswered: true }
  items:
    - { id: q3-1, type: text, title: 詳細, text: 詳細 }
`;

function rows(raw: Cells, yaml = survey): readonly string[] {
  const session = sessionOf(yaml, raw);
  const hrefFor = (id: string) => `/${id}`;
  render(<SectionList session={session} texts={formTextsJa} hrefFor={hrefFor} />);
  return screen.getAllByRole('listitem').map((row) =>
    [...row.querySelectorAll('.task-list__title, .task-list__count, .task-list__status')]
      .map((cell) => cell.textContent)
      .filter((text) => text !== '')
      .join(' | '),
  );
}

describe('given the sections of a response', () => {
  it('says of each how far it is', () => {
    expect(rows({ 'q1-1': { code: '1' } })).toEqual([
      '基本情報 | 1 / 2 問 | 入力中',
      '内容 | 0 / 1 問 | 未着手',
      '詳細問2-1に答えていないため | 対象外',
    ]);
    expect(screen.getByRole('link', { name: '基本情報' }).getAttribute('href')).toBe('/s1');
    expect(screen.queryByRole('link', { name: '詳細' })).toBeNull();
  });

  it('says what is to be looked at again', () => {
    expect(rows({ 'q1-1': { code: '1' }, 'q1-2': '03' })[0]).toBe('基本情報 | 1 件 | 要確認');
  });

  it('says which answer leaves a section out, also through another question', () => {
    expect(rows({ 'q1-1': { code: '2' }, 'q1-2': '0312345678' })).toEqual([
      '基本情報 | 2 / 2 問 | 完了',
      '内容問1-1で「ない」と答えたため | 対象外',
      '詳細問1-1で「ない」と答えたため | 対象外',
    ]);
  });
});

describe('given a section of rows', () => {
  const lists = `
- id: s1
  title: 名簿
  items:
    - { id: f, type: repeat, title: 機関, text: 機関, rowNoun: 機関, atLeast: 1, items: [{ id: n, type: text, title: 名称, text: 名称 }] }
    - { id: g, type: repeat, title: 会議, text: 会議, rowNoun: 会議, items: [{ id: m, type: text, title: 名称, text: 名称 }] }
`;

  it('says of which there is none yet', () => {
    expect(rows({}, lists)).toEqual(['名簿 | 機関 0 件、会議 0 件 | 未着手']);
  });

  it('counts the questions of the first row there is', () => {
    expect(rows({ 'f/r1': { order: 0 } }, lists)).toEqual(['名簿 | 0 / 1 問 | 未着手']);
  });
});

import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { drawField } from '../support/draw-field.tsx';

const rows = [
  { code: 'a', label: '退院支援' },
  { code: 'b', label: '看取り', hint: '施設を除く' },
];
const other = { code: '98', label: 'その他', text: true };
const options = [
  { code: '1', label: '実施' },
  { code: '2', label: '未実施' },
];
const text = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const group = (name: string) => screen.getByRole('group', { name });
const describes = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('given a matrix of long texts', () => {
  const matrix = { type: 'matrix', domain: { type: 'longText', maxLength: 10 }, rows };

  it('names each text by the question and its row, and keeps it in its own cell', async () => {
    const { user, value } = drawField(matrix, { values: { 'q1/b': '自宅' } });
    await user.type(text('題 退院支援'), '調整');
    expect(value('q1/a')).toBe('調整');
    expect(text('題 看取り').value).toBe('自宅');
    expect(describes(text('題 看取り'))).toBe('施設を除く');
  });

  it('says what is wrong beside the row it is wrong in', () => {
    drawField(matrix, { values: { 'q1/b': '十文字より長い文章です。' } });
    expect(text('題 看取り').getAttribute('aria-invalid')).toBe('true');
    expect(text('題 退院支援').getAttribute('aria-invalid')).toBeNull();
  });

  it('leaves out the rows that are hidden', () => {
    drawField(matrix, { hidden: ['b'] });
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
  });
});

describe('given a matrix of single choices', () => {
  const matrix = { type: 'matrix', domain: { type: 'single', options }, rows: [...rows, other] };

  it('has a named group of radios a row, each named by its option', async () => {
    const { user, value } = drawField(matrix);
    await user.click(within(group('退院支援')).getByRole('radio', { name: '未実施' }));
    await user.click(within(group('看取り')).getByRole('radio', { name: '実施' }));
    expect(value('q1/a')).toEqual({ code: '2' });
    expect(value('q1/b')).toEqual({ code: '1' });
    expect(describes(group('看取り'))).toBe('施設を除く');
  });

  it('shows the options over the columns to the eye only', () => {
    drawField(matrix);
    const head = document.querySelector('.matrix__head');
    expect(head?.textContent).toBe('実施未実施');
    expect(head?.getAttribute('aria-hidden')).toBe('true');
  });

  it('takes back the choice of one row', async () => {
    const { user, value } = drawField(matrix, { values: { 'q1/a': { code: '1' } } });
    await user.click(screen.getByRole('button', { name: '選択を取り消す' }));
    expect(value('q1/a')).toBeUndefined();
  });

  it('asks for the name of an その他 row once it is answered', async () => {
    const { user, value } = drawField(matrix);
    const name = text('題 その他 名称');
    await user.click(within(group('その他')).getByRole('radio', { name: '実施' }));
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(describes(name)).toContain('「その他」に回答する場合は、その名称も入力してください。');
    await user.type(name, '口腔ケア');
    expect(value('q1/98/text')).toBe('口腔ケア');
    expect(name.getAttribute('aria-invalid')).toBeNull();
  });

  it('stands row by row where an option is not available any more, and strikes it through', () => {
    drawField(matrix, { values: { 'q1/a': { code: '2' } }, unavailable: ['2'] });
    expect(document.querySelector('.matrix__head')).toBeNull();
    const gone = within(group('退院支援')).getByRole('radio', { name: '未実施' });
    expect(gone.closest('label')?.querySelector('s')).not.toBeNull();
    expect(describes(gone)).toBe('選べなくなりました（提出に含まれません）');
    expect(within(group('看取り')).queryByRole('radio', { name: '未実施' })).toBeNull();
  });

  it('puts rows under the headings of their groups', () => {
    drawField({
      ...matrix,
      rows: rows.map((row) => ({ ...row, group: 'g' })),
      groups: [{ code: 'g', label: '在宅での取組' }],
    });
    expect(within(group('在宅での取組')).getAllByRole('radio')).toHaveLength(4);
  });
});

describe('given a matrix of multiple choices', () => {
  it('has a named group of boxes a row', async () => {
    const { user, value } = drawField({
      type: 'matrix',
      domain: { type: 'multiple', options },
      rows,
    });
    await user.click(within(group('看取り')).getByRole('checkbox', { name: '実施' }));
    await user.click(within(group('看取り')).getByRole('checkbox', { name: '未実施' }));
    expect(value('q1/b')).toEqual({ codes: ['1', '2'] });
    expect(value('q1/a')).toBeUndefined();
  });
});

describe('given a matrix of numbers', () => {
  const domain = { type: 'number', unit: '件', min: 0 };
  const columns = [
    { code: 'm04', label: '4月' },
    { code: 'm05', label: '5月' },
  ];
  const matrix = { type: 'matrix', domain, rows: [...rows, other], columns };
  const totals = () =>
    [...document.querySelectorAll('.cell-table__total')].map((cell) => cell.textContent);

  it('is a table whose cells are named by row and column', async () => {
    const { user, value } = drawField(matrix);
    expect(screen.getByRole('table', { name: '題' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: '5月' })).toBeTruthy();
    expect(screen.getByText('単位：件')).toBeTruthy();
    await user.type(text('題 看取り 5月'), '１２件');
    expect(value('q1/b/m05')).toBe('12');
    expect(describes(text('題 看取り 5月'))).toContain('施設を除く');
  });

  it('adds up rows and columns, and says how many cells are blank instead of taking them for zero', () => {
    drawField(
      { ...matrix, totals: ['rows', 'columns'] },
      { values: { 'q1/a/m04': '3', 'q1/a/m05': '4', 'q1/b/m04': '約百' } },
    );
    expect(totals()).toEqual([
      '7', // 退院支援
      '—未入力 2', // 看取り: one blank, one that is no number
      '—', // その他, which nobody uses
      '3未入力 1', // 4月
      '4未入力 1', // 5月
      '7未入力 2', // all
    ]);
  });

  it('adds decimals without noise', () => {
    drawField(
      { ...matrix, domain: { ...domain, decimals: 1 }, rows: rows.slice(0, 1), totals: ['rows'] },
      { values: { 'q1/a/m04': '0.1', 'q1/a/m05': '0.2' } },
    );
    expect(totals()).toEqual(['0.3']);
  });

  it('heads the rows of a group in the table', () => {
    drawField({
      ...matrix,
      rows: rows.map((row) => ({ ...row, group: 'g' })),
      groups: [{ code: 'g', label: '在宅での取組' }],
    });
    expect(screen.getByRole('rowheader', { name: '在宅での取組' }).getAttribute('colspan')).toBe(
      '3',
    );
  });

  it('is a row of label and number without columns, with the sum below', async () => {
    const { user } = drawField({ type: 'matrix', domain, rows, totals: ['columns'] });
    await user.type(text('題 退院支援'), '5');
    expect(screen.getByRole('status', { name: '合計' }).textContent).toBe('5未入力 1');
  });
});

describe('given a matrix of short texts with columns', () => {
  it('normalises each cell by its format when it is left', async () => {
    const { user } = drawField({
      type: 'matrix',
      domain: { type: 'text', format: 'timeRange' },
      rows: [{ code: 'mon', label: '月' }],
      columns: [{ code: 'open', label: '開所時間' }],
    });
    await user.type(text('題 月 開所時間'), '9時〜18時');
    await user.tab();
    expect(text('題 月 開所時間').value).toBe('09:00-18:00');
  });
});

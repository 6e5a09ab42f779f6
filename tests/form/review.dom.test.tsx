import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { Review } from '../../src/form/review.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { sessionOf } from '../support/fill-in.tsx';

const survey = `
- id: s1
  number: "1"
  title: 基本情報
  items:
    - { id: q1-1, type: single, number: 1-1, title: 取組, text: 取組, required: hard, options: [{ code: "1", label: ある }, { code: "2", label: ない }] }
    - { id: q1-2, type: text, number: 1-2, title: 名称, text: 名称, required: hard, showIf: { question: q1-1, is: "1" } }
    - { id: q1-3, type: multiple, number: 1-3, title: 方法, text: 方法, required: soft, showIf: { question: q1-1, is: "1" }, options: [{ code: "1", label: 会議 }, { code: "2", label: 研修 }] }
    - { id: q1-4, type: text, number: 1-4, title: 電話, text: 電話, format: telephone }
  checks:
    - { id: c1, severity: soft, at: q1-4, holds: { not: { question: q1-1, is: "2" } }, message: 取組がないのに電話があります。 }
- id: s2
  title: 連絡先
  items:
    - { id: mail, type: text, title: メール, text: メール }
`;

function review(raw: Cells, attempt = 0) {
  const session = sessionOf(survey, raw);
  const page = (tried: number) => (
    <Review session={session} texts={formTextsJa} hrefFor={(at) => `/to/${at}`} attempt={tried} />
  );
  const { rerender } = render(page(attempt));
  return { session, user: userEvent.setup(), tryAgain: (tried: number) => rerender(page(tried)) };
}
const links = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

describe('given answers that are missing or wrong', () => {
  it('lists each with a link to its place; what is wrong in the words of the field', () => {
    review({ 'q1-1': { code: '1' }, 'q1-4': '03' });
    expect(screen.getByRole('heading', { name: '入力が必要な設問 2 件' })).toBeTruthy();
    expect(links(screen.getByRole('alert'))).toEqual([
      ['問1-2 名称', '/to/q1-2'],
      [
        '問1-4 電話：電話番号は、0 から始まる 10 桁か 11 桁の数字で入力してください（入力: 03）。',
        '/to/q1-4',
      ],
    ]);
  });

  it('takes the focus when submission was tried in vain, and again each time', () => {
    const { tryAgain } = review({});
    expect(document.activeElement).toBe(document.body);
    tryAgain(1);
    expect(document.activeElement?.textContent).toContain('入力が必要な設問 1 件');
    (document.activeElement as HTMLElement).blur();
    tryAgain(2);
    expect(document.activeElement?.textContent).toContain('入力が必要な設問 1 件');
  });

  it('says that nothing is missing when nothing is', () => {
    review({ 'q1-1': { code: '2' } });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('入力が必要な設問は残っていません。')).toBeTruthy();
  });
});

describe('given what may be left but is asked once more', () => {
  const raw = { 'q1-1': { code: '1' }, 'q1-2': '名' };
  const soft = () => screen.getByRole('region', { name: /お確かめ/ });

  it('offers to mend it, or to leave it as it is', () => {
    review(raw);
    expect(within(soft()).getByRole('heading').textContent).toBe('お確かめください 1 件');
    expect(links(soft())).toEqual([['入力する問1-3 方法', '/to/q1-3']]);
  });

  it('keeps that it was left, then the reason, and moves the focus along', async () => {
    const { user, session } = review(raw);
    await user.click(within(soft()).getByRole('button', { name: 'このままでよい' }));
    expect(session.form.value('reason:q1-3')).toBe('');
    const reason = within(soft()).getByRole('textbox', { name: '理由（任意）' });
    expect(document.activeElement).toBe(reason);
    await user.type(reason, '把握中');
    expect(session.form.value('reason:q1-3')).toBe('把握中');
    expect(within(soft()).getByRole('heading').textContent).toBe('お確かめいただいたもの');
    await user.click(within(soft()).getByRole('button', { name: '確認に戻す' }));
    expect(session.form.value('reason:q1-3')).toBeUndefined();
    expect(document.activeElement).toBe(
      within(soft()).getByRole('button', { name: 'このままでよい' }),
    );
  });

  it('shows the message of a broken check with its question', () => {
    review({ 'q1-1': { code: '2' }, 'q1-4': '0312345678' });
    expect(soft().textContent).toContain('問1-4 電話');
    expect(soft().textContent).toContain('取組がないのに電話があります。');
  });
});

describe('given filled answers that are not on the path', () => {
  it('lists them with the reason and the question that decided', () => {
    review({ 'q1-1': { code: '2' }, 'q1-2': '協議会', 'q1-3': { codes: ['1', '2'] } });
    const masked = screen.getByRole('region', { name: '提出に含まれない回答 2 件' });
    const group = within(masked).getByText('問1-2、問1-3（問1-1で「ない」と答えたため）');
    expect(group.tagName).toBe('SUMMARY');
    expect(masked.textContent).toContain('協議会');
    expect(
      within(masked)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['会議', '研修']);
    expect(links(masked)).toEqual([['問1-1を見直す', '/to/q1-1']]);
  });

  it('has nothing to list when there are none', () => {
    review({ 'q1-1': { code: '2' } });
    expect(screen.queryByText(/提出に含まれない回答/)).toBeNull();
  });
});

describe('given everything that was answered', () => {
  it('shows each asked question with its answer, 無回答 in words, and the way back to it', () => {
    review({ 'q1-1': { code: '1' }, 'q1-3': { codes: ['1'] } });
    const all = screen.getByRole('region', { name: 'すべての回答' });
    const rows = [...all.querySelectorAll('.answers__row')].map((row) =>
      [...row.querySelectorAll('dt, dd')].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['問1-1 取組', 'ある', '変更問1-1 取組'],
      ['問1-2 名称', '無回答', '変更問1-2 名称'],
      ['問1-3 方法', '会議', '変更問1-3 方法'],
      ['問1-4 電話', '無回答', '変更問1-4 電話'],
      ['メール', '無回答', '変更メール'],
    ]);
    expect(links(all)[0]?.[1]).toBe('/to/q1-1');
  });
});

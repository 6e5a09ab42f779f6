import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { AnswerCopy } from '../../src/form/answer-copy.tsx';
import { Review } from '../../src/form/review.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { fillInSection, sessionOf } from '../support/fill-in.tsx';

const survey = `
- id: s1
  title: 章
  items:
    - { id: q1, type: single, number: "1", title: 開催, text: 開催, options: [{ code: "1", label: する }, { code: "2", label: しない }] }
    - { id: q2, type: number, number: "2", title: 回数, text: 回数, showIf: { question: q1, is: "1" } }
    - { id: q3, type: text, number: "3", title: 会場, text: 会場, showIf: { question: q1, is: "1" } }
    - { id: q4, type: text, number: "4", title: 分担, text: 分担, showIf: { number: { answer: q2 }, atLeast: 10 } }
    - { id: q5, type: multiple, number: "5", title: 参加者, text: 参加者, options: [{ code: "1", label: 医師 }, { code: "98", label: その他, text: required }, { code: "99", label: いない, exclusive: true }] }
`;
const filled = { q1: { code: '1' }, q2: '12', q3: '公民館', q4: '輪番' };
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('RB-13: given questions that hang on a choice and on a number', () => {
  it('masks both alike: gone from the screen, listed at the review, absent from the copy', async () => {
    const { user, session } = fillInSection(sessionOf(survey, filled));
    await user.click(radio('しない'));
    expect(screen.queryByRole('textbox', { name: /問[234]/ })).toBeNull();
    render(<Review session={session} texts={formTextsJa} hrefFor={(at) => at} />);
    const masked = screen.getByRole('region', { name: '提出に含まれない回答 3 件' });
    expect(within(masked).getByText('問2から4（問1で「しない」と答えたため）')).toBeTruthy();
    render(<AnswerCopy session={session} texts={formTextsJa} mark="控え" facts={[]} />);
    expect(document.querySelector('.copy')?.textContent).not.toMatch(/公民館|輪番|12/);
  });

  it('brings both back together', async () => {
    const { user } = fillInSection(sessionOf(survey, { ...filled, q1: { code: '2' } }));
    await user.click(radio('する'));
    expect([box(/問3/).value, box(/問4/).value]).toEqual(['公民館', '輪番']);
  });
});

describe('RB-14: given a record that is opened again', () => {
  it('has the hidden answers of a draft, which come back with their question', async () => {
    const { user } = fillInSection(sessionOf(survey, { ...filled, q1: { code: '2' } }));
    expect(screen.queryByRole('textbox', { name: /問3/ })).toBeNull();
    await user.click(radio('する'));
    expect(box(/問3/).value).toBe('公民館');
  });

  it('loads without them where they were stripped, as from a submission', async () => {
    const { session } = fillInSection(sessionOf(survey, { ...filled, q1: { code: '2' } }));
    const stripped = sessionOf(survey, session.form.effective());
    const { user } = fillInSection(stripped);
    expect(radio('しない').checked).toBe(true);
    await user.click(radio('する'));
    expect(box(/問3/).value).toBe('');
  });
});

describe('RB-15: given the text of その他 that names an option', () => {
  it('stays その他 at the review and in the copy', async () => {
    const { user, session, value } = fillInSection(sessionOf(survey));
    await user.click(screen.getByRole('checkbox', { name: 'その他' }));
    await user.type(box(/その他/), '医師');
    expect(screen.getByRole('button', { name: /「医師」を選ぶ/ })).toBeTruthy();
    expect(value('q5')).toEqual({ codes: ['98'], text: { '98': '医師' } });
    render(<AnswerCopy session={session} texts={formTextsJa} mark="控え" facts={[]} />);
    expect(document.querySelector('.copy')?.textContent).toContain('その他（医師）');
  });

  it('keeps the text while an exclusive option stands in its place', async () => {
    const { user, value } = fillInSection(
      sessionOf(survey, { q5: { codes: ['98'], text: { '98': '家族' } } }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'いない' }));
    expect(value('q5')).toMatchObject({ codes: ['99'] });
    await user.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(box(/その他/).value).toBe('家族');
  });
});

describe('RB-21: given an answer that opens a question', () => {
  it('shows it before the next key is read: the next stop of the keyboard is in it', async () => {
    const { user } = fillInSection(sessionOf(survey));
    radio('しない').focus();
    await user.keyboard('{ArrowUp}');
    expect(radio('する').checked).toBe(true);
    expect(document.activeElement).toBe(radio('する'));
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(box(/問2/));
    await user.keyboard('12');
    await user.tab();
    expect(document.activeElement).toBe(box(/問3/));
    await user.tab();
    expect(document.activeElement).toBe(box(/問4/));
  });
});

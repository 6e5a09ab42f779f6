import { act, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SectionForm } from '../../src/form/section-form.tsx';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { fillIn, fillInSection, sessionOf } from '../support/fill-in.tsx';

const conference = `
- id: s1
  number: "2"
  title: 提供体制の構築
  items:
    - id: q2-1
      type: single
      number: 2-1
      title: 取組の有無
      text: 取組がありますか。
      required: hard
      options: [{ code: "1", label: ある }, { code: "2", label: ない }]
    - id: q2-2
      type: single
      number: 2-2
      title: 会議の開催
      text: 会議を開催していますか。
      required: hard
      showIf: { question: q2-1, is: "1" }
      options: [{ code: "1", label: 開催している }, { code: "2", label: 開催していない }]
    - id: q2-3
      type: multiple
      number: 2-3
      title: 参加者
      text: 参加者を教えてください。
      footnotes: [MSW：医療ソーシャルワーカー]
      required: soft
      showIf: { question: q2-2, is: "1" }
      options: [{ code: "1", label: 医師 }, { code: "98", label: その他, text: required }]
    - id: q2-4
      type: longText
      number: 2-4
      title: 課題
      text: 課題を記載してください。
      showIf: { question: q2-2, is: "1" }
- id: s2
  title: 次の章
  items:
    - id: q3-1
      type: text
      number: 3-1
      title: 名称
      text: 名称を記載してください。
      required: hard
      showIf: { question: q2-1, is: "1" }
`;
const filled = {
  'q2-1': { code: '1' },
  'q2-2': { code: '1' },
  'q2-3': { codes: ['1'] },
  'q2-4': '人員の不足',
};
const held = () => screen.queryByRole('group', { name: /問2-2/ });
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const said = () => screen.getByRole('status').textContent?.trim();

describe('given a section', () => {
  it('shows its number and title, and only the questions that are asked', () => {
    fillInSection(sessionOf(conference));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2提供体制の構築');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  });

  it('says who is asked, where not everybody is, and describes the question by it and its footnotes', () => {
    fillInSection(sessionOf(conference, filled));
    const group = screen.getByRole('group', { name: /問2-3/ });
    const [base, footnotes] = (group.getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(base ?? '')?.textContent).toBe(
      '（問2-2で「開催している」と答えた方）',
    );
    expect(document.getElementById(footnotes ?? '')?.textContent).toBe(
      'MSW：医療ソーシャルワーカー',
    );
    expect(screen.getByRole('textbox', { name: /問2-4/ }).getAttribute('aria-describedby')).toBe(
      'q2-4-base',
    );
  });

  it('marks in words what has to be answered and what need not', () => {
    fillInSection(sessionOf(conference, filled));
    const marks = (name: RegExp) => screen.getByRole('heading', { name }).textContent;
    expect(marks(/問2-2/)).toContain('※必須');
    expect(marks(/問2-3/)).not.toMatch(/必須|任意/);
    expect(marks(/問2-4/)).toContain('任意');
  });

  it('puts the focus where a link of the review page points', async () => {
    fillInSection(sessionOf(conference, filled), { target: 'q2-2' });
    await waitFor(() => expect(document.activeElement).toBe(radio('開催している')));
  });

  it('shows answers in words and nothing to enter where editing is not possible', () => {
    const session = sessionOf(conference, { ...filled, 'q2-4': '' });
    fillInSection({ ...session, editable: { ...session.editable, value: false } as never });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(document.getElementById('question-q2-1')?.textContent).toContain('ある');
    expect(document.getElementById('question-q2-4')?.textContent).toContain('無回答');
  });
});

describe('given another section after it', () => {
  it('begins afresh: nothing fades in, nothing of the first can be undone', async () => {
    const session = sessionOf(conference, filled);
    const section = (id: string) => (
      <SectionForm session={session} sectionId={id} texts={formTextsJa} />
    );
    const { rerender } = render(section('s1'));
    const user = userEvent.setup();
    await user.click(radio('開催していない'));
    expect(screen.getByRole('button', { name: '元に戻す' })).toBeTruthy();
    rerender(section('s2'));
    expect(document.getElementById('question-q3-1')?.classList.contains('appears')).toBe(false);
    rerender(section('s1'));
    expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
    expect(said()).toBe('');
  });
});

describe('given an answer that opens questions', () => {
  it('shows them below at once, says so, and leaves the focus where it is (RB-21)', async () => {
    const { user } = fillInSection(sessionOf(conference));
    await user.click(radio('ある'));
    expect(held()).not.toBeNull();
    expect(said()).toBe('問2-2、問3-1が追加されました。');
    expect(document.activeElement).toBe(radio('ある'));
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(radio('開催している'));
  });

  it('lets what was added fade in, and not what was there', async () => {
    const { user } = fillInSection(sessionOf(conference));
    await user.click(radio('ある'));
    expect(document.getElementById('question-q2-1')?.classList.contains('appears')).toBe(false);
    expect(document.getElementById('question-q2-2')?.classList.contains('appears')).toBe(true);
  });
});

describe('given an answer that hides filled answers', () => {
  it('says before how many questions it would take out', async () => {
    const { user } = fillInSection(sessionOf(conference, filled));
    const hint = () =>
      document.getElementById(radio('ない').getAttribute('aria-describedby') ?? '');
    expect(hint()?.textContent).toBe('選ぶと、回答済みの 3 問が対象外になります。');
    await user.click(screen.getByRole('checkbox', { name: '医師' }));
    expect(hint()?.textContent).toBe('選ぶと、回答済みの 2 問が対象外になります。');
    expect(radio('ある').getAttribute('aria-describedby')).toBeNull();
  });

  it('says afterwards which, and gives all back in one step', async () => {
    const { user, session } = fillInSection(sessionOf(conference, filled));
    await user.click(radio('ない'));
    expect(held()).toBeNull();
    const notice = screen.getByText(
      '問2-2から2-4の回答 3 件は、この回答では提出に含まれません。消してはいません。',
      { selector: '#question-q2-1 p' },
    );
    expect(notice).toBeTruthy();
    expect(said()).toContain('問2-2から2-4の回答 3 件');
    await user.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(session.form.raw()).toEqual(filled);
    expect(held()).not.toBeNull();
    expect(screen.getByRole('textbox', { name: /問2-4/ })).toHaveProperty('value', '人員の不足');
    expect(radio('ある').checked).toBe(true);
    expect(document.activeElement).toBe(radio('ある'));
    expect(said()).toBe('元に戻しました。');
  });

  it('drops the notice when the answers are back by another way', async () => {
    const { user } = fillInSection(sessionOf(conference, filled));
    await user.click(radio('ない'));
    await user.click(radio('ある'));
    expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
    expect(screen.getByRole('checkbox', { name: '医師' })).toHaveProperty('checked', true);
  });

  it('passes over a hidden blank when it names a range', async () => {
    const { user } = fillIn(
      `
- { id: q1, type: single, number: "1", title: 一, text: 一, options: [{ code: "1", label: はい }, { code: "2", label: いいえ }] }
- { id: q2, type: text, number: "2", title: 二, text: 二, showIf: { question: q1, is: "1" } }
- { id: q3, type: text, number: "3", title: 三, text: 三, showIf: { question: q1, is: "1" } }
- { id: q4, type: text, number: "4", title: 四, text: 四, showIf: { question: q1, is: "1" } }
- { id: q5, type: text, number: "5", title: 五, text: 五, showIf: { question: q1, is: "1" } }
`,
      { q1: { code: '1' }, q2: 'a', q4: 'b', q5: 'c' },
    );
    await user.click(radio('いいえ'));
    expect(said()).toContain('問2から5の回答 3 件');
  });
});

describe('given something wrong', () => {
  it('RB-12: takes a message away in the same frame as the question it is about', async () => {
    const { user, session } = fillInSection(
      sessionOf(conference, { ...filled, 'q2-3': { codes: ['98'] } }),
    );
    expect(screen.getByText('「その他」の内容を入力してください。')).toBeTruthy();
    await user.click(radio('開催していない'));
    expect(screen.queryByText('「その他」の内容を入力してください。')).toBeNull();
    expect(session.form.problems().map(({ at }) => at)).toEqual(['q3-1']);
  });

  it('does not call a question wrong that was only passed by', async () => {
    const { user } = fillInSection(sessionOf(conference));
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.queryByText('選択してください。')).toBeNull();
  });

  it('says what is missing when the review has asked for it', () => {
    fillInSection(sessionOf(conference), { showMissing: true });
    const group = screen.getByRole('group', { name: /問2-1/ });
    expect(within(group).getByText('選択してください。')).toBeTruthy();
    expect(group.getAttribute('aria-describedby')).toBe('q2-1-error');
  });

  it('says it when another question is answered, even if the first never had the focus', async () => {
    const { user, session } = fillInSection(sessionOf(conference, filled));
    session.answer('q2-3', { codes: ['98'] });
    await user.click(screen.getByRole('textbox', { name: /問2-4/ }));
    expect(await screen.findByText('「その他」の内容を入力してください。')).toBeTruthy();
  });
});

const check = `
- id: s1
  title: 章
  items:
    - { id: q1, type: single, number: "1", title: 把握, text: 把握, options: [{ code: "1", label: している }, { code: "2", label: していない }] }
    - { id: q2, type: single, number: "2", title: 一致, text: 一致, options: [{ code: "1", label: 一致 }, { code: "5", label: 不明 }] }
  checks:
    - { id: c1, severity: soft, at: q2, holds: { not: { all: [{ question: q1, is: "1" }, { question: q2, is: "5" }] } }, message: 食い違っています。 }
`;

describe('given a check that is broken', () => {
  it('says so beside its question once that was left, and lets it be, with a reason if one wants', async () => {
    const { user, session, value } = fillInSection(sessionOf(check));
    await user.click(radio('している'));
    await user.click(radio('不明'));
    expect(screen.queryByText('食い違っています。')).toBeNull();
    await user.click(screen.getByRole('button', { name: '次へ' }));
    const place = document.getElementById('question-q2') as HTMLElement;
    expect(within(place).getByText('食い違っています。')).toBeTruthy();
    await user.click(within(place).getByRole('button', { name: /このままでよい/ }));
    expect(value('reason:c1')).toBe('');
    await user.type(within(place).getByRole('textbox', { name: /理由/ }), '事情による');
    expect(value('reason:c1')).toBe('事情による');
    expect(session.form.problems()).toMatchObject([{ subject: 'c1', settled: true }]);
    await user.click(within(place).getByRole('button', { name: /確認に戻す/ }));
    expect(value('reason:c1')).toBeUndefined();
  });
});

describe('given the English texts', () => {
  it('says the same in English', async () => {
    const { user } = fillInSection(sessionOf(conference, filled), { texts: formTextsEn });
    expect(screen.getByRole('heading', { name: /question 2-1.*Required/ })).toBeTruthy();
    await user.click(radio('ない'));
    expect(said()).toBe(
      'With this answer, 3 answers to questions 2-2 to 2-4 will not be part of your submission. Nothing has been deleted.',
    );
  });
});

describe('while a pointer is pressed on the next question', () => {
  it('keeps every question in its place, and says what is wrong once it was released', async () => {
    fillInSection(
      sessionOf(conference, {
        'q2-1': { code: '1' },
        'q2-2': { code: '1' },
        'q2-3': { codes: [] },
      }),
    );
    const other = screen.getByRole('checkbox', { name: 'その他' });
    await userEvent.click(other);
    other.focus();
    const next = screen.getByRole('textbox', { name: /問2-4/ });
    next.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await act(() => next.focus());
    expect(screen.queryByText('「その他」の内容を入力してください。')).toBeNull();
    next.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    expect(await screen.findByText('「その他」の内容を入力してください。')).toBeTruthy();
  });
});

import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/engine/cells.ts';
import { AnswerCopy } from '../../src/form/answer-copy.tsx';
import { Review } from '../../src/form/review.tsx';
import { formTextsJa } from '../../src/form/texts.ja.ts';
import { fillInSection, sessionOf } from '../support/fill-in.tsx';

const survey = `
- id: s1
  title: 章
  items:
    - { id: q1, type: multiple, number: "1", title: 実施, text: 実施, options: [{ code: "1", label: 会議 }, { code: "2", label: 研修 }] }
    - { id: q2, type: multiple, number: "2", title: 重点, text: 重点, optionsFrom: q1 }
    - id: q3
      type: matrix
      number: "3"
      title: 課題
      text: 課題
      domain: { type: longText }
      rows:
        - { code: a, label: 人員 }
        - { code: b, label: 研修の内容, showIf: { question: q1, includes: "2" } }
    - id: q4
      type: matrix
      number: "4"
      title: 成果
      text: 成果
      domain: { type: longText }
      rows: [{ code: a, label: 研修の成果, showIf: { question: q1, includes: "2" } }]
    - { id: q5, type: number, number: "5", title: 人数, text: 人数 }
    - { id: q6, type: text, number: "6", title: 終わり, text: 終わり }
  checks:
    - { id: c1, severity: info, at: q5, holds: { number: { answer: q5 }, atMost: 100 }, message: "{{q5|0}}人は多いほうです。" }
`;
const raw: Cells = {
  q1: { codes: ['1', '2'] },
  q2: { codes: ['1', '2'] },
  'q3/a': '不足',
  'q3/b': '実技',
};

function review(cells: Cells) {
  render(
    <Review session={sessionOf(survey, cells)} texts={formTextsJa} hrefFor={(at) => `/to/${at}`} />,
  );
}

describe('given a chosen option that is filtered away', () => {
  it('is struck through on screen and comes back with the answer it hangs on', async () => {
    const { user, session } = fillInSection(sessionOf(survey, raw));
    const priority = () => screen.getByRole('group', { name: /問2/ });
    await user.click(within(screen.getByRole('group', { name: /問1/ })).getByLabelText('研修'));
    expect(priority().querySelector('s')?.textContent).toBe('研修');
    expect(session.form.value('q2')).toEqual({ codes: ['1', '2'] });
    await user.click(within(screen.getByRole('group', { name: /問1/ })).getByLabelText('研修'));
    expect(priority().querySelector('s')).toBeNull();
  });

  it('is listed at the review as not part of the submission, and left out of answers and copy', () => {
    const cells = { ...raw, q1: { codes: ['1'] } };
    review(cells);
    const masked = screen.getByRole('region', { name: '提出に含まれない回答 2 件' });
    const links = within(masked).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['問1を見直す', '/to/q1'],
      ['問2 重点：研修', '/to/q2'],
    ]);
    const all = screen.getByRole('region', { name: 'すべての回答' });
    expect(all.querySelectorAll('.answers__row')[1]?.textContent).toBe('問2 重点会議変更問2 重点');
  });
});

describe('given rows of a matrix that are filtered away', () => {
  it('does not draw them, and no question of which none is left', async () => {
    const { user } = fillInSection(sessionOf(survey, raw));
    expect(screen.getByRole('textbox', { name: /研修の内容/ })).toBeTruthy();
    expect(screen.getByRole('group', { name: /問4/ })).toBeTruthy();
    await user.click(within(screen.getByRole('group', { name: /問1/ })).getByLabelText('研修'));
    expect(screen.queryByRole('textbox', { name: /研修の内容/ })).toBeNull();
    expect(screen.queryByRole('group', { name: /問4/ })).toBeNull();
    expect(screen.getByRole('textbox', { name: /人員/ })).toHaveProperty('value', '不足');
  });

  it('lists what they hold as not part of the submission, and nothing else of the question', () => {
    review({ ...raw, q1: { codes: ['1'] }, q2: { codes: ['1'] } });
    const masked = screen.getByRole('region', { name: '提出に含まれない回答 1 件' });
    expect(within(masked).getByText('問3（問1で「研修」を選ばなかったため）')).toBeTruthy();
    expect(masked.textContent).toContain('実技');
    expect(masked.textContent).not.toContain('不足');
  });

  it('leaves them out of the copy', () => {
    const session = sessionOf(survey, { ...raw, q1: { codes: ['1'] } });
    render(<AnswerCopy session={session} texts={formTextsJa} mark="控え" facts={[]} />);
    const questions = [...document.querySelectorAll('.copy__question')].map(
      (one) => one.textContent,
    );
    expect(questions).toEqual([
      '問1実施会議',
      '問2重点会議',
      '問3課題人員不足',
      '問5人数無回答',
      '問6終わり無回答',
    ]);
  });
});

describe('given a check that only informs', () => {
  it('says it beside its question once that was left, with nothing to settle', async () => {
    const { user, session } = fillInSection(sessionOf(survey));
    await user.type(screen.getByRole('textbox', { name: /問5/ }), '120');
    expect(screen.queryByText('120人は多いほうです。')).toBeNull();
    await user.click(screen.getByRole('textbox', { name: /問6/ }));
    const place = document.getElementById('question-q5') as HTMLElement;
    expect(within(place).getByText('120人は多いほうです。')).toBeTruthy();
    expect(within(place).queryByRole('button')).toBeNull();
    expect(session.form.progress().sections[0]?.open).toEqual([]);
  });

  it('asks for nothing at the review', () => {
    review({ q5: '120' });
    expect(screen.queryByText(/人は多いほうです/)).toBeNull();
    expect(screen.getByText('入力が必要な設問は残っていません。')).toBeTruthy();
  });
});

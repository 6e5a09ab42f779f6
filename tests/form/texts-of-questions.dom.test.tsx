import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { translated } from '../../src/definition/wording.ts';
import { formTextsEn } from '../../src/form/texts.en.ts';
import { fillIn, fillInSection, sessionFor, sessionOf } from '../support/fill-in.tsx';
import { oneSection, tiny } from '../support/tiny.ts';

describe('given texts in which an answer stands', () => {
  const items = `
- { id: name, type: text, number: "1", title: 名称, text: 名称 }
- { id: about, type: note, text: "{{name|貴拠点}}についてお尋ねします。" }
- { id: staff, type: text, number: "2", title: 職員, text: "{{name|貴拠点}}の職員", footnotes: ["{{name|貴拠点}}に所属する方"] }
`;

  it('say what stands there while it is blank', () => {
    fillIn(items);
    expect(screen.getByText('貴拠点についてお尋ねします。')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '問2 職員 貴拠点の職員' })).toBeTruthy();
  });

  it('follow the answer while it is typed', async () => {
    const { user } = fillIn(items);
    await user.type(screen.getByRole('textbox', { name: /問1/ }), 'みなと');
    expect(screen.getByText('みなとについてお尋ねします。')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '問2 職員 みなとの職員' })).toBeTruthy();
    expect(screen.getByText('みなとに所属する方')).toBeTruthy();
  });
});

const withTerms: Questionnaire = {
  ...tiny(
    oneSection(`
- { id: q1, type: single, title: 方針, text: ACPについて, options: [{ code: "1", label: 知っている }, { code: "2", label: MSWに聞く }] }
- { id: q2, type: text, title: 名称, text: 名称 }
`),
  ),
  glossary: [
    { id: 'acp', term: 'ACP', reading: 'エーシーピー', meaning: '人生会議' },
    { id: 'msw', term: 'MSW', meaning: '医療ソーシャルワーカー' },
    { id: 'kdb', term: 'KDB', meaning: '国保データベース' },
  ],
  translations: {
    en: {
      's1.title': 'Chapter',
      'q1.title': 'Policy',
      'q1.text': 'About ACP',
      'q1.options.1.label': 'Known',
      'q1.options.2.label': 'Ask the MSW',
      'q2.title': 'Name',
      'q2.text': 'Name',
      'glossary.acp.term': 'ACP',
      'glossary.acp.meaning': 'Advance care planning',
      'glossary.msw.term': 'MSW',
      'glossary.msw.meaning': 'Medical social worker',
      'glossary.kdb.term': 'KDB',
      'glossary.kdb.meaning': 'Insurance data base',
    },
  },
};

describe('given terms that a glossary explains', () => {
  it('explains those that occur in the texts of a question, and is closed at first', async () => {
    fillInSection(sessionFor(withTerms));
    const terms = screen.getAllByText('用語の説明');
    expect(terms.map((one) => one.closest('.question')?.id)).toEqual(['question-q1']);
    const details = terms[0]?.closest('details');
    expect(details?.open).toBe(false);
    await userEvent.click(terms[0] as HTMLElement);
    expect(details?.open).toBe(true);
    expect([...(details?.querySelectorAll('dt, dd') ?? [])].map((one) => one.textContent)).toEqual([
      'ACP（エーシーピー）',
      '人生会議',
      'MSW',
      '医療ソーシャルワーカー',
    ]);
  });
});

describe('given a questionnaire in English', () => {
  it('asks in English, terms included', () => {
    fillInSection(sessionFor(translated(withTerms, 'en')), { texts: formTextsEn });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Chapter');
    expect(screen.getByRole('radio', { name: 'Ask the MSW' })).toBeTruthy();
    expect(screen.getByText('Advance care planning')).toBeTruthy();
    expect(document.querySelector('[lang=ja]')).toBeNull();
  });

  it('says that what is not translated is Japanese', () => {
    fillInSection(sessionOf(oneSection('- { id: q1, type: text, title: 名称, text: 名称 }')), {
      texts: formTextsEn,
    });
    const title = screen.getByRole('heading', { level: 1 });
    expect(title.getAttribute('lang')).toBe('ja');
    const question = document.getElementById('question-q1') as HTMLElement;
    expect(question.closest('[lang]')?.getAttribute('lang')).toBe('ja');
    expect(within(question).getByRole('textbox', { name: '名称 名称' })).toBeTruthy();
  });
});

describe('given a question that is answered from a file', () => {
  it('says so where the answer is shown', () => {
    const session = sessionFor(withTerms, { q1: { code: '1' }, q2: 'みなと' });
    const from = (address: string) => (address === 'q1' ? ('imported' as const) : undefined);
    fillInSection({ ...session, origin: from, editable: { value: false } as never });
    expect(document.getElementById('question-q1')?.textContent).toContain(
      'ファイルから取り込んだもの',
    );
    expect(document.getElementById('question-q2')?.textContent).not.toContain('取り込んだ');
  });
});

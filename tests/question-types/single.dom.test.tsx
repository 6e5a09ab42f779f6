import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.tsx';

const body = `
- id: q1-1
  type: single
  number: 1-1
  title: 運営主体
  text: 拠点の運営主体を教えてください。
  required: hard
  options:
    - { code: "1", label: 市町村 }
    - { code: "2", label: 医師会, hint: 郡市区のもの }
    - { code: "98", label: その他, text: required }
`;

const radio = (name: string) => screen.getByRole('radio', { name });
const otherText = () => screen.queryByRole('textbox', { name: /その他 内容/ });

describe('given a single question', () => {
  it('names the group of radios by number, title and wording, and says that it is required', () => {
    fillIn(body);
    const group = screen.getByRole('group', {
      name: /問1-1 運営主体.*※必須.*拠点の運営主体を教えてください。/,
    });
    expect(group.querySelectorAll('input[type=radio][name="q1-1"]')).toHaveLength(3);
  });

  it('keeps the code that was chosen, and shows the one that was kept', async () => {
    const { user, value } = fillIn(body, { 'q1-1': { code: '2' } });
    expect(radio('医師会')).toHaveProperty('checked', true);
    await user.click(radio('市町村'));
    expect(value('q1-1')).toEqual({ code: '1' });
    expect(radio('市町村')).toHaveProperty('checked', true);
    expect(radio('医師会')).toHaveProperty('checked', false);
  });

  it('describes an option by its hint', () => {
    fillIn(body);
    expect(radio('医師会').getAttribute('aria-describedby')).toBe('q1-1-2-hint');
    expect(document.getElementById('q1-1-2-hint')?.textContent).toBe('郡市区のもの');
  });

  it('takes a choice back and stays at the question', async () => {
    const { user, value } = fillIn(body);
    expect(screen.queryByRole('button', { name: '選択を取り消す' })).toBeNull();
    await user.click(radio('医師会'));
    await user.click(screen.getByRole('button', { name: '選択を取り消す' }));
    expect(value('q1-1')).toBeUndefined();
    expect(radio('医師会')).toHaveProperty('checked', false);
    expect(document.activeElement).toBe(radio('市町村'));
  });
});

describe('given an option that asks for a text', () => {
  it('shows the text under the option only while it is chosen', async () => {
    const { user } = fillIn(body);
    expect(otherText()).toBeNull();
    await user.click(radio('その他'));
    expect(otherText()?.getAttribute('name')).toBe('q1-1:98');
    expect(otherText()?.getAttribute('aria-required')).toBe('true');
    await user.click(radio('市町村'));
    expect(otherText()).toBeNull();
  });

  it('keeps the text beside the code, also while another option is chosen', async () => {
    const { user, value } = fillIn(body);
    await user.click(radio('その他'));
    await user.type(otherText() as HTMLElement, '財団');
    expect(value('q1-1')).toEqual({ code: '98', text: { '98': '財団' } });
    await user.click(radio('市町村'));
    expect(value('q1-1')).toEqual({ code: '1', text: { '98': '財団' } });
    await user.click(radio('その他'));
    expect(otherText()).toHaveProperty('value', '財団');
  });

  it('says that the text is missing only after the question was left', async () => {
    const { user } = fillIn(body);
    await user.click(radio('その他'));
    await user.click(otherText() as HTMLElement);
    expect(screen.queryByText('「その他」の内容を入力してください。')).toBeNull();
    await user.click(screen.getByRole('button', { name: '次へ' }));
    expect(otherText()?.getAttribute('aria-invalid')).toBe('true');
    const described = otherText()?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain(
      '「その他」の内容を入力してください。',
    );
  });

  it('RB-15: stays with その他 when its text equals an option, and offers that option', async () => {
    const { user, value } = fillIn(body);
    await user.click(radio('その他'));
    await user.type(otherText() as HTMLElement, ' 医師会');
    expect(value('q1-1')).toMatchObject({ code: '98' });
    await user.click(screen.getByRole('button', { name: '選択肢の「医師会」を選ぶ' }));
    expect(value('q1-1')).toMatchObject({ code: '2' });
    expect(radio('医師会')).toHaveProperty('checked', true);
  });
});

import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.tsx';

const body = `
- { id: name, type: text, title: 氏名, text: 氏名を記載してください。, maxLength: 5 }
- { id: phone, type: text, title: 電話番号, text: 電話番号を記載してください。, format: telephone }
- { id: mail, type: text, title: メールアドレス, text: メールアドレスを記載してください。, format: mail }
`;

const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('given a text question', () => {
  it('names the input by the title and wording of the question', () => {
    fillIn(body);
    expect(field(/氏名 氏名を記載してください。/).name).toBe('name');
  });

  it('keeps every key at once, and nothing when it is emptied', async () => {
    const { user, value } = fillIn(body);
    await user.type(field(/氏名/), '髙﨑𠮷');
    expect(value('name')).toBe('髙﨑𠮷');
    await user.clear(field(/氏名/));
    expect(value('name')).toBeUndefined();
  });

  it('shows what was kept', () => {
    fillIn(body, { name: '髙﨑' });
    expect(field(/氏名/).value).toBe('髙﨑');
  });

  it('offers the keyboard and the memory of the browser that fit the format', () => {
    fillIn(body);
    expect(field(/電話/)).toMatchObject({ type: 'tel', autocomplete: 'tel' });
    expect(field(/メール/)).toMatchObject({ type: 'text', autocomplete: 'email' });
    expect(field(/氏名/).autocomplete).toBe('off');
  });

  it('shows the normal form when it is left, not while it is typed', async () => {
    const { user, value } = fillIn(body);
    await user.type(field(/電話/), '０３（１２３４）５６７８');
    expect(field(/電話/).value).toBe('０３（１２３４）５６７８');
    await user.tab();
    expect(field(/電話/).value).toBe('0312345678');
    expect(value('phone')).toBe('0312345678');
  });

  it('says what is wrong only after it was left, under the field and linked to it', async () => {
    const { user } = fillIn(body);
    await user.type(field(/電話/), '03-12');
    expect(field(/電話/).getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(field(/電話/).getAttribute('aria-invalid')).toBe('true');
    const error = document.getElementById(field(/電話/).getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toContain(
      '電話番号は、0 から始まる 10 桁か 11 桁の数字で入力してください（入力: 03-12）。',
    );
  });

  it('takes the message away as soon as the answer is right', async () => {
    const { user } = fillIn(body, { name: '長すぎる氏名です' });
    expect(screen.getByText(/5 文字以内で入力してください/)).toBeTruthy();
    await user.clear(field(/氏名/));
    await user.type(field(/氏名/), '氏名');
    expect(screen.queryByText(/5 文字以内で入力してください/)).toBeNull();
  });

  it('takes out what cannot be stored: NUL and halves of surrogate pairs', () => {
    const { value } = fillIn(body);
    const input = field(/氏名/);
    input.value = 'a\0b\ud800';
    fireEvent.input(input);
    expect(value('name')).toBe('ab');
  });
});

describe('given an IME conversion under way', () => {
  it('keeps nothing of it before it is committed', () => {
    const { value } = fillIn(body);
    const input = field(/氏名/);
    fireEvent.compositionStart(input);
    input.value = 'やまd';
    fireEvent.input(input);
    expect(value('name')).toBeUndefined();
    input.value = '山田';
    fireEvent.input(input);
    fireEvent.compositionEnd(input);
    expect(value('name')).toBe('山田');
  });

  it('keeps what Safari commits, which ends the composition before the last input', () => {
    const { value } = fillIn(body);
    const input = field(/氏名/);
    fireEvent.compositionStart(input);
    input.value = 'やまだ';
    fireEvent.compositionEnd(input);
    fireEvent.input(input);
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
    expect(value('name')).toBe('やまだ');
  });

  it('does not write into the input when something else changes', async () => {
    const { session } = fillIn(body);
    const input = field(/氏名/);
    input.focus();
    fireEvent.compositionStart(input);
    input.value = 'やま';
    session.answer('phone', '0312345678');
    await Promise.resolve();
    expect(input.value).toBe('やま');
  });
});

import { fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TextField } from '../../src/ui/text-field.tsx';

function field(props: Partial<Parameters<typeof TextField>[0]> = {}) {
  const said: string[] = [];
  const element = (changed: typeof props = {}) => (
    <TextField
      id="code"
      label="コード"
      onText={(text) => said.push(text)}
      {...props}
      {...changed}
    />
  );
  const { rerender } = render(element());
  return {
    said,
    input: screen.getByRole<HTMLInputElement>('textbox'),
    change: (changed: typeof props) => rerender(element(changed)),
  };
}
const described = (input: HTMLElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

describe('given a text field', () => {
  it('is named by its label with the mark, and described by its hint', () => {
    const { input } = field({ mark: '※必須', hint: '案内状に書かれています', required: true });
    expect(screen.getByLabelText(/コード.*※必須/)).toBe(input);
    expect(described(input)).toEqual(['案内状に書かれています']);
    expect(input.getAttribute('aria-required')).toBe('true');
  });

  it('tells what it holds at every key, and again when it is left', async () => {
    const left: string[] = [];
    const { said, input } = field({ onLeave: (text) => left.push(text) });
    await userEvent.type(input, 'ab');
    await userEvent.tab();
    expect(said).toEqual(['a', 'ab']);
    expect(left).toEqual(['ab']);
  });

  it('keeps what was typed when it is drawn again', async () => {
    const { input, change } = field({ initial: 'x' });
    expect(input.value).toBe('x');
    await userEvent.type(input, 'y');
    change({ error: '1つ違うようです。' });
    expect(input.value).toBe('xy');
  });

  it('says what is wrong under the field, in words that a listener can tell from the hint', () => {
    const { input } = field({ hint: '12 文字', error: '1つ違うようです。' });
    expect(described(input)).toEqual(['12 文字', '入力の確認：1つ違うようです。']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('tells nothing of a conversion before it is committed', () => {
    const { said, input } = field();
    fireEvent.compositionStart(input);
    input.value = 'みnと';
    fireEvent.input(input);
    input.value = '港';
    fireEvent.compositionEnd(input);
    expect(said).toEqual(['港']);
  });
});

import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.tsx';

const body = `
- { id: q1, type: longText, number: "1", title: 方法, text: 方法を記載してください。, maxLength: 10 }
`;
const area = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: /問1 方法 方法を記載/ });

describe('given a long text', () => {
  it('keeps the lines as they are typed', async () => {
    const { user, value } = fillIn(body);
    await user.type(area(), '一行目{Enter}二行');
    expect(value('q1')).toBe('一行目\n二行');
  });

  it('counts what is left from four fifths of the limit on, and describes the field by it', async () => {
    const { user } = fillIn(body);
    await user.type(area(), '1234567');
    expect(screen.queryByText(/あと/)).toBeNull();
    await user.type(area(), '8');
    expect(screen.getByText('あと 2 文字').id).toBe(area().getAttribute('aria-describedby'));
  });

  it('counts as a reader does, and lets more be typed than fits', () => {
    fillIn(body);
    area().value = '𠮷野家の葛󠄀飾です。。。。';
    fireEvent.input(area());
    expect(screen.getByText('2 文字超えています')).toBeTruthy();
  });
});

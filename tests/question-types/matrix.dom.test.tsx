import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.tsx';

const body = `
- id: q4-5
  type: matrix
  number: 4-5
  title: ニーズ
  text: 把握されたニーズを記載してください。
  domain: { type: longText, maxLength: 10 }
  rows:
    - { code: a, label: 退院支援 }
    - { code: b, label: 看取り }
`;
const row = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

describe('given a matrix of long texts', () => {
  it('names each text by number, title, wording and row', () => {
    fillIn(body);
    expect(row(/問4-5 ニーズ 把握されたニーズを記載してください。 退院支援/).name).toBe('q4-5/a');
    expect(row(/看取り/).name).toBe('q4-5/b');
  });

  it('keeps each row in its own cell', async () => {
    const { user, value } = fillIn(body, { 'q4-5/b': '自宅' });
    await user.type(row(/退院支援/), '調整');
    expect(value('q4-5/a')).toBe('調整');
    expect(value('q4-5/b')).toBe('自宅');
    expect(row(/看取り/).value).toBe('自宅');
  });

  it('says what is wrong beside the row it is wrong in', () => {
    fillIn(body, { 'q4-5/b': '十文字より長い文章です。' });
    expect(row(/看取り/).getAttribute('aria-invalid')).toBe('true');
    expect(row(/退院支援/).getAttribute('aria-invalid')).toBeNull();
  });
});

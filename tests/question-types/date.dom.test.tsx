import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { drawField } from '../support/draw-field.tsx';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: '題' });

describe('given a date', () => {
  it('takes a Japanese year, and once it is left says the date in both calendars', async () => {
    const { user, value } = drawField({ type: 'date' });
    await user.type(field(), '令和７年７月１日');
    expect(value('q1')).toBe('2025-07-01');
    expect(field().value).toBe('令和７年７月１日');
    expect(screen.queryByText(/（2025年）/)).toBeNull();
    await user.tab();
    expect(field().value).toBe('2025/07/01');
    expect(screen.getByText('令和7年7月1日（2025年）（火）')).toBeTruthy();
  });

  it('says the date in words in the other language, too', () => {
    drawField({ type: 'date' }, { values: { q1: '2019-05-01' }, language: 'en' });
    expect(screen.getByText('Wednesday 1 May 2019')).toBeTruthy();
  });

  it('is described by how it may be typed and by what was understood', () => {
    drawField({ type: 'date', precision: 'month' }, { values: { q1: '2025-07' } });
    const described = (field().getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['例：2025/7、令和7年7月、R7.7', '令和7年7月（2025年）']);
  });

  it('does not force a keyboard of digits, which has no 令和', () => {
    drawField({ type: 'date' });
    expect(field().inputMode).not.toBe('numeric');
  });

  it('keeps what no calendar has as it was typed, and says so', async () => {
    const { user, value } = drawField({ type: 'date' });
    await user.type(field(), '平成31年5月1日');
    await user.tab();
    expect(value('q1')).toBe('平成31年5月1日');
    expect(field().value).toBe('平成31年5月1日');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(
      screen.getByText(
        'この元号にない日付です。元号と年をお確かめください（入力: 平成31年5月1日）。',
      ),
    ).toBeTruthy();
  });
});

import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.tsx';

const body = `
- { id: beds, type: number, number: "3", title: 病床数, text: 病床数を記載してください。, unit: 床, min: 0 }
- { id: change, type: number, title: 増減, text: 増減を記載してください。, decimals: 1 }
`;
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('given a number', () => {
  it('is described by its unit and brings the keyboard that can type it', () => {
    fillIn(body);
    const described = field(/問3 病床数/).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('床');
    expect(field(/問3 病床数/).inputMode).toBe('numeric');
    expect(field(/増減/).inputMode).toBe('text');
  });

  it('takes full-width digits with the unit, and shows them narrow when it is left', async () => {
    const { user, value } = fillIn(body);
    await user.type(field(/病床数/), '１，２００床');
    expect(field(/病床数/).value).toBe('１，２００床');
    await user.tab();
    expect(value('beds')).toBe('1200');
    expect(field(/病床数/).value).toBe('1200');
    expect(screen.queryByText(/数字で入力/)).toBeNull();
  });

  it('keeps what is no number, and says so when it is left', async () => {
    const { user, value } = fillIn(body);
    await user.type(field(/病床数/), '約百');
    await user.tab();
    expect(value('beds')).toBe('約百');
    expect(field(/病床数/).value).toBe('約百');
    expect(screen.getByText('数字で入力してください（入力: 約百）。')).toBeTruthy();
  });
});

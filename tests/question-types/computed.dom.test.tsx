import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { drawField } from '../support/draw-field.tsx';

const computed = { type: 'computed', value: 1, unit: '人' };
const output = () => screen.getByRole('status', { name: '題' });

describe('given a number that follows from other answers', () => {
  it('is an output that bears the name of the question and is not read out at every key', () => {
    drawField(computed, { values: { q1: '12' } });
    expect(output().textContent).toBe('12 人');
    expect(output().getAttribute('aria-live')).toBe('off');
  });

  it('shows a dash while it is not known, and says so to those who listen', () => {
    drawField(computed);
    expect(output().textContent).toBe('—まだ計算できません');
    expect(screen.getByText('—').getAttribute('aria-hidden')).toBe('true');
  });

  it('offers nothing to enter', () => {
    drawField(computed, { values: { q1: '12' } });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

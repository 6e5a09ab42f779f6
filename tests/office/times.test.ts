import { describe, expect, it } from 'vitest';
import { daysLeft, dayText, timeText } from '../../src/office/times.ts';

const at = (text: string) => Date.parse(text);

describe('given a time', () => {
  it('shows it in Japan, whatever the computer is set to', () => {
    expect(timeText(at('2025-08-11T23:05:00Z'))).toBe('2025/8/12 08:05');
    expect(dayText(at('2025-08-28T20:00:00Z'), 'ja')).toBe('2025/8/29（金）');
    expect(dayText(at('2025-08-28T20:00:00Z'), 'en')).toBe('29 August 2025');
  });
});

describe('given a closing time', () => {
  const closes = at('2025-08-30T00:00:00+09:00');

  it.each([
    ['2025-08-23T10:00:00+09:00', 6],
    ['2025-08-28T23:59:59+09:00', 1],
    ['2025-08-29T00:00:00+09:00', 0],
    ['2025-08-29T23:59:59+09:00', 0],
    ['2025-08-30T00:00:00+09:00', -1],
  ])('counts the days left on %s as %d', (now, days) => {
    expect(daysLeft(closes, at(now))).toBe(days);
  });
});

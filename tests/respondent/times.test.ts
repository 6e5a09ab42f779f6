import { describe, expect, it } from 'vitest';
import { deadlineOf, fullTime, isoDay, period, shortTime } from '../../src/respondent/times.ts';

const at = (text: string) => Date.parse(`${text}+09:00`);

describe('times on the pages of a hub', () => {
  it('leaves the day out of a time of today', () => {
    expect(shortTime(at('2025-08-12T14:32'), at('2025-08-12T23:00'))).toBe('14:32');
    expect(shortTime(at('2025-08-12T14:32'), at('2025-08-13T01:00'))).toBe('8/12 14:32');
  });

  it('writes times of receipts with their year', () => {
    expect(fullTime(at('2025-08-02T09:05'))).toBe('2025/08/02 09:05');
  });

  it('writes days of file names so that they sort', () => {
    expect(isoDay(at('2025-08-02T00:30'))).toBe('2025-08-02');
  });

  it('names the last day on which answers are taken, not the midnight after it', () => {
    expect(deadlineOf(at('2025-08-30T00:00'))).toBe('8月29日（金）');
    expect(deadlineOf(at('2025-08-29T17:00'))).toBe('8月29日（金）17:00');
  });

  it('says the second year of a period only where it is another one', () => {
    expect(period(at('2025-07-25T00:00'), at('2025-08-30T00:00'))).toBe(
      '2025年7月25日（金） ～ 8月29日（金）',
    );
    expect(period(at('2025-07-25T00:00'), at('2026-08-30T00:00'))).toBe(
      '2025年7月25日（金） ～ 2026年8月29日（土）',
    );
  });
});

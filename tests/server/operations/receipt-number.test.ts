import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDigit,
  receiptNumber,
  seriesOf,
} from '../../../src/server/operations/receipt-number.ts';

describe('the number of a receipt', () => {
  it('is the year, six digits and a check digit', () => {
    expect(receiptNumber(2025, 1, 1)).toBe('2025-000001-3');
    expect(receiptNumber(2025, 1, 872)).toMatch(/^2025-000872-\d$/);
  });

  it('says the series of a further round of the year, and that can be read from it', () => {
    expect(receiptNumber(2025, 2, 1)).toMatch(/^2025-2-000001-\d$/);
    expect(seriesOf(receiptNumber(2025, 1, 1))).toBe(1);
    expect(seriesOf(receiptNumber(2025, 12, 345))).toBe(12);
  });

  it('has the check digit of ISO 7064 (its own example, 0794)', () => {
    expect(checkDigit('0794')).toBe(5);
  });

  it('shows any single wrong digit', () => {
    const digits = fc.stringMatching(/^\d{10}$/);
    fc.assert(
      fc.property(digits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (right, place, shift) => {
        const wrongDigit = (Number(right[place]) + shift) % 10;
        const wrong = right.slice(0, place) + wrongDigit + right.slice(place + 1);
        expect(checkDigit(wrong)).not.toBe(checkDigit(right));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from '../../src/tally/percent.ts';

describe('a percentage', () => {
  it.each([
    [691, 871, 0, '79'],
    [559, 691, 0, '81'],
    [526, 871, 0, '60'],
    [367, 526, 0, '70'],
    [605, 871, 0, '69'],
    [371, 871, 0, '43'],
    [0, 871, 0, '0'],
    [871, 871, 0, '100'],
    [1, 3, 1, '33.3'],
    [2, 3, 2, '66.67'],
    [1, 1000, 1, '0.1'],
    [1, 2000, 0, '0'],
    [7, 7, 2, '100.00'],
  ])('of %i in %i with %i digits is %s', (count, base, digits, shown) => {
    expect(percent(count, base, digits)).toBe(shown);
  });

  it('is rounded from the exact ratio: 74 of 871 is 8.496 %, so 8 and not 9', () => {
    expect(percent(74, 871)).toBe('8');
    expect(percent(74, 871, 1)).toBe('8.5');
  });

  it.each([
    [1, 200, 0, '1'],
    [1, 8, 1, '12.5'],
    [1, 8, 0, '13'],
    [5, 200, 0, '3'],
    [1, 2000, 1, '0.1'],
  ])('goes up at exactly one half: %i of %i with %i digits is %s', (count, base, digits, shown) => {
    expect(percent(count, base, digits)).toBe(shown);
  });

  it('does not exist without a base', () => {
    expect(percent(0, 0)).toBeUndefined();
  });

  it('never lies further than half a unit from the ratio, at any size', () => {
    const counts = fc
      .integer({ min: 1, max: 2 ** 50 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), ([count, base], digits) => {
        const units = BigInt((percent(count, base, digits) ?? '').replace('.', ''));
        const scaled = 100n * 10n ** BigInt(digits) * BigInt(count);
        const twice = 2n * (units * BigInt(base) - scaled);
        expect(twice > -BigInt(base) && twice <= BigInt(base)).toBe(true);
      }),
    );
  });
});

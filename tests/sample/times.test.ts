import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/sample/seeded.ts';
import { entryTimes } from '../../src/sample/times.ts';

const period = { from: '2025-07-25', to: '2025-08-29' };
const NINE_HOURS = 9 * 3_600_000;

describe('the times of a filling', () => {
  it('are inside the period, in order, on working days from nine in Japan', () => {
    fc.assert(
      fc.property(fc.nat({ max: 80 }), fc.integer(), (cells, seed) => {
        const times = entryTimes(cells, period, seededRandom(seed, 'times'));
        const all = [times.opened, ...times.cells, times.sent];
        expect(all).toEqual(all.toSorted((a, b) => a - b));
        expect(times.cells.length).toBe(cells);
        expect(times.opened).toBeGreaterThanOrEqual(Date.parse('2025-07-25T09:00:00+09:00'));
        expect(times.sent).toBeLessThan(Date.parse('2025-08-29T18:00:00+09:00'));
        for (const time of all) {
          const local = new Date(time + NINE_HOURS);
          expect([0, 6]).not.toContain(local.getUTCDay());
          expect(local.getUTCHours()).toBeGreaterThanOrEqual(9);
        }
      }),
    );
  });
});

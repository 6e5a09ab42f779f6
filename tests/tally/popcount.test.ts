import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noBits, popcount, popcountAnd, setBit, without } from '../../src/tally/popcount.ts';

const TOTAL = 100;
const members = () => fc.uniqueArray(fc.nat({ max: TOTAL - 1 }));

describe('a set of submissions as bits', () => {
  it('counts every member once', () => {
    fc.assert(
      fc.property(members(), (list) => {
        expect(popcount(bitsOf([...list, ...list]))).toBe(list.length);
      }),
    );
  });

  it('counts what it shares with another, and what it does not', () => {
    fc.assert(
      fc.property(members(), members(), (left, right) => {
        const shared = left.filter((member) => right.includes(member)).length;
        expect(popcountAnd(bitsOf(left), bitsOf(right))).toBe(shared);
        expect(popcount(without(bitsOf(left), bitsOf(right)))).toBe(left.length - shared);
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64])('has room for %i members', (total) => {
    const all = noBits(total);
    for (let member = 0; member < total; member += 1) setBit(all, member);
    expect(popcount(all)).toBe(total);
  });
});

function bitsOf(list: readonly number[]) {
  const bits = noBits(TOTAL);
  for (const member of list) setBit(bits, member);
  return bits;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, idsFrom, pick, seededRandom, shuffled } from '../../src/sample/seeded.ts';

const some = (stream: string, seed = 1) => {
  const random = seededRandom(seed, stream);
  return Array.from({ length: 1_000 }, random);
};

describe('random numbers from a seed', () => {
  it('are the same for the same seed and name', () => {
    expect(some('roster')).toEqual(some('roster'));
  });

  it('are the same on every machine', () => {
    const random = seededRandom(1, 'roster');
    const words = Array.from({ length: 3 }, () => random() * 2 ** 32);
    expect(words).toEqual([1_156_736_505, 1_158_004_763, 2_063_238_970]);
  });

  it('are others for another seed, and for another name', () => {
    expect(some('roster', 2)).not.toEqual(some('roster', 1));
    expect(some('answers')).not.toEqual(some('roster'));
  });

  it('fill the range from 0 to below 1 evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const number of some('roster')) {
      const tenth = Math.floor(number * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(70);
    expect(Math.max(...tenths)).toBeLessThan(130);
  });
});

describe('what is made of them', () => {
  it('ids have 32 hexadecimal digits and do not repeat', () => {
    const newId = idsFrom(seededRandom(1, 'ids'));
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });

  it('whole numbers keep to their range, both ends possible', () => {
    const random = seededRandom(1, 'dice');
    const thrown = new Set(Array.from({ length: 200 }, () => between(1, 6, random)));
    expect([...thrown].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(between(3, 2, random)).toBe(3);
  });

  it('a shuffled list has the same members', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const mixed = shuffled(list, seededRandom(seed, 'cards'));
        expect(mixed.toSorted()).toEqual(list.toSorted());
      }),
    );
  });

  it('nothing is picked from an empty list', () => {
    expect(() => pick([], () => 0)).toThrow('empty list');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignOne, assignSome, type Candidate } from '../../src/sample/assign.ts';

const CODES = ['1', '2', '3', '99'];
const isExclusive = (code: string) => code === '99';

/** Candidates with any scores, and counts that fit them. */
function situation() {
  return fc.integer({ min: 1, max: 30 }).chain((units) =>
    fc.record({
      candidates: fc.array(candidate(), { minLength: units, maxLength: units }),
      blank: fc.nat({ max: Math.floor(units / 4) }),
      exclusive: fc.nat({ max: Math.floor(units / 4) }),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
    }),
  );
}

function candidate(): fc.Arbitrary<Candidate> {
  const score = fc.double({ min: -2, max: 2, noNaN: true });
  return fc.tuple(score, fc.array(score, { minLength: 4, maxLength: 4 })).map(([talk, scores]) => ({
    talk,
    scores: new Map(CODES.map((code, index) => [code, scores[index] ?? 0])),
  }));
}

describe('one option for each', () => {
  it('meets every count, leaves blanks blank, and gives the rest to all who are left', () => {
    fc.assert(
      fc.property(situation(), ({ candidates, blank, exclusive, shares }) => {
        const left = candidates.length - blank - exclusive;
        const ones = Math.floor(left * (shares[0] ?? 0));
        const options = new Map([
          ['99', exclusive],
          ['1', ones],
        ]);
        const given = assignOne(candidates, { blank, options }, '2');
        const count = (code: string | undefined) => given.filter((one) => one === code).length;
        expect([count(undefined), count('99'), count('1'), count('2')]).toEqual([
          blank,
          exclusive,
          ones,
          left - ones,
        ]);
      }),
    );
  });

  it('goes to those who are likeliest to give it', () => {
    const candidates = [0.1, 0.9, 0.5].map((score) => ({
      talk: 0,
      scores: new Map([['1', score]]),
    }));
    const counts = { blank: 0, options: new Map([['1', 2]]) };
    expect(assignOne(candidates, counts, '2')).toEqual(['2', '1', '1']);
  });

  it('cannot be given to more than there are, or to fewer where nothing takes the rest', () => {
    const candidates = [{ talk: 0, scores: new Map() }];
    const wanted = (count: number) => ({ blank: 0, options: new Map([['1', count]]) });
    expect(() => assignOne(candidates, wanted(2), '2')).toThrow('only 1 are left');
    expect(() => assignOne(candidates, wanted(0), undefined)).toThrow('without an option');
  });
});

describe('some options for each', () => {
  it('meets every count; an exclusive option stands alone; nobody else is left without one', () => {
    fc.assert(
      fc.property(situation(), ({ candidates, blank, exclusive, shares }) => {
        const left = candidates.length - blank - exclusive;
        const twos = Math.round(left * (shares[0] ?? 0));
        const options = new Map([
          ['1', left - Math.floor(twos / 2)],
          ['2', twos],
          ['3', Math.round(left * (shares[1] ?? 0))],
          ['99', exclusive],
        ]);
        const given = assignSome(candidates, { blank, options }, isExclusive);
        for (const [code, count] of options) {
          expect(given.filter((codes) => codes.has(code)).length).toBe(count);
        }
        expect(given.filter(({ size }) => size === 0).length).toBe(blank);
        expect(given.every((codes) => !codes.has('99') || codes.size === 1)).toBe(true);
      }),
    );
  });

  it('cannot be given where there are fewer ticks than units', () => {
    const candidates = [1, 2, 3].map((talk) => ({ talk, scores: new Map() }));
    const options = new Map([['1', 2]]);
    expect(() => assignSome(candidates, { blank: 0, options }, isExclusive)).toThrow('fewer ticks');
    expect(assignSome(candidates, { blank: 1, options }, isExclusive)[0]?.size).toBe(0);
  });
});

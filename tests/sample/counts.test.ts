import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAmount, drawCounts } from '../../src/sample/counts.ts';
import { seededRandom } from '../../src/sample/seeded.ts';
import { percent } from '../../src/tally/percent.ts';

const everyOption = () => true;

describe('an amount', () => {
  it.each([
    ['a count is taken as it is', { count: 691 }, [691, 691]],
    ['a published percentage allows the counts that round to it', { percent: 41 }, [353, 361]],
    ['a published percentage at the half', { percent: 8 }, [66, 74]],
    [
      'a share allows the counts between its ends',
      { share: [10, 11] as [number, number] },
      [88, 95],
    ],
  ])('%s', (_, amount, [low, high]) => {
    const random = seededRandom(1, 'amount');
    const drawn = Array.from({ length: 2_000 }, () => drawAmount(amount, 871, random));
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([low, high]);
  });

  it('drawn for a percentage is shown as that percentage', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.integer({ min: 200, max: 2_000 }),
        fc.integer(),
        (value, of, seed) => {
          const count = drawAmount({ percent: value }, of, seededRandom(seed, 'amount'));
          expect(percent(count, of)).toBe(String(value));
        },
      ),
    );
  });

  it('that says nothing is a mistake', () => {
    expect(() => drawAmount({}, 10, seededRandom(1, 'counts'))).toThrow('needs a count');
  });
});

describe('the counts of a question', () => {
  const wide = { share: [20, 60] as [number, number] };
  const choice = {
    question: 'q',
    first: ['2', '3'],
    last: '4',
    options: ['1', '2', '3', '4', '98'].map((code) => ({ code, ...wide })),
  };

  it('keep the published order without ties, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed, 'counts');
        const { options } = drawCounts(choice, 100, (code) => code !== '98', random);
        const of = (code: string) => options.get(code) ?? 0;
        expect(of('2')).toBeGreaterThan(of('3'));
        expect(of('3')).toBeGreaterThan(Math.max(of('1'), of('4'), of('98')));
        expect(of('4')).toBeLessThan(of('1'));
      }),
    );
  });

  it('leave the rest to an option without an amount', () => {
    const yesNo = {
      question: 'q',
      options: [{ code: '1', count: 7 }, { code: '2' }],
      first: ['1'],
    };
    expect([...drawCounts(yesNo, 10, everyOption, seededRandom(1, 'counts')).options]).toEqual([
      ['1', 7],
    ]);
    expect(() => drawCounts(yesNo, 20, everyOption, seededRandom(1, 'counts'))).toThrow(
      'keep its order',
    );
  });

  it('cannot be drawn where amounts and order contradict each other', () => {
    const options = [
      { code: '1', count: 5 },
      { code: '2', count: 5 },
    ];
    const tied = { question: 'q', first: ['1'], options };
    expect(() => drawCounts(tied, 10, everyOption, seededRandom(1, 'counts'))).toThrow(
      'No counts of "q" among 10 keep its order.',
    );
  });
});

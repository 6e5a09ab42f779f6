import { describe, expect, it } from 'vitest';
import { populatedPrefectures } from '../../src/sample/prefectures.ts';
import { sampleRoster } from '../../src/sample/roster.ts';
import { seededRandom } from '../../src/sample/seeded.ts';
import { kyotenParameters } from '../support/kyoten-sample.ts';

const parameters = kyotenParameters();
const units = sampleRoster(parameters, seededRandom(2025, 'roster'));

describe('the roster of the 2025 sample', () => {
  it('has 871 units that answer, and one of Tokyo that does not', () => {
    expect(units.filter(({ silent }) => !silent).length).toBe(871);
    const silent = units.filter((unit) => unit.silent);
    expect(silent.map(({ prefecture }) => prefecture)).toEqual(['東京都']);
    expect(silent[0]?.number).toBe(
      units.findLast(({ prefecture }) => prefecture === '東京都')?.number,
    );
  });

  it('covers all 47 populatedPrefectures, in the order of their codes', () => {
    const covered = [...new Set(units.map(({ prefecture }) => prefecture))];
    expect(covered).toEqual(populatedPrefectures.map(({ name }) => name));
    expect(covered.length).toBe(47);
  });

  it('has more units where more people live', () => {
    const inPrefecture = (name: string) =>
      units.filter(({ prefecture }) => prefecture === name).length;
    expect(inPrefecture('東京都')).toBeGreaterThan(inPrefecture('大阪府'));
    expect(inPrefecture('大阪府')).toBeGreaterThan(inPrefecture('鳥取県'));
    expect(inPrefecture('鳥取県')).toBeGreaterThan(1);
  });

  it('names and numbers every unit once, and says that it is fictional', () => {
    for (const key of ['id', 'number', 'name', 'responseId'] as const) {
      expect(new Set(units.map((unit) => unit[key])).size).toBe(872);
    }
    expect(units.every(({ number }) => /^[0-9]{2}-[0-9]{4}$/.test(number))).toBe(true);
    expect(units.every(({ name }) => name.endsWith('（架空）'))).toBe(true);
  });
});

describe('a roster', () => {
  it('needs enough words to name its units differently', () => {
    const poor = { ...parameters, roster: { ...parameters.roster, places: ['みなと'] } };
    expect(() => sampleRoster(poor, () => 0.5)).toThrow('too few names');
  });

  it('of fewer units than populatedPrefectures leaves populatedPrefectures out', () => {
    const few = sampleRoster(
      { ...parameters, responses: 3, roster: { ...parameters.roster, silent: [] } },
      () => 0.5,
    );
    expect(few.map(({ number }) => number)).toEqual(['01-0001', '02-0001', '03-0001']);
  });
});

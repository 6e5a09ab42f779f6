import { describe, expect, it } from 'vitest';
import { crossCsvPath, repeatCsvPath, tableCsvPath } from '../../src/api/csv.ts';
import { inLanguage } from '../../src/api/language.ts';
import { handedIn, hubStates, totalOf } from '../../src/api/monitoring.ts';
import { inRound } from '../../src/api/rounds.ts';
import { crossQuery, crossQuerySchema, tablePath } from '../../src/api/tables.ts';

describe('given counts by state', () => {
  const counts = { notStarted: 1, draft: 20, submitted: 300, returned: 4_000, accepted: 50_000 };

  it('has every hub in exactly one state', () => {
    expect(Object.keys(counts).sort()).toEqual([...hubStates].sort());
    expect(totalOf(counts)).toBe(54_321);
  });

  it('counts what is submitted or accepted as handed in, and a returned one not', () => {
    expect(handedIn(counts)).toBe(50_300);
  });
});

describe('given an address', () => {
  it('carries whatever a question or an attribute is called', () => {
    const query = { row: 'q1-1', column: 'attribute:prefecture&x=1' };
    const parameters = Object.fromEntries(new URLSearchParams(crossQuery(query)));
    expect(crossQuerySchema.parse(parameters)).toEqual(query);
    expect(crossCsvPath(query)).toBe(
      '/api/office/cross/csv?row=q1-1&column=attribute%3Aprefecture%26x%3D1',
    );
  });

  it('says its language last, and only where it is not Japanese', () => {
    expect(inLanguage('/a?language=ja&row=x#hubs', 'en')).toBe('/a?row=x&language=en#hubs');
    expect(inLanguage('/a?row=x', 'ja')).toBe('/a?row=x');
    expect(inLanguage(inRound('/a', 'r'), 'en')).toBe('/a?round=r&language=en');
  });

  it('stays one part of a path', () => {
    expect(tablePath('../x')).toBe('/api/office/tables/..%2Fx');
    expect(tableCsvPath('q4-5')).toBe('/api/office/tables/q4-5/csv');
    expect(repeatCsvPath('a/b')).toBe('/api/office/repeats/a%2Fb/csv');
  });
});

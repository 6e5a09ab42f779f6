import { describe, expect, it } from 'vitest';
import {
  orphanAddress,
  orphanOf,
  questionOf,
  readRowAddress,
  reasonAddress,
  reasonSubject,
  rowAddress,
  sameValue,
} from '../../src/engine/cells.ts';

describe('an address, which is stored and sent and never changes its shape', () => {
  it('begins with the question or the repeat it belongs to', () => {
    expect(questionOf('q2-3')).toBe('q2-3');
    expect(questionOf('b-o-1/3/m04')).toBe('b-o-1');
  });

  it('of a row has the repeat before it and its cells after it', () => {
    expect(rowAddress('facilities', 'r1')).toBe('facilities/r1');
    expect(readRowAddress('facilities/r1')).toEqual({
      repeat: 'facilities',
      row: 'r1',
      rest: '',
    });
    expect(readRowAddress('facilities/r1/m/a')).toEqual({
      repeat: 'facilities',
      row: 'r1',
      rest: 'm/a',
    });
    expect(readRowAddress('facilities')).toBeUndefined();
  });

  it('of a reason, or of an answer without a place, says so in front', () => {
    expect(reasonAddress('q2-3')).toBe('reason:q2-3');
    expect(reasonSubject('reason:f/r1/n')).toBe('f/r1/n');
    expect(reasonSubject('q2-3')).toBeUndefined();
    expect(orphanAddress('q2-3/a')).toBe('orphan:q2-3/a');
    expect(orphanOf('orphan:q2-3/a')).toBe('q2-3/a');
    expect(orphanOf('q2-3')).toBeUndefined();
  });
});

describe('two values', () => {
  it('are the same answer where their normal forms are', () => {
    expect(sameValue(undefined, undefined)).toBe(true);
    expect(sameValue({ codes: ['1', '2'] }, { codes: ['1', '2'] })).toBe(true);
    expect(sameValue('1', '1')).toBe(true);
    expect(sameValue({ codes: ['1', '2'] }, { codes: ['2', '1'] })).toBe(false);
    expect(sameValue(undefined, '1')).toBe(false);
    expect(sameValue('1', undefined)).toBe(false);
  });
});

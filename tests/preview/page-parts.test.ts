import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, rowOf } from '../../src/preview/item-key.ts';
import { itemAt } from '../../src/preview/places.ts';
import { scaleFor } from '../../src/preview/widths.ts';
import { yamlTokens } from '../../src/preview/yaml-tokens.ts';

describe('given a line of YAML', () => {
  it.each([
    ['      - id: q1-1', 'id', undefined],
    ['    title: 会議 # 仮', 'title', ' # 仮'],
    ['# everything', undefined, '# everything'],
    ['    title: "第1回 # 議題"', 'title', undefined],
    ['    - 会議の議事録: 公開', undefined, undefined],
  ])('colours %s', (line, key, comment) => {
    const tokens = yamlTokens(line);
    expect(tokens.find(({ kind }) => kind === 'key')?.text).toBe(key);
    expect(tokens.find(({ kind }) => kind === 'comment')?.text).toBe(comment);
  });

  it('loses nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab-: #"\'会') }), (line) => {
        expect(
          yamlTokens(line)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
});

describe('given the places of the items', () => {
  const places = [
    { id: 's1', line: 10 },
    { id: 'q1', line: 12 },
  ];

  it.each([
    [9, undefined],
    [10, 's1'],
    [12, 'q1'],
    [99, 'q1'],
  ])('finds what line %i belongs to', (line, id) => {
    expect(itemAt(places, line)).toBe(id);
  });
});

describe('given frames side by side', () => {
  it('scales them down to the room they have', () => {
    expect(scaleFor([375, 768], 800)).toBeLessThan(0.7);
  });

  it('never makes them larger, nor too small to read', () => {
    expect(scaleFor([375], 5000)).toBe(1);
    expect(scaleFor([375, 768, 794], 100)).toBe(0.6);
  });
});

describe('given the key of an item', () => {
  it('tells the id from the row', () => {
    expect([idOf('facilities/r1/r0-2'), rowOf('facilities/r1/r0-2')]).toEqual(['r0-2', 'r1']);
    expect([idOf('q2-1'), rowOf('q2-1')]).toEqual(['q2-1', undefined]);
  });
});

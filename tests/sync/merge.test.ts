import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptCells, merge } from '../../src/sync/merge.ts';
import type { CellChange } from '../../src/sync/operation.ts';

const change = (value: CellChange['value'], seq: number, baseRev: number): CellChange => ({
  value,
  seq,
  baseRev,
  origin: 'typed',
  at: 0,
});
const kept: KeptCells = { q1: { value: 'a', rev: 3, installId: 'tablet', seq: 8, at: 0 } };

describe('a change of one cell', () => {
  const cases: readonly (readonly [string, string, CellChange, unknown, readonly string[]])[] = [
    ['is written where nobody wrote since', 'laptop', change('b', 1, 3), 'b', []],
    ['is written over its own earlier value', 'tablet', change('b', 9, 0), 'b', []],
    [
      'is dropped where the same install already sent a later one',
      'tablet',
      change('b', 8, 0),
      'a',
      [],
    ],
    ['conflicts where another install wrote since', 'laptop', change('b', 1, 2), 'a', ['q1']],
    ['does not conflict where both gave the same value', 'laptop', change('a', 1, 2), 'a', []],
    ['clears the answer with null', 'laptop', change(null, 1, 3), null, []],
  ];
  it.each(cases)('%s', (_, installId, given, value, conflicts) => {
    const merged = merge(kept, { q1: given }, installId, 4);
    expect(merged.cells.q1?.value).toEqual(value);
    expect(merged.conflicts).toEqual(conflicts);
  });

  it('keeps the other value as a candidate where it conflicts', () => {
    expect(merge(kept, { q1: change('b', 1, 2) }, 'laptop', 4).cells.q1?.candidates).toEqual([
      { value: 'b', installId: 'laptop', at: 0 },
    ]);
  });
});

describe('the changes of one install', () => {
  it('come to the same cells however often they arrive and in whatever order', () => {
    const changes = fc.array(
      fc.tuple(fc.constantFrom('q1', 'q2', 'q3'), fc.constantFrom('a', 'b', null)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(changes, fc.gen(), (list, pick) => {
        const operations = list.map(([address, value], index) => ({
          [address]: change(value, index + 1, 0),
        }));
        const deliver = (order: readonly number[]) => {
          let cells: KeptCells = {};
          for (const index of order)
            cells = merge(cells, operations[index] ?? {}, 'laptop', 1).cells;
          return cells;
        };
        const inOrder = operations.map((_, index) => index);
        const doubled = pick(fc.shuffledSubarray, [...inOrder, ...inOrder], {
          minLength: inOrder.length * 2,
        });
        expect(deliver(doubled)).toEqual(deliver(inOrder));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedAs } from '../../src/form/row-order.ts';

const rows = (...orders: readonly number[]) =>
  orders.map((order, index) => ({ id: 'abcdefghij'.charAt(index), order }));

describe('given rows that shall stand otherwise', () => {
  it.each([
    ['nothing where they stand so', rows(0, 1, 2), 'abc', []],
    [
      'both of two that change places',
      rows(0, 1, 2),
      'acb',
      [
        ['c', 1],
        ['b', 2],
      ],
    ],
    ['no row between gaps', rows(0, 5, 9), 'abc', []],
    [
      'those that two devices placed alike',
      rows(3, 3, 4),
      'bac',
      [
        ['a', 4],
        ['c', 5],
      ],
    ],
  ] as const)('changes %s', (_, given, wanted, changed) => {
    const found = orderedAs([...wanted], given);
    expect(found.map(({ id, order }) => [id, order])).toEqual(changed);
  });

  it('gives whatever order is wanted, and parts all rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 10 }).chain((orders) => {
          const given = rows(...orders);
          const ids = given.map(({ id }) => id);
          return fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
          );
        }),
        ([given, wanted]) => {
          const after = new Map(given.map(({ id, order }) => [id, order]));
          for (const { id, order } of orderedAs(wanted, given)) after.set(id, order);
          const orders = wanted.map((id) => after.get(id) ?? -1);
          expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

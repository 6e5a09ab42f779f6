import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Queue } from '../../src/engine/queue.ts';

it('gives every index that waits once, smallest first, whatever is added on the way', () => {
  const size = 200;
  const index = fc.nat(size - 1);
  fc.assert(
    fc.property(fc.array(index), fc.array(fc.tuple(index, index)), (first, onTheWay) => {
      const queue = new Queue(size);
      for (const one of first) queue.add(one);
      const waiting = new Set(first);
      for (let taken = queue.take(); taken !== undefined; taken = queue.take()) {
        expect(taken).toBe(Math.min(...waiting));
        waiting.delete(taken);
        const added = onTheWay.filter(([when, what]) => when === taken && what > when);
        for (const [, what] of added) {
          queue.add(what);
          waiting.add(what);
        }
      }
      expect(waiting.size).toBe(0);
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { ActivityOrder } from '../../src/analysis/solver/activity-order.ts';

function orderOf(...variables: readonly number[]): ActivityOrder {
  const order = new ActivityOrder();
  for (const variable of variables) order.add(variable);
  return order;
}

function takeAll(order: ActivityOrder): readonly number[] {
  const taken: number[] = [];
  for (let one = order.take(); one !== undefined; one = order.take()) taken.push(one);
  return taken;
}

function bump(order: ActivityOrder, ...variables: readonly number[]): void {
  for (const variable of variables) order.bump(variable);
}

describe('given variables that wait to be decided', () => {
  it('none is given twice, and after the last there is none', () => {
    const order = orderOf(0, 1, 2, 3, 4);
    expect([...takeAll(order)].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(order.take()).toBeUndefined();
  });

  it('the most active comes first', () => {
    const order = orderOf(0, 1, 2, 3, 4, 5, 6);
    bump(order, 5, 2, 5, 6, 2, 5, 0, 5, 6, 2, 6, 2, 2, 3, 3, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 1);
    // Seven times 1, six times 4, then 5, 4, 3, 2 and once 0.
    expect(takeAll(order)).toEqual([1, 4, 2, 5, 6, 3, 0]);
  });

  it('one whose activity grows rises past the others, from wherever it stands', () => {
    for (const risen of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const order = orderOf(0, 1, 2, 3, 4, 5, 6, 7, 8);
      bump(order, risen);
      expect(order.take()).toBe(risen);
    }
  });

  it('one that is taken is not there until it is put back, with its activity', () => {
    const order = orderOf(0, 1, 2);
    bump(order, 2, 2, 1);
    expect(order.take()).toBe(2);
    bump(order, 2);
    expect(order.take()).toBe(1);
    order.insert(2);
    order.insert(1);
    expect(takeAll(order)).toEqual([2, 1, 0]);
  });

  it('one that is there is not put in again', () => {
    const order = orderOf(0, 1);
    order.insert(0);
    order.insert(1);
    expect(takeAll(order)).toHaveLength(2);
  });

  it('each order of activities is told apart', () => {
    const variables = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    for (const factor of [1, 3, 7, 9]) {
      const order = orderOf(...variables);
      const rank = (variable: number) => (variable * factor) % 10;
      for (const variable of variables)
        for (let time = 0; time < rank(variable); time += 1) order.bump(variable);
      expect(takeAll(order)).toEqual([...variables].sort((a, b) => rank(b) - rank(a)));
    }
  });
});

describe('given activity that fades', () => {
  it('what happened lately counts for more', () => {
    const order = orderOf(0, 1, 2);
    bump(order, 0, 0);
    for (let time = 0; time < 20; time += 1) order.decay();
    bump(order, 1);
    expect(takeAll(order)).toEqual([1, 0, 2]);
  });

  it('a little later counts for a little more only', () => {
    const order = orderOf(0, 1, 2);
    bump(order, 0, 0);
    order.decay();
    bump(order, 1);
    expect(takeAll(order)).toEqual([0, 1, 2]);
  });

  it('for however long: numbers never grow out of hand', () => {
    const order = orderOf(0, 1, 2, 3);
    bump(order, 3);
    for (let time = 0; time < 20_000; time += 1) {
      order.decay();
      order.bump(time % 2);
    }
    bump(order, 2, 2, 2);
    expect(takeAll(order)).toEqual([1, 0, 2, 3]);
    for (const variable of [0, 1, 2, 3]) order.insert(variable);
    for (let time = 0; time < 100; time += 1) order.decay();
    bump(order, 3);
    expect(order.take()).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { Circuit } from '../../src/analysis/encoding/circuit.ts';
import { clash } from '../../src/analysis/encoding/clash.ts';
import type { Demand } from '../../src/analysis/encoding/demands.ts';
import { intervals } from '../../src/analysis/encoding/quantity.ts';
import { Sums } from '../../src/analysis/encoding/sums.ts';
import { type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';

function desk() {
  const solver = new Solver();
  const circuit = new Circuit(solver);
  const sums = new Sums(circuit);
  const number = (least: number, greatest: number, usual = 0) =>
    intervals(circuit, { decimals: 0, least, greatest, usual });
  /** What the sums say of a solution in which these literals hold. */
  const check = (...assume: readonly Literal[]) => {
    expect(solver.solve({ assume })).toBe('satisfiable');
    return sums.check((literal) => solver.isTrue(literal));
  };
  return { circuit, sums, number, check };
}

describe('given two answers from 0 to 5 and a test of their sum', () => {
  const setUp = () => {
    const all = desk();
    const [a, b] = [all.number(0, 5), all.number(0, 5, 3)];
    const add = (least: number, trust: Literal = TRUE, known: Literal = TRUE) =>
      all.sums.test({
        weighted: [
          { quantity: a, when: TRUE, coefficient: 1 },
          { quantity: b, when: TRUE, coefficient: 1 },
        ],
        least,
        known,
        trust,
      });
    return { ...all, a, b, add };
  };

  it('numbers are found that fit, as people would type them', () => {
    const { a, b, add, check } = setUp();
    expect(check(not(add(3)))).toEqual({
      is: 'fits',
      values: new Map([
        [a, 0],
        [b, 2],
      ]),
    });
  });

  it('numbers are found on the other side of it', () => {
    const { a, b, add, check } = setUp();
    const outcome = check(add(10));
    expect(outcome).toEqual({
      is: 'fits',
      values: new Map([
        [a, 5],
        [b, 5],
      ]),
    });
  });

  it('a sum beyond what both can come to clashes by itself', () => {
    const { add, check } = setUp();
    const eleven = add(11);
    expect(check(eleven)).toEqual({ is: 'clash', literals: [eleven] });
  });

  it('it clashes with what is known of one of them', () => {
    const { a, add, check } = setUp();
    const [seven, two] = [add(7), a.atLeast(2)];
    expect(check(seven, not(two))).toEqual({ is: 'clash', literals: [not(two), seven] });
  });

  it('it clashes with another sum, and what has no part in it is not named', () => {
    const { b, add, check } = setUp();
    const [four, six, one] = [add(4), add(6), b.atLeast(1)];
    expect(check(not(four), six, one)).toEqual({ is: 'clash', literals: [not(four), six] });
  });

  it('a test that is not known, or not trusted, says nothing', () => {
    const { circuit, add, check } = setUp();
    const [known, trust] = [circuit.input(), circuit.input()];
    const [unknown, doubtful] = [add(11, TRUE, known), add(11, trust)];
    const holds = [unknown, doubtful];
    expect(check(...holds, not(known), not(trust))).toEqual({ is: 'fits', values: new Map() });
    expect(check(...holds, known, not(trust))).toEqual({ is: 'clash', literals: [unknown] });
    expect(check(...holds, not(known), trust)).toEqual({
      is: 'clash',
      literals: [doubtful, trust],
    });
  });
});

describe('given an answer that counts only under a condition', () => {
  const setUp = () => {
    const all = desk();
    const [a, here] = [all.number(2, 5), all.circuit.input()];
    const test = all.sums.test({
      weighted: [{ quantity: a, when: here, coefficient: 1 }],
      least: 1,
      known: TRUE,
      trust: TRUE,
    });
    return { ...all, a, here, test };
  };

  it('where it does not count, it comes to nothing, and no number is named for it', () => {
    const { here, test, check } = setUp();
    expect(check(not(here), not(test))).toEqual({ is: 'fits', values: new Map() });
    expect(check(not(here), test)).toEqual({ is: 'clash', literals: [not(here), test] });
  });

  it('where it counts, its number is named', () => {
    const { a, here, test, check } = setUp();
    expect(check(here, test)).toEqual({ is: 'fits', values: new Map([[a, 2]]) });
    expect(check(here, not(test))).toEqual({ is: 'clash', literals: [here, not(test)] });
  });
});

describe('given sums that share nothing', () => {
  /** The sums 2a + 3b = 1, with numbers so large that nobody can say. */
  const tooHard = ({ sums, number }: ReturnType<typeof desk>) =>
    sums.test({
      weighted: [
        { quantity: number(0, 5), when: TRUE, coefficient: 2 ** 54 },
        { quantity: number(0, 5), when: TRUE, coefficient: 3 },
      ],
      least: 1,
      known: TRUE,
      trust: TRUE,
    });
  const simple = ({ sums, number }: ReturnType<typeof desk>, least: number) => {
    const quantity = number(0, 5);
    const literal = sums.test({
      weighted: [
        { quantity, when: TRUE, coefficient: 1 },
        { quantity: number(0, 0), when: TRUE, coefficient: 1 },
      ],
      least,
      known: TRUE,
      trust: TRUE,
    });
    return { quantity, literal };
  };

  it('all of them get their numbers', () => {
    const all = desk();
    const [one, other] = [simple(all, 2), simple(all, 4)];
    const outcome = all.check(one.literal, other.literal);
    const values = outcome.is === 'fits' ? outcome.values : new Map();
    expect([values.get(one.quantity), values.get(other.quantity)]).toEqual([2, 4]);
  });

  it('what cannot be decided leaves all undecided', () => {
    const all = desk();
    const [hard, one] = [tooHard(all), simple(all, 2)];
    expect(all.check(hard, one.literal)).toEqual({ is: 'undecided' });
  });

  it('a clash of some is one of all, whatever is undecided of others', () => {
    const all = desk();
    const [hard, one] = [tooHard(all), simple(all, 6)];
    expect(all.check(hard, one.literal)).toEqual({ is: 'clash', literals: [one.literal] });
  });
});

describe('given demands that contradict one another', () => {
  const atMost = (name: number, most: number, ...because: readonly Literal[]): Demand => ({
    coefficients: new Map([[name, 1]]),
    atMost: most,
    because,
  });
  const atLeast = (name: number, least: number, ...because: readonly Literal[]): Demand => ({
    coefficients: new Map([[name, -1]]),
    atMost: -least,
    because,
  });
  const all = (demands: readonly Demand[]) => new Set(demands.keys());

  it('only those are left that contradict one another by themselves', () => {
    const demands = [atMost(0, 9, 20), atMost(0, 3, 22), atLeast(0, 1, 24), atLeast(0, 5, 26)];
    expect(clash(demands, all(demands))).toEqual([demands[1], demands[3]]);
  });

  it('what always holds needs no reason', () => {
    const demands = [atMost(0, 3), atLeast(0, 1, 24), atLeast(0, 5, 26)];
    expect(clash(demands, all(demands))).toEqual([demands[2]]);
  });

  it('what always holds counts though it was not found among them', () => {
    const demands = [atMost(0, 3), atMost(0, 4, 22), atLeast(0, 5, 26)];
    expect(clash(demands, new Set([1, 2]))).toEqual([demands[2]]);
  });

  it('what was not found among them is not looked at', () => {
    const demands = [atMost(0, 3, 20), atLeast(0, 5, 22), atMost(0, 2, 24)];
    expect(clash(demands, new Set([1, 2]))).toEqual([demands[1], demands[2]]);
  });

  it('of what always holds only that of the same numbers is looked at', () => {
    const sum = (atMostBoth: number, ...because: readonly Literal[]): Demand => ({
      coefficients: new Map([
        [0, 1],
        [1, 1],
      ]),
      atMost: atMostBoth,
      because,
    });
    const demands = [sum(3), atLeast(1, 0), atMost(0, 4, 22), atLeast(0, 5, 26)];
    expect(clash(demands, new Set([2, 3]))).toEqual([demands[2], demands[3]]);
  });

  it('of a long sum each one that is needed stays, and none besides', () => {
    const names = Array.from({ length: 12 }, (_, name) => name);
    const total: Demand = {
      coefficients: new Map(names.slice(0, 9).map((name) => [name, -1])),
      atMost: -9,
      because: [99],
    };
    const demands = [...names.map((name) => atMost(name, name === 4 ? 0 : 1, 100 + name)), total];
    expect(clash(demands, all(demands))).toEqual([...demands.slice(0, 9), total]);
  });
});

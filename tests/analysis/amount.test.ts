import { describe, expect, it } from 'vitest';
import {
  type Amount,
  type AmountWorld,
  amountOf,
  type Operand,
  quantityAmount,
  UNKNOWN,
} from '../../src/analysis/encoding/amount.ts';
import { Circuit } from '../../src/analysis/encoding/circuit.ts';
import { fixed, intervals, type Quantity } from '../../src/analysis/encoding/quantity.ts';
import { FALSE, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';
import type { Term } from '../../src/conditions/condition.ts';

/** A world of one answer `a`, one whose value nobody knows, `b`, and a matrix `m` of operands. */
function desk() {
  const circuit = new Circuit(new Solver());
  const quantity = intervals(circuit, { decimals: 0, least: 0, greatest: 9, usual: 0 });
  const [given, present] = [circuit.input(), circuit.input()];
  const a = quantityAmount(given, quantity);
  const b: Amount = { known: given, constant: 0, addends: undefined, bare: true };
  const several = (operands: readonly Operand[]): AmountWorld => ({
    circuit,
    answer: ({ question }) => (question === 'a' ? a : b),
    answers: ({ question }) => {
      const amount = question === 'a' ? a : b;
      return question === 'm' ? operands : [{ present: TRUE, given: amount.known, amount }];
    },
    count: () => a,
  });
  return { circuit, quantity, given, present, a, b, several, world: several([]) };
}

const A: Term = { answer: 'a' };
const B: Term = { answer: 'b' };

describe('given a term', () => {
  it('a constant is itself, and always known', () => {
    const { world } = desk();
    expect(amountOf(2.5, world)).toEqual({ known: TRUE, constant: 2.5, addends: [], bare: true });
  });

  it('a day is its running number; one that is none is unknown', () => {
    const { world } = desk();
    const [first, second] = ['2025-07-01', '2025-07-02'].map((date) => amountOf({ date }, world));
    expect(second).toEqual({ ...first, constant: (first?.constant ?? 0) + 1 });
    expect(first).toMatchObject({ known: TRUE, addends: [], bare: true });
    expect(amountOf({ date: '2025-02-30' }, world)).toEqual(UNKNOWN);
  });

  it('an answer or a count is one quantity, nothing added up', () => {
    const { world, given, quantity } = desk();
    const amount = { known: given, constant: 0, addends: [{ quantity, when: TRUE }], bare: true };
    expect(amountOf(A, world)).toEqual(amount);
    expect(amountOf({ count: 'a' }, world)).toEqual(amount);
  });
});

describe('given a sum', () => {
  it('it is known where all of it is, and adds up what varies and what does not', () => {
    const { world, given, quantity } = desk();
    expect(amountOf({ sum: [A, 2, 1.5, A] }, world)).toEqual({
      known: given,
      constant: 3.5,
      addends: [
        { quantity, when: TRUE },
        { quantity, when: TRUE },
      ],
      bare: false,
    });
  });

  it('an operand whose value nobody knows makes it one', () => {
    const { world } = desk();
    expect(amountOf({ sum: [A, B] }, world).addends).toBeUndefined();
    expect(amountOf({ sum: [B, A] }, world).addends).toBeUndefined();
  });

  it('of cells that are not all there, those count that are', () => {
    const { several, a, given, present, quantity } = desk();
    const operands = [{ present, given, amount: a }];
    const sum = amountOf({ sum: [{ answer: 'm' }] }, several(operands));
    expect(sum).toMatchObject({ constant: 0, addends: [{ quantity, when: present }], bare: false });
  });

  it('with something that is always there it is known where nothing else is', () => {
    const { several, a, given, present, circuit } = desk();
    const operands = [{ present, given, amount: a }];
    const without = amountOf({ sum: [{ answer: 'm' }] }, several(operands)).known;
    const along = amountOf({ sum: [{ answer: 'm' }, 1] }, several(operands)).known;
    expect(along).toBe(circuit.or([not(present), given]));
    expect(without).toBe(circuit.and([along, given]));
  });
});

describe('given a sum of what is known', () => {
  it('it is known where something is, and each part counts where it is known', () => {
    const { several, a, given, present, circuit, quantity } = desk();
    const operands = [
      { present: TRUE, given, amount: a },
      { present, given: present, amount: a },
    ];
    expect(amountOf({ sumKnown: [{ answer: 'm' }] }, several(operands))).toEqual({
      known: circuit.or([given, present]),
      constant: 0,
      addends: [
        { quantity, when: given },
        { quantity, when: present },
      ],
      bare: false,
    });
  });

  it('of one part it is that part', () => {
    const { world, given, quantity } = desk();
    expect(amountOf({ sumKnown: [A] }, world)).toEqual({
      known: given,
      constant: 0,
      addends: [{ quantity, when: TRUE }],
      bare: false,
    });
  });

  it('a constant within a part counts only where the part does', () => {
    const { world, given, quantity } = desk();
    const { constant, addends = [] } = amountOf({ sumKnown: [{ sum: [A, 1.5] }, 4] }, world);
    expect(constant).toBe(4);
    expect(addends.map(({ when }) => when)).toEqual([given, given]);
    expect(addends[0]?.quantity).toBe(quantity);
    expect(ranges(addends[1]?.quantity)).toEqual(ranges(fixed(1.5)));
  });

  it('one with more digits than any answer leaves it open what it comes to', () => {
    const { world } = desk();
    expect(amountOf({ sumKnown: [{ sum: [A, 1e-9] }, 4] }, world).addends).toBeUndefined();
    expect(amountOf({ sumKnown: [A, B] }, world).addends).toBeUndefined();
    expect(amountOf({ sumKnown: [{ sum: [B, 1] }, A] }, world).addends).toBeUndefined();
  });
});

function ranges(quantity: Quantity | undefined) {
  return [quantity?.decimals, quantity?.least, quantity?.greatest];
}

describe('given a count of what is known', () => {
  it('it is always known, from none to all', () => {
    const { world, given } = desk();
    const { known, constant, addends = [], bare } = amountOf({ countKnown: [A, 3] }, world);
    expect([known, constant, bare, addends.length]).toEqual([TRUE, 0, true, 1]);
    const [count] = addends;
    expect(ranges(count?.quantity)).toEqual([0, 0, 2]);
    expect([1, 2, 3].map((bound) => count?.quantity.atLeast(bound))).toEqual([TRUE, given, FALSE]);
  });
});

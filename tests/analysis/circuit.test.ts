import { describe, expect, it } from 'vitest';
import { Circuit } from '../../src/analysis/encoding/circuit.ts';
import { FALSE, type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';

/** Three inputs, and under which of their values something can hold: `110` is a and b, not c. */
function desk() {
  const solver = new Solver();
  const circuit = new Circuit(solver);
  const inputs = [circuit.input(), circuit.input(), circuit.input()] as const;
  const values = ['000', '001', '010', '011', '100', '101', '110', '111'];
  const under = (...assume: readonly Literal[]) =>
    values.filter((value) => {
      const given = inputs.map((input, at) => (value[at] === '1' ? input : not(input)));
      return solver.solve({ assume: [...given, ...assume] }) === 'satisfiable';
    });
  return { circuit, inputs, under };
}

describe('given three inputs', () => {
  it('each of them may be true or false, whatever the others are', () => {
    expect(desk().under()).toHaveLength(8);
  });

  it('and is true where all are, and false elsewhere', () => {
    const { circuit, inputs, under } = desk();
    const all = circuit.and(inputs);
    expect(under(all)).toEqual(['111']);
    expect(under(not(all))).toHaveLength(7);
  });

  it('or is true where some is, and false elsewhere', () => {
    const { circuit, inputs, under } = desk();
    const some = circuit.or(inputs);
    expect(under(not(some))).toEqual(['000']);
    expect(under(some)).toHaveLength(7);
  });

  it('what is said twice, in whatever order, is one gate', () => {
    const { circuit, inputs } = desk();
    const [a, b, c] = inputs;
    expect(circuit.and([c, a, b, a])).toBe(circuit.and([a, b, c]));
    expect(circuit.or([b, a])).toBe(circuit.or([a, b, b]));
    expect(circuit.and([a, b])).not.toBe(circuit.and([a, c]));
  });

  it('literals of two digits are told from two of one', () => {
    const solver = new Solver();
    const circuit = new Circuit(solver);
    const inputs = Array.from({ length: 12 }, () => circuit.input());
    const [one = 0, two = 0] = [inputs[0], inputs[10]];
    const gates = [circuit.and([one, two]), circuit.and([one, inputs[1] ?? 0, inputs[2] ?? 0])];
    expect(new Set(gates).size).toBe(2);
  });

  it('what is always or never true needs no gate', () => {
    const { circuit, inputs } = desk();
    const [a, b] = inputs;
    expect([circuit.and([]), circuit.or([])]).toEqual([TRUE, FALSE]);
    expect([circuit.and([a]), circuit.or([a]), circuit.and([a, TRUE, a])]).toEqual([a, a, a]);
    expect([circuit.and([a, FALSE, b]), circuit.or([a, TRUE, b])]).toEqual([FALSE, TRUE]);
    expect([circuit.and([a, b, not(a)]), circuit.or([a, b, not(a)])]).toEqual([FALSE, TRUE]);
  });

  it('what is demanded holds wherever its condition does', () => {
    const { circuit, inputs, under } = desk();
    const [a, b, c] = inputs;
    circuit.imply([a, b], c);
    expect(under()).toEqual(['000', '001', '010', '011', '100', '101', '111']);
  });

  it('what is within something is true there only', () => {
    const { circuit, inputs, under } = desk();
    const within = circuit.within(inputs[0]);
    expect(under(within)).toEqual(['100', '101', '110', '111']);
    expect(under(not(within))).toHaveLength(8);
  });

  it('at most one holds', () => {
    const { circuit, inputs, under } = desk();
    circuit.atMostOne(inputs);
    expect(under()).toEqual(['000', '001', '010', '100']);
  });

  it('at most one holds where a condition does', () => {
    const { circuit, inputs, under } = desk();
    const when = circuit.input();
    circuit.atMostOne(inputs, [when]);
    expect(under(when)).toEqual(['000', '001', '010', '100']);
    expect(under(not(when))).toHaveLength(8);
  });

  it.each([
    [1, ['001', '010', '011', '100', '101', '110', '111']],
    [2, ['011', '101', '110', '111']],
    [3, ['111']],
  ])('at least %d hold', (least, expected) => {
    const { circuit, inputs, under } = desk();
    const enough = circuit.atLeast(inputs, least);
    expect(under(enough)).toEqual(expected);
    expect(under(not(enough))).toHaveLength(8 - expected.length);
  });

  it('at least none always do, at least four never', () => {
    const { circuit, inputs } = desk();
    expect([-1, 0, 4].map((least) => circuit.atLeast(inputs, least))).toEqual([TRUE, TRUE, FALSE]);
  });
});

import { describe, expect, it } from 'vitest';
import { FALSE, type Literal, not, TRUE } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';

function desk(...clauses: readonly (readonly Literal[])[]) {
  const solver = new Solver();
  const variables = Array.from({ length: 8 }, () => solver.newVariable());
  for (const clause of clauses) solver.addClause(clause);
  const values = (...literals: readonly Literal[]) => literals.map((one) => solver.isTrue(one));
  return { solver, variables, values };
}

/** The literals of a desk's variables. */
const [A, B, C, D, E] = [2, 4, 6, 8, 10] as const;

describe('given constants', () => {
  it('what is true is true, and what is false is not', () => {
    const { solver, values } = desk();
    expect(solver.solve({ assume: [TRUE] })).toBe('satisfiable');
    expect(values(TRUE, FALSE)).toEqual([true, false]);
    expect(solver.solve({ assume: [FALSE] })).toBe('unsatisfiable');
    expect(solver.core()).toEqual([FALSE]);
    expect(solver.solve({ assume: [] })).toBe('satisfiable');
  });

  it('variables are numbered after the constant', () => {
    expect(desk().variables).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
  });
});

describe('given clauses', () => {
  it('one without an open literal contradicts all, whatever is asked', () => {
    const { solver } = desk([A], [not(A)]);
    expect(solver.solve({ assume: [B] })).toBe('unsatisfiable');
    expect(solver.core()).toEqual([]);
    expect(solver.solve({ assume: [] })).toBe('unsatisfiable');
  });

  it('an empty one does too', () => {
    expect(desk([]).solver.solve({ assume: [] })).toBe('unsatisfiable');
  });

  it('one that holds anyway demands nothing', () => {
    const { solver } = desk([A, not(A)], [B, TRUE], [C, C, FALSE]);
    expect(solver.solve({ assume: [not(A), not(B)] })).toBe('satisfiable');
    expect(solver.solve({ assume: [not(C)] })).toBe('unsatisfiable');
    expect(solver.core()).toEqual([not(C)]);
  });

  it('those added after a query count from the next on', () => {
    const { solver, values } = desk([A, B]);
    expect(solver.solve({ assume: [not(A)] })).toBe('satisfiable');
    expect(values(B)).toEqual([true]);
    solver.addClause([not(B), C]);
    expect(values(B)).toEqual([true]);
    expect(solver.solve({ assume: [not(A)] })).toBe('satisfiable');
    expect(values(A, B, C)).toEqual([false, true, true]);
    solver.addClause([not(C)]);
    expect(solver.solve({ assume: [not(A)] })).toBe('unsatisfiable');
    expect(solver.solve({ assume: [] })).toBe('satisfiable');
    expect(values(A, B, C)).toEqual([true, false, false]);
  });

  it('a solution can be kept beyond the next', () => {
    const { solver, values } = desk();
    solver.solve({ assume: [A, not(B)] });
    const kept = solver.model;
    solver.solve({ assume: [not(A), B] });
    expect([kept(A), kept(B), ...values(A, B)]).toEqual([true, false, false, true]);
  });

  it('of a query that has no solution, the last one stays', () => {
    const { solver, values } = desk([not(A), not(B)]);
    solver.solve({ assume: [A] });
    expect(solver.solve({ assume: [A, B] })).toBe('unsatisfiable');
    expect(values(A, B)).toEqual([true, false]);
  });
});

describe('given assumptions', () => {
  it('those that cannot hold together are named, and no others', () => {
    const { solver } = desk([not(A), not(B), C], [not(C), not(D)]);
    expect(solver.solve({ assume: [E, A, B, D] })).toBe('unsatisfiable');
    expect(new Set(solver.core())).toEqual(new Set([A, B, D]));
  });

  it('two that contradict each other are named', () => {
    const { solver } = desk();
    expect(solver.solve({ assume: [C, A, not(A)] })).toBe('unsatisfiable');
    expect(new Set(solver.core())).toEqual(new Set([A, not(A)]));
  });

  it('one that no solution has is named alone', () => {
    const { solver } = desk([not(A), B], [not(A), not(B)]);
    expect(solver.solve({ assume: [C, A] })).toBe('unsatisfiable');
    expect(solver.core()).toEqual([A]);
    expect(solver.solve({ assume: [C] })).toBe('satisfiable');
    expect(solver.core()).toEqual([]);
  });

  it('they are forgotten with the query', () => {
    const { solver, values } = desk();
    solver.solve({ assume: [A] });
    expect(solver.solve({ assume: [not(A)] })).toBe('satisfiable');
    expect(values(A)).toEqual([false]);
  });
});

describe('given something that stands over several queries', () => {
  const setUp = () => desk([not(A), not(B), C], [not(C), not(D)]);

  it('it holds in each', () => {
    const { solver, values } = setUp();
    expect(solver.solve({ given: [A], assume: [B] })).toBe('satisfiable');
    expect(values(A, C)).toEqual([true, true]);
    expect(solver.solve({ given: [A], assume: [not(B)] })).toBe('satisfiable');
    expect(values(A, B)).toEqual([true, false]);
    expect(solver.solve({ given: [A], assume: [not(A)] })).toBe('unsatisfiable');
    expect(new Set(solver.core())).toEqual(new Set([A, not(A)]));
  });

  it('it is named where it has a part in what cannot hold', () => {
    const { solver } = setUp();
    expect(solver.solve({ given: [A, E], assume: [B, D] })).toBe('unsatisfiable');
    expect(new Set(solver.core())).toEqual(new Set([A, B, D]));
  });

  it('it is no longer there when something else is given', () => {
    const { solver, values } = setUp();
    solver.solve({ given: [A, B], assume: [] });
    expect(values(A, B)).toEqual([true, true]);
    expect(solver.solve({ given: [not(A), B], assume: [] })).toBe('satisfiable');
    expect(values(A, B)).toEqual([false, true]);
    expect(solver.solve({ given: [not(A)], assume: [not(B)] })).toBe('satisfiable');
    expect(values(A, B)).toEqual([false, false]);
    expect(solver.solve({ assume: [A, B] })).toBe('satisfiable');
  });

  it('where it cannot stand by itself it is named, and forgotten with the query', () => {
    const { solver } = setUp();
    expect(solver.solve({ given: [A, B, D], assume: [E] })).toBe('unsatisfiable');
    expect(new Set(solver.core())).toEqual(new Set([A, B, D]));
    expect(solver.solve({ given: [A, B, D], assume: [E] })).toBe('unsatisfiable');
    expect(solver.solve({ given: [A, B], assume: [E] })).toBe('satisfiable');
    expect(solver.solve({ given: [A, not(A)], assume: [] })).toBe('unsatisfiable');
    expect(new Set(solver.core())).toEqual(new Set([A, not(A)]));
  });

  it('a clause added meanwhile counts too', () => {
    const { solver, values } = setUp();
    solver.solve({ given: [A], assume: [] });
    solver.addClause([not(A), E]);
    expect(solver.solve({ given: [A], assume: [] })).toBe('satisfiable');
    expect(values(A, E)).toEqual([true, true]);
    solver.addClause([not(E)]);
    expect(solver.solve({ given: [A], assume: [] })).toBe('unsatisfiable');
    expect(solver.core()).toEqual([A]);
  });
});

describe('given wishes', () => {
  it('those are fulfilled first that come first', () => {
    const { solver, values } = desk([not(A), not(B)], [not(C), not(D)]);
    solver.solve({ assume: [], prefer: [B, A, D, C] });
    expect(values(A, B, C, D)).toEqual([false, true, false, true]);
    solver.solve({ assume: [], prefer: [A, B, not(D), C] });
    expect(values(A, B, C, D)).toEqual([true, false, true, false]);
  });

  it('one that cannot be is passed over', () => {
    const { solver, values } = desk([not(A), B], [not(A), not(B)]);
    expect(solver.solve({ assume: [], prefer: [A, C] })).toBe('satisfiable');
    expect(values(A, C)).toEqual([false, true]);
  });

  it('after a conflict they are gone through again from the first', () => {
    // A and B bring a conflict with C, and the first of them is the one to keep.
    const { solver, values } = desk([not(A), not(B), not(C), D], [not(A), not(B), not(C), not(D)]);
    expect(solver.solve({ assume: [C], prefer: [A, B, E] })).toBe('satisfiable');
    expect(values(A, B, C, E)).toEqual([true, false, true, true]);
  });

  it('what nobody wishes for is false at first, and then as it was', () => {
    const { solver, values } = desk();
    solver.solve({ assume: [] });
    expect(values(A, B, C)).toEqual([false, false, false]);
    solver.solve({ assume: [A, C] });
    solver.solve({ assume: [] });
    expect(values(A, B, C)).toEqual([true, false, true]);
  });
});

/** So many pigeons and one hole fewer: contradictory, and not to be seen without search. */
function pigeons(count: number): Solver {
  const solver = new Solver();
  const places = Array.from({ length: count }, () =>
    Array.from({ length: count - 1 }, () => solver.newVariable()),
  );
  for (const [at, place] of places.entries()) {
    solver.addClause(place);
    for (const other of places.slice(0, at))
      for (const [hole, one] of place.entries())
        solver.addClause([not(one), not(other[hole] ?? FALSE)]);
  }
  return solver;
}

describe('given a riddle', () => {
  it('a query gives up after about as many conflicts as it is allowed', () => {
    for (const conflicts of [1, 5, 100, 101, 150]) {
      const solver = pigeons(7);
      expect(solver.solve({ assume: [], conflicts })).toBe('exhausted');
      expect(solver.conflicts).toBeGreaterThanOrEqual(conflicts);
      expect(solver.conflicts).toBeLessThan(conflicts + 20);
    }
  });

  it('what was learned serves the next query: it comes to an end by and by', () => {
    const solver = pigeons(6);
    let queries = 1;
    while (solver.solve({ assume: [], conflicts: 30 }) === 'exhausted') queries += 1;
    expect(queries).toBeGreaterThan(1);
    const spent = solver.conflicts;
    expect(solver.solve({ assume: [] })).toBe('unsatisfiable');
    expect(solver.conflicts).toBe(spent);
    expect(solver.core()).toEqual([]);
  });

  it('a query without a conflict costs none, and each value it gives is counted', () => {
    const { solver } = desk([not(A), B]);
    const before = solver.assignments;
    expect(solver.solve({ assume: [A], conflicts: 0 })).toBe('exhausted');
    solver.solve({ assume: [A], conflicts: 1 });
    expect(solver.conflicts).toBe(0);
    expect(solver.assignments).toBeGreaterThanOrEqual(before + 8);
  });
});

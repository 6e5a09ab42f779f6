import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Literal, not, variableOf } from '../../src/analysis/solver/literal.ts';
import { Solver } from '../../src/analysis/solver/solver.ts';

const VARIABLES = 8;

/** Clauses over eight variables, numbered from 1: variable 0 is the constant. */
const literal = fc
  .tuple(fc.integer({ min: 1, max: VARIABLES }), fc.boolean())
  .map(([variable, negated]): Literal => 2 * variable + (negated ? 1 : 0));
const clause = fc.array(literal, { minLength: 1, maxLength: 4 });
const problem = fc.record({
  first: fc.array(clause, { maxLength: 25 }),
  later: fc.array(clause, { maxLength: 15 }),
  assume: fc.array(literal, { maxLength: 4 }),
  prefer: fc.array(literal, { maxLength: 4 }),
});

function solverWith(clauses: readonly (readonly Literal[])[]): Solver {
  const solver = new Solver();
  for (let variable = 0; variable < VARIABLES; variable += 1) solver.newVariable();
  for (const one of clauses) solver.addClause(one);
  return solver;
}

/** By trying all 256 cases. */
function satisfiable(
  clauses: readonly (readonly Literal[])[],
  assume: readonly Literal[] = [],
): boolean {
  for (let values = 0; values < 2 ** VARIABLES; values += 1) {
    const holds = (one: Literal) =>
      (values >> (variableOf(one) - 1)) % 2 === (one % 2 === 0 ? 1 : 0);
    if (assume.every(holds) && clauses.every((one) => one.some(holds))) return true;
  }
  return false;
}

describe('given any clauses, more of them later, and assumptions', () => {
  it('the verdict is that of trying all cases, before and after', () => {
    fc.assert(
      fc.property(problem, ({ first, later, assume, prefer }) => {
        const solver = solverWith(first);
        const before = solver.solve({ assume, prefer });
        expect(before === 'satisfiable').toBe(satisfiable(first, assume));
        for (const one of later) solver.addClause(one);
        const after = solver.solve({ assume, prefer });
        expect(after === 'satisfiable').toBe(satisfiable([...first, ...later], assume));
      }),
      { numRuns: 500 },
    );
  });

  it('a solution satisfies all clauses and assumptions', () => {
    fc.assert(
      fc.property(problem, ({ first, assume, prefer }) => {
        const solver = solverWith(first);
        fc.pre(solver.solve({ assume, prefer }) === 'satisfiable');
        const broken = [...first, ...assume.map((one) => [one])].filter(
          (one) => !one.some((member) => solver.isTrue(member)),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('the core is a part of the assumptions that cannot hold', () => {
    fc.assert(
      fc.property(problem, ({ first, assume }) => {
        const solver = solverWith(first);
        fc.pre(solver.solve({ assume }) === 'unsatisfiable');
        expect(assume).toEqual(expect.arrayContaining([...solver.core()]));
        expect(satisfiable(first, solver.core())).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('given a preference', () => {
  it('follows it wherever nothing speaks against it, the first before the others', () => {
    const solver = new Solver();
    const [a, b, c] = [solver.newVariable(), solver.newVariable(), solver.newVariable()];
    solver.addClause([not(a), not(b)]);
    expect(solver.solve({ assume: [], prefer: [b, a, c] })).toBe('satisfiable');
    expect([a, b, c].map((one) => solver.isTrue(one))).toEqual([false, true, true]);
    expect(solver.solve({ assume: [a], prefer: [b, c] })).toBe('satisfiable');
    expect([a, b, c].map((one) => solver.isTrue(one))).toEqual([true, false, true]);
  });
});

describe('given seven pigeons and six holes', () => {
  const [pigeons, holes] = [7, 6];
  const place = (pigeon: number, hole: number): Literal => 2 * (1 + pigeon * holes + hole);
  const solver = new Solver();
  for (let variable = 0; variable < pigeons * holes; variable += 1) solver.newVariable();
  for (let pigeon = 0; pigeon < pigeons; pigeon += 1) {
    solver.addClause(Array.from({ length: holes }, (_, hole) => place(pigeon, hole)));
    for (let other = 0; other < pigeon; other += 1)
      for (let hole = 0; hole < holes; hole += 1)
        solver.addClause([not(place(pigeon, hole)), not(place(other, hole))]);
  }

  it('gives up where few conflicts are allowed, and decides where more are', () => {
    expect(solver.solve({ assume: [], conflicts: 20 })).toBe('exhausted');
    expect(solver.conflicts).toBeLessThan(40);
    expect(solver.solve({ assume: [] })).toBe('unsatisfiable');
    expect(solver.core()).toEqual([]);
  });
});

describe('given enough conflicts that lessons are forgotten', () => {
  /** Random clauses near the threshold; of `lessons`, half are forgotten. */
  const decide = (variables: number, seed: number, lessons?: number) => {
    const clauses = randomClauses(variables, 4.2, seed);
    const solver = new Solver(lessons);
    for (let variable = 0; variable < variables; variable += 1) solver.newVariable();
    for (const one of clauses) solver.addClause(one);
    const verdict = solver.solve({ assume: [] });
    if (verdict === 'satisfiable')
      expect(clauses.every((one) => one.some((member) => solver.isTrue(member)))).toBe(true);
    return verdict;
  };

  it.each([
    [80, 1, 'unsatisfiable'],
    [80, 2, 'unsatisfiable'],
    [80, 6, 'satisfiable'],
    [100, 2, 'satisfiable'],
    [100, 3, 'satisfiable'],
  ])('%d variables, case %d: it is still %s', (variables, seed, verdict) => {
    expect([decide(variables, seed), decide(variables, seed, 20)]).toEqual([verdict, verdict]);
  });
});

/** Three literals a clause. A linear congruence is random enough here, and the same everywhere. */
function randomClauses(variables: number, density: number, seed: number): Literal[][] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  return Array.from({ length: Math.round(variables * density) }, () =>
    Array.from({ length: 3 }, () => 2 * (1 + next(variables)) + next(2)),
  );
}

import { describe, expect, it } from 'vitest';
import { Assignment, type Clause } from '../../src/analysis/solver/assignment.ts';
import { decisionsBehind, learn } from '../../src/analysis/solver/conflict.ts';
import { type Literal, not } from '../../src/analysis/solver/literal.ts';

/** The literals of nine variables, named in the order of their numbers. */
const [A, B, C, D, E, F, G, H, I] = [0, 2, 4, 6, 8, 10, 12, 14, 16] as const;

function desk(...clauses: readonly (readonly Literal[])[]) {
  const assignment = new Assignment();
  for (let variable = 0; variable < 9; variable += 1) assignment.addVariable();
  const watched = clauses.map((literals): Clause => {
    const clause = { literals: [...literals], activity: 1, removed: false };
    assignment.watch(clause);
    return clause;
  });
  /** Decides literals one after the other, each with all that follows. */
  const decide = (...literals: readonly Literal[]): Clause | undefined => {
    let conflict: Clause | undefined;
    for (const literal of literals) {
      assignment.decide(literal);
      conflict = assignment.propagate();
    }
    return conflict;
  };
  const back = (level: number): readonly Literal[] => {
    const released: Literal[] = [];
    assignment.backTo(level, (literal) => released.push(literal));
    return released;
  };
  return { assignment, watched, decide, back };
}

function conflictOf(violated: Clause | undefined): Clause {
  if (!violated) throw new Error('There is no conflict.');
  return violated;
}

describe('given clauses that are followed', () => {
  it('the last open literal of a clause becomes true, and so on', () => {
    const { assignment, watched, decide } = desk([not(A), B], [not(B), not(A), C]);
    expect(decide(A)).toBeUndefined();
    expect(assignment.trail).toEqual([A, B, C]);
    expect([A, B, C].map((one) => assignment.isTrue(one))).toEqual([true, true, true]);
    expect([A, B, C].map((one) => assignment.isFalse(not(one)))).toEqual([true, true, true]);
    expect([assignment.isOpen(D), assignment.isOpen(not(D)), assignment.isOpen(A)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([0, 1, 2].map((variable) => assignment.reasonOf(variable))).toEqual([
      undefined,
      ...watched,
    ]);
  });

  it('a clause whose literals are all false is violated', () => {
    const { watched, decide } = desk([not(A), not(B), C], [not(A), not(B), not(C)]);
    expect(decide(A)).toBeUndefined();
    expect(decide(B)).toBe(watched[1]);
  });

  it('a clause waits until all but one of its literals are false, whichever are first', () => {
    for (const order of [
      [A, B, C, D],
      [D, C, B, A],
      [C, A, D, B],
      [B, D, A, C],
    ]) {
      const { assignment, decide, back } = desk([A, B, C, D]);
      const [first = A, second = A, third = A, last = A] = order;
      decide(not(first), not(second));
      expect(assignment.trail).toEqual([not(first), not(second)]);
      decide(not(third));
      expect(assignment.trail).toEqual([not(first), not(second), not(third), last]);
      back(0);
      decide(not(last), not(third), not(second));
      expect(assignment.trail).toEqual([not(last), not(third), not(second), first]);
    }
  });

  it('a clause that is true already gives nothing a value', () => {
    const { assignment, decide } = desk([A, B, C]);
    decide(C, not(A), not(B));
    expect(assignment.trail).toEqual([C, not(A), not(B)]);
  });

  it('a clause that was removed is not looked at', () => {
    const { assignment, watched, decide } = desk([not(A), B], [not(A), C]);
    for (const clause of watched.slice(0, 1)) clause.removed = true;
    decide(A);
    expect(assignment.trail).toEqual([A, C]);
  });

  it('after a conflict every other clause is still watched', () => {
    const { assignment, watched, decide, back } = desk(
      [not(A), B],
      [not(A), not(B)],
      [not(A), C],
      [not(A), D, E],
    );
    expect(decide(A)).toBe(watched[1]);
    back(0);
    for (const clause of watched.slice(0, 2)) clause.removed = true;
    decide(A, not(D));
    expect(assignment.trail).toEqual([A, C, not(D), E]);
  });

  it('a clause of a variable that is not there is a mistake', () => {
    const { assignment } = desk();
    const clause = { literals: [A, 40], activity: 1, removed: false };
    expect(() => assignment.watch(clause)).toThrow('There is no variable 20.');
  });
});

describe('given levels', () => {
  it('each decision opens one, and what follows from it stands there', () => {
    const { assignment, decide } = desk([not(A), B], [not(C), D]);
    expect(assignment.level).toBe(0);
    decide(A, C);
    expect(assignment.level).toBe(2);
    expect([0, 1, 2, 3].map((variable) => assignment.levelOf(variable))).toEqual([1, 1, 2, 2]);
  });

  it('going back takes back all above, the last first, and nothing else', () => {
    const { assignment, decide, back } = desk([not(A), B], [not(C), D]);
    decide(A, C, E);
    expect(back(1)).toEqual([E, D, C]);
    expect([assignment.level, assignment.trail]).toEqual([1, [A, B]]);
    expect([C, D, E].every((one) => assignment.isOpen(one) && assignment.isOpen(not(one)))).toBe(
      true,
    );
    expect(assignment.reasonOf(3)).toBeUndefined();
    expect(back(1)).toEqual([]);
    decide(C);
    expect(assignment.trail).toEqual([A, B, C, D]);
  });

  it('every value ever given is counted', () => {
    const { assignment, decide, back } = desk([not(A), B]);
    decide(A);
    back(0);
    decide(A, C);
    expect(assignment.count).toBe(5);
  });

  it('the values now can be kept', () => {
    const { assignment, decide, back } = desk();
    decide(A, not(B));
    const values = assignment.snapshot();
    back(0);
    expect([...values]).toEqual([1, 0, 0, 1, ...Array.from({ length: 14 }, () => 2)]);
  });

  it('more variables may come: the others keep their values and levels', () => {
    const { assignment, decide } = desk([not(A), not(C), D]);
    decide(A, not(B), C);
    const added = Array.from({ length: 600 }, () => assignment.addVariable());
    expect([added[0], added.at(-1), assignment.variables]).toEqual([9, 608, 609]);
    expect([A, not(B), C, D].map((one) => assignment.isTrue(one))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([0, 1, 2, 3].map((variable) => assignment.levelOf(variable))).toEqual([1, 2, 3, 3]);
    expect(added.every((variable) => assignment.isOpen(2 * variable))).toBe(true);
    decide(2 * 608 + 1);
    expect([assignment.isFalse(2 * 608), assignment.levelOf(608)]).toEqual([true, 4]);
  });
});

describe('given a conflict', () => {
  it('what is learned is the nearest cause, which takes effect where the others stand', () => {
    // A at level 1, B at 2; C at level 3 brings D and E, which cannot stand together with A.
    const { assignment, watched, decide } = desk(
      [not(C), D],
      [not(D), not(A), E],
      [not(D), not(E), not(A)],
    );
    decide(A, B);
    const conflict = decide(C);
    expect(conflict).toBe(watched[2]);
    const lesson = learn(assignment, conflictOf(conflict));
    expect(lesson.literals).toEqual([not(D), not(A)]);
    expect(lesson.level).toBe(1);
    expect(lesson.clauses).toEqual([watched[2], watched[1]]);
    expect([...lesson.variables].sort()).toEqual([0, 3, 4]);
  });

  it('what follows from no decision is left out', () => {
    const { assignment, decide } = desk([not(C), not(A), D], [not(C), not(D), not(A)]);
    assignment.assign(A, undefined);
    assignment.propagate();
    const lesson = learn(assignment, conflictOf(decide(C)));
    expect([lesson.literals, lesson.level]).toEqual([[not(C)], 0]);
  });

  it('what follows from the others is left out', () => {
    // A brings B; both have a part in the conflict, and A is enough.
    const { assignment, decide } = desk([not(A), B], [not(C), not(A), not(B), D], [not(C), not(D)]);
    decide(A);
    const lesson = learn(assignment, conflictOf(decide(C)));
    expect([lesson.literals, lesson.level]).toEqual([[not(C), not(A)], 1]);
  });

  it('what follows from the others and from no decision is left out too', () => {
    const { assignment, decide } = desk(
      [not(A), not(I), B],
      [not(C), not(A), not(B), D],
      [not(C), not(D)],
    );
    assignment.assign(I, undefined);
    assignment.propagate();
    decide(A);
    expect(learn(assignment, conflictOf(decide(C))).literals).toEqual([not(C), not(A)]);
  });

  it('what follows from something else besides stays', () => {
    const { assignment, decide } = desk(
      [not(A), not(E), B],
      [not(C), not(A), not(B), D],
      [not(C), not(D)],
    );
    decide(A, E);
    const lesson = learn(assignment, conflictOf(decide(C)));
    expect([lesson.literals, lesson.level]).toEqual([[not(C), not(B), not(A)], 2]);
  });

  it('of the others, the nearest comes first', () => {
    const { assignment, decide } = desk([not(C), not(A), not(B), D], [not(C), not(D)]);
    decide(B, A, F);
    const lesson = learn(assignment, conflictOf(decide(C)));
    expect([lesson.literals, lesson.level]).toEqual([[not(C), not(A), not(B)], 2]);
  });
});

describe('given literals that are false', () => {
  it('the decisions are told that make them so, and no others', () => {
    const { assignment, decide } = desk([not(A), not(B), G], [not(G), H], [not(E), F]);
    decide(A, B, E, not(D));
    expect(new Set(decisionsBehind(assignment, [not(H)]))).toEqual(new Set([A, B]));
    expect(decisionsBehind(assignment, [not(E)])).toEqual([E]);
    expect(decisionsBehind(assignment, [D])).toEqual([not(D)]);
    expect(decisionsBehind(assignment, [not(F), not(E)])).toEqual([E]);
  });

  it('what follows from no decision needs none', () => {
    const { assignment, decide } = desk([not(A), not(B), G]);
    assignment.assign(A, undefined);
    assignment.propagate();
    decide(B);
    expect(decisionsBehind(assignment, [not(G)])).toEqual([B]);
    expect(decisionsBehind(assignment, [not(A)])).toEqual([]);
  });
});

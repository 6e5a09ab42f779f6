import { afterEach, describe, expect, it } from 'vitest';
import { type Shape, syntheticQuestionnaire } from '../../../bench/engine/questionnaires.ts';
import { analyse } from '../../../src/analysis/analyse.ts';
import { baseParents, baseTrees } from '../../../src/analysis/facts/bases.ts';
import { pathLengths } from '../../../src/analysis/facts/paths.ts';
import { skipInstructions } from '../../../src/analysis/facts/skips.ts';
import { Possibilities } from '../../../src/analysis/possibilities.ts';
import { Solver } from '../../../src/analysis/solver/solver.ts';
import { compile } from '../../../src/engine/compile.ts';
import { Form } from '../../../src/engine/form.ts';

const { solve } = Solver.prototype;
const { answer } = Form.prototype;

afterEach(() => {
  Solver.prototype.solve = solve;
  Form.prototype.answer = answer;
});

/** Values the solver gave, and answers changed with what they moved, in everything that is found out. */
function workOn(shape: Shape, size: number): number {
  let work = 0;
  Solver.prototype.solve = function (this: Solver, query) {
    const before = this.assignments;
    const verdict = solve.call(this, query);
    work += this.assignments - before;
    return verdict;
  };
  Form.prototype.answer = function (this: Form, address, value) {
    const change = answer.call(this, address, value);
    work += 1 + change.asked.length + change.hidden.length;
    return change;
  };
  const possibilities = new Possibilities(compile(syntheticQuestionnaire(shape, size)));
  analyse(possibilities);
  pathLengths(possibilities);
  baseParents(possibilities);
  skipInstructions(possibilities);
  return work;
}

describe('a questionnaire four times as long', { timeout: 60_000 }, () => {
  it.each<Shape>(['chain', 'fan-out', 'realistic'])(
    'takes about four times the work: %s',
    (shape) => {
      expect(workOn(shape, 400) / workOn(shape, 100)).toBeLessThan(6);
    },
  );
});

describe('one chain of ten thousand questions', { timeout: 120_000 }, () => {
  const possibilities = new Possibilities(compile(syntheticQuestionnaire('chain', 10_000)));

  it('has its bases found, however deep they hang', () => {
    const parents = baseParents(possibilities);
    const [first] = baseTrees(possibilities, parents);
    expect([parents.size, first?.id]).toEqual([9_998, 'q0']);
  });

  it('has its skips found', () => {
    const last = skipInstructions(possibilities).findLast(({ to }) => to.length > 0);
    expect(last).toMatchObject({ gate: 'q9998', to: ['q9999'] });
  });
});

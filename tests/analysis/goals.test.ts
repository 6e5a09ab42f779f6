import { describe, expect, it } from 'vitest';
import { type Goal, type Settled, settle } from '../../src/analysis/goals.ts';
import { type Outcome, Space, THOROUGH, type Wish } from '../../src/analysis/space.ts';
import { compiledTiny } from '../support/tiny.ts';
import { all, check, is, longText, not, note, single, survey, when } from './items.ts';

const compiled = compiledTiny(
  survey({
    items: [
      single('a', 'required: hard'),
      single('b', 'required: hard'),
      longText('x', when(is('a'))),
      longText('y', when(is('b'))),
      note('n', when(all(is('a'), is('b')))),
      note('z', when(all(is('a'), is('a', '2')))),
    ],
    checks: [check('c', 'b', not(is('b', '2')))],
  }),
);

/** Counts what it is asked. */
class Counting extends Space {
  asked = 0;

  override ask(wish: Wish): Outcome {
    this.asked += 1;
    return super.ask(wish);
  }
}

/** Says of every answer set that it can be handed in. */
class Lenient extends Space {
  override ask(wish: Wish): Outcome {
    return super.ask({ ...wish, submittable: false });
  }
}

/** That an item is asked, which nobody but a search can bring about. */
function goal(space: Space, id: string, submittable: boolean): Goal {
  const literal = space.encoding.nodes.get(id)?.asked ?? -1;
  return { space, literal, submittable, wanted: [], shows: (trial) => trial.isAsked(id) };
}

const verdict = (settled: ReadonlyMap<Goal, Settled>, one: Goal) => settled.get(one)?.is;

describe('goals', () => {
  it('are each possible, with an answer set that shows it and can be handed in where it has to, or impossible', () => {
    const space = new Space(compiled, THOROUGH);
    const [x, y, z] = [goal(space, 'x', true), goal(space, 'y', false), goal(space, 'z', true)];
    const settled = settle([x, y, z]);
    expect([x, y, z].map((one) => verdict(settled, one))).toEqual([
      'possible',
      'possible',
      'impossible',
    ]);
    for (const one of [x, y]) {
      const outcome = settled.get(one);
      const trial = space.try(outcome?.is === 'possible' ? outcome.witness() : {});
      expect([one.shows(trial), trial.finishes || !one.submittable]).toEqual([true, true]);
    }
  });

  it('of several spaces are settled each in its own', () => {
    const [one, other] = [new Space(compiled, THOROUGH), new Space(compiled, THOROUGH)];
    const goals = [goal(one, 'x', false), goal(other, 'x', false)];
    const settled = settle(goals);
    expect(goals.map((some) => verdict(settled, some))).toEqual(['possible', 'possible']);
  });

  it('that one answer set can show together take one search', () => {
    const space = new Counting(compiled, THOROUGH);
    const goals = ['x', 'y', 'n'].map((id) => goal(space, id, false));
    const settled = settle(goals);
    expect(goals.map((one) => verdict(settled, one))).toEqual(['possible', 'possible', 'possible']);
    expect(space.asked).toBe(1);
  });

  it('of drafts are shown by what can be handed in, where that shows them too', () => {
    const space = new Counting(compiled, THOROUGH);
    const [draft, handedIn] = [goal(space, 'y', false), goal(space, 'n', true)];
    const settled = settle([draft, handedIn]);
    const [shown, other] = [settled.get(draft), settled.get(handedIn)];
    expect(space.asked).toBe(1);
    const witness = other?.is === 'possible' ? other.witness() : undefined;
    expect(witness).toMatchObject({ a: { code: '1' }, b: { code: '1' } });
    expect(shown?.is === 'possible' && shown.witness()).toEqual(witness);
  });

  it('are not taken for shown where the engine does not confirm it', () => {
    const space = new Lenient(compiled, THOROUGH);
    const goals = [goal(space, 'x', true), goal(space, 'x', false)];
    const settled = settle(goals);
    expect(goals.map((one) => verdict(settled, one))).toEqual(['undecided', 'possible']);
  });
});

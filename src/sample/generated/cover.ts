import type { Compiled } from '../../engine/compile.ts';
import type { Form } from '../../engine/form.ts';
import type { Random } from '../../shared/ports.ts';
import { seededRandom } from '../seeded.ts';
import { complete } from './complete.ts';
import { type Manner, rowId } from './fill.ts';
import type { Goal } from './goal.ts';
import { goalsOf } from './goals-of.ts';
import { metBy } from './met.ts';
import { outermost, type Place, rowPlace } from './place.ts';
import { Plan } from './plan.ts';
import { search } from './search.ts';
import type { Task } from './task.ts';
import { wish } from './wish.ts';

/** A goal no generated respondent shows: nobody can, as far as the plan knows every way, or it was not found. */
export interface Unreached {
  readonly goal: Goal;
  readonly why: 'impossible' | 'notFound';
}

/** Few responses that show everything a questionnaire can be asked to show. */
export interface Covering {
  readonly forms: readonly Form[];
  readonly goals: number;
  readonly unreached: readonly Unreached[];
}

/** Rows in one response that are planned for. */
const ROWS = 20;
/** Steps to fit one more goal into a plan that holds others. */
const FEW = 300;
/** Plans that are tried for one goal alone. */
const ATTEMPTS = 12;

/** A small set of valid responses that shows every goal that can be shown. The same seed gives the same set. */
export function cover(compiled: Compiled, seed: number): Covering {
  return new Cover(compiled, seed).run();
}

class Cover {
  readonly #compiled: Compiled;
  readonly #seed: number;
  readonly #random: Random;
  readonly #outside: Place;
  readonly #open: Set<Goal>;
  readonly #goals: number;
  readonly #possible = new Set<Goal>();
  /** Options of a deciding question with which a question is not asked at all. */
  readonly #apart = new Map<string, boolean>();
  readonly #unreached: Unreached[] = [];
  readonly #forms: Form[] = [];

  constructor(compiled: Compiled, seed: number) {
    this.#compiled = compiled;
    this.#seed = seed;
    this.#random = seededRandom(seed, 'cover');
    this.#outside = outermost(compiled);
    this.#open = new Set(goalsOf(compiled));
    this.#goals = this.#open.size;
  }

  run(): Covering {
    for (let [first] = this.#open; first; [first] = this.#open) {
      if (!this.#canBe(first)) continue;
      const form = this.#packed() ?? this.#alone(first);
      const met = form ? metBy(form, this.#open) : new Set<Goal>();
      for (const goal of met) this.#open.delete(goal);
      if (form && met.size > 0) this.#forms.push(form);
      if (!met.has(first)) {
        const own = this.#alone(first);
        if (own && metBy(own, [first]).size > 0) this.#keep(own);
        else this.#give(first, 'notFound');
      }
    }
    return { forms: this.#forms, goals: this.#goals, unreached: this.#unreached };
  }

  #keep(form: Form): void {
    for (const goal of metBy(form, this.#open)) this.#open.delete(goal);
    this.#forms.push(form);
  }

  /** A response with as many goals in it as go together, the first open one in any case. */
  #packed(): Form | undefined {
    const plan = new Plan();
    for (const goal of this.#open)
      if (goal.within === undefined && this.#canBe(goal)) this.#fits(plan, goal, this.#outside);
    for (const [id, repeat] of this.#compiled.repeats) {
      const waiting = new Set([...this.#open].filter(({ within }) => within === id));
      const rows = Math.min(ROWS, repeat.repeat.atMost ?? ROWS);
      for (let serial = 1; serial <= rows && waiting.size > 0; serial += 1) {
        const place = rowPlace(this.#outside, repeat, rowId(serial));
        const before = waiting.size;
        for (const goal of waiting)
          if (!this.#canBe(goal) || this.#fits(plan, goal, place)) waiting.delete(goal);
        if (waiting.size === before) break;
      }
    }
    const completed = complete(this.#compiled, plan, this.#manner(), this.#random);
    return completed.form;
  }

  /** A response for one goal, its plan made anew with everything that was found wanting. */
  #alone(goal: Goal): Form | undefined {
    const place = this.#placeOf(goal);
    let wanted: readonly Task[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const plan = new Plan();
      if (search(plan, [...wish(goal, place), ...wanted], this.#random) !== 'found')
        return undefined;
      const completed = complete(this.#compiled, plan, this.#manner(), this.#random);
      if (completed.form) return completed.form;
      wanted = [...wanted, ...completed.wanted];
    }
    return undefined;
  }

  #fits(plan: Plan, goal: Goal, place: Place): boolean {
    return search(plan, wish(goal, place), this.#random, FEW) === 'found';
  }

  /** Whether a plan can hold the goal at all; what cannot be is given up at once. */
  #canBe(goal: Goal): boolean {
    if (this.#possible.has(goal)) return true;
    const outcome = this.#isApart(goal)
      ? 'impossible'
      : search(new Plan(), wish(goal, this.#placeOf(goal)), this.#random);
    if (outcome === 'found') this.#possible.add(goal);
    else this.#give(goal, outcome === 'impossible' ? 'impossible' : 'notFound');
    return outcome === 'found';
  }

  #isApart(goal: Goal): boolean {
    if (goal.is !== 'both') return false;
    const { first, second, within } = goal;
    const key = [within, first.slot.address, first.code, second.slot.node].join(' ');
    const known = this.#apart.get(key);
    if (known !== undefined) return known;
    const [, choice] = wish(goal, this.#placeOf(goal));
    const place = this.#placeOf(goal);
    const node = place.compiled.nodes[second.slot.node];
    const tasks: Task[] = choice && node ? [choice, { do: 'ask', at: { place, node } }] : [];
    const apart = search(new Plan(), tasks, this.#random) === 'impossible';
    this.#apart.set(key, apart);
    return apart;
  }

  #give(goal: Goal, why: Unreached['why']): void {
    this.#open.delete(goal);
    this.#unreached.push({ goal, why });
  }

  #placeOf({ within }: Goal): Place {
    const repeat = within === undefined ? undefined : this.#compiled.repeats.get(within);
    return repeat ? rowPlace(this.#outside, repeat, rowId(1)) : this.#outside;
  }

  #manner(): Manner {
    const serial = this.#forms.length;
    return {
      random: (address) => seededRandom(this.#seed, `${serial} ${address}`),
      rows: () => ({ from: 0, to: 2 }),
      words: () => undefined,
    };
  }
}

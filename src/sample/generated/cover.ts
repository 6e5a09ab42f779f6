import type { Compiled } from '../../engine/compiled.ts';
import type { Form } from '../../engine/form.ts';
import type { Random } from '../../shared/ports.ts';
import { seededRandom } from '../seeded.ts';
import { complete } from './complete.ts';
import { type Manner, rowId } from './fill.ts';
import type { Goal } from './goal.ts';
import { goalsOf } from './goals-of.ts';
import { metBy } from './met.ts';
import { nodeOf, outermost, type Place, rowPlace } from './place.ts';
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
/** Times that goals are packed together, and plans that are tried for one goal alone. */
const PACKINGS = 3;
const ATTEMPTS = 3;

/** A small set of valid responses that shows every goal that can be shown. The same seed gives the same set. */
export function cover(compiled: Compiled, seed: number): Covering {
  return new Cover(compiled, seed).run();
}

type Both = Goal & { readonly is: 'both' };

class Cover {
  readonly #compiled: Compiled;
  readonly #seed: number;
  readonly #random: Random;
  readonly #outside: Place;
  readonly #open: Set<Goal>;
  readonly #goals: number;
  readonly #possible = new Set<Goal>();
  /** Why a question cannot be asked, or not together with an option; undefined where it can. */
  readonly #closed = new Map<string, Unreached['why'] | undefined>();
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
    let isPacking = true;
    for (let [first] = this.#open; first; [first] = this.#open) {
      if (!this.#canBe(first)) continue;
      // Where nothing more comes of many goals at once, each is tried by itself, until one is found again.
      isPacking &&= this.#keep(this.#packed());
      if (isPacking && !this.#open.has(first)) continue;
      const alone = this.#alone(wish(first, this.#placeOf(first.within)));
      if (typeof alone === 'object') isPacking = this.#keep(alone);
      if (this.#open.has(first)) this.#fail(first, alone === 'impossible' ? alone : 'notFound');
    }
    return { forms: this.#forms, goals: this.#goals, unreached: this.#unreached };
  }

  /** Keeps a form that shows an open goal; whether it does. */
  #keep(form: Form | undefined): boolean {
    const met = form ? metBy(form, this.#open) : new Set<Goal>();
    for (const goal of met) this.#open.delete(goal);
    if (form && met.size > 0) this.#forms.push(form);
    return met.size > 0;
  }

  /** A response with as many goals in it as go together, the first open one in any case. */
  #packed(): Form | undefined {
    let wanted: readonly Task[] = [];
    for (let attempt = 0; attempt < PACKINGS; attempt += 1) {
      const plan = new Plan();
      // What stood in the way the last time is seen to first.
      if (search(plan, wanted, this.#random) !== 'found') return undefined;
      this.#pack(plan);
      const completed = complete(this.#compiled, plan, this.#manner(), this.#random);
      if (completed.form) return completed.form;
      wanted = [...wanted, ...completed.wanted];
    }
    return undefined;
  }

  #pack(plan: Plan): void {
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
  }

  /** A response for one wish, its plan made anew with everything that was found wanting, or why there is none. */
  #alone(wishes: readonly Task[]): Form | Unreached['why'] {
    let wanted: readonly Task[] = [];
    let isCertain = true;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const plan = new Plan();
      const outcome = search(plan, [...wishes, ...wanted], this.#random);
      if (outcome !== 'found')
        return outcome === 'impossible' && isCertain ? 'impossible' : 'notFound';
      const completed = complete(this.#compiled, plan, this.#manner(), this.#random);
      if (completed.form) return completed.form;
      isCertain &&= completed.isCertain;
      wanted = [...wanted, ...completed.wanted];
    }
    return 'notFound';
  }

  #fits(plan: Plan, goal: Goal, place: Place): boolean {
    return search(plan, wish(goal, place), this.#random, FEW) === 'found';
  }

  /** Whether a plan can hold the goal at all; what cannot be is given up at once. */
  #canBe(goal: Goal): boolean {
    const closed = this.#closedBy(goal);
    if (this.#possible.has(goal) && closed === undefined) return true;
    const outcome =
      closed ?? search(new Plan(), wish(goal, this.#placeOf(goal.within)), this.#random);
    if (outcome === 'found') this.#possible.add(goal);
    else this.#give(goal, outcome === 'impossible' ? outcome : 'notFound');
    return outcome === 'found';
  }

  /** Gives a goal up, and with it all that need the same. */
  #fail(goal: Goal, why: Unreached['why']): void {
    this.#give(goal, why);
    if (goal.is === 'asked') this.#closed.set(nodeKey(goal.within, goal.node.index), why);
    if (goal.is !== 'both') return;
    this.#close(goal, goal.first.code);
    if (this.#closed.get(bothKey(goal, goal.first.code))) this.#close(goal, undefined);
  }

  /** Tries an option of the first question, or any, beside whatever is answered to the second. */
  #close(goal: Both, code: string | undefined): void {
    const alone = this.#alone(this.#besideAny(goal, code));
    if (typeof alone === 'object') this.#keep(alone);
    else this.#closed.set(bothKey(goal, code), alone);
  }

  #closedBy(goal: Goal): Unreached['why'] | undefined {
    const node =
      goal.is === 'both'
        ? goal.second.slot.node
        : 'slot' in goal
          ? goal.slot.node
          : goal.node.index;
    const why = goal.is === 'notAsked' ? undefined : this.#closed.get(nodeKey(goal.within, node));
    if (why || goal.is !== 'both') return why;
    const key = bothKey(goal, goal.first.code);
    if (!this.#closed.has(key)) {
      const outcome = search(new Plan(), this.#besideAny(goal, goal.first.code), this.#random);
      this.#closed.set(key, outcome === 'impossible' ? outcome : undefined);
    }
    return this.#closed.get(key) ?? this.#closed.get(bothKey(goal, undefined));
  }

  #besideAny({ within, first, second }: Both, code: string | undefined): readonly Task[] {
    const place = this.#placeOf(within);
    const cell = { place: first.outside ? this.#outside : place, slot: first.slot };
    return [
      { do: 'answer', cell, by: code === undefined ? {} : { include: [code] } },
      { do: 'ask', at: { place, node: nodeOf(place, second.slot.node) } },
    ];
  }

  #give(goal: Goal, why: Unreached['why']): void {
    this.#open.delete(goal);
    this.#unreached.push({ goal, why });
  }

  #placeOf(within: string | undefined): Place {
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

function nodeKey(within: string | undefined, index: number): string {
  return `${within} ${index}`;
}

function bothKey({ within, first, second }: Both, code: string | undefined): string {
  return [within, first.slot.address, code, second.slot.node].join(' ');
}

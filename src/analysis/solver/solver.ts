import { ActivityOrder } from './activity-order.ts';
import { Assignment, type Clause } from './assignment.ts';
import { decisionsBehind, learn } from './conflict.ts';
import { FALSE, type Literal, not, TRUE, variableOf } from './literal.ts';

/** `exhausted`: not decided within the number of conflicts allowed. */
export type Verdict = 'satisfiable' | 'unsatisfiable' | 'exhausted';

export interface Query {
  /** Must hold for this query only. */
  readonly assume: readonly Literal[];
  /** Decided first, in this order, as far as nothing speaks against it. */
  readonly prefer?: readonly Literal[];
  /** Conflicts after which the search gives up. */
  readonly conflicts?: number;
}

/** Conflicts between two restarts, times the sequence of Luby. */
const RESTART = 100;
const LEARNED_AT_FIRST = 2_000;

/**
 * Decides whether clauses can be satisfied together: conflict-driven clause learning (watched literals, first unique
 * implication point, activity order, kept phases, restarts). What one query taught serves the next, and clauses
 * may be added between queries. Deterministic: the same queries in the same order give the same answers.
 */
export class Solver {
  readonly #assignment = new Assignment();
  readonly #order = new ActivityOrder();
  /** By variable: the value it had last, tried first. */
  readonly #phases: number[] = [];
  #learned: Clause[] = [];
  #learnedLimit = LEARNED_AT_FIRST;
  #model: Uint8Array = new Uint8Array();
  #core: readonly Literal[] = [];
  #contradictory = false;
  #conflicts = 0;

  constructor() {
    this.newVariable();
    this.addClause([TRUE]);
  }

  /** A new variable, as the literal that is true where it is. */
  newVariable(): Literal {
    const variable = this.#assignment.addVariable();
    this.#phases.push(0);
    this.#order.add(variable);
    return 2 * variable;
  }

  addClause(literals: readonly Literal[]): void {
    const distinct = [...new Set(literals)].filter((literal) => !this.#assignment.isFalse(literal));
    const holds = distinct.some(
      (literal) => this.#assignment.isTrue(literal) || distinct.includes(not(literal)),
    );
    if (holds) return;
    this.#attach(distinct, false);
  }

  solve({ assume, prefer = [], conflicts = Number.POSITIVE_INFINITY }: Query): Verdict {
    this.#core = [];
    if (this.#contradictory) return 'unsatisfiable';
    const verdict = this.#search(assume, prefer, conflicts);
    this.#backTo(0);
    return verdict;
  }

  /** Whether a literal is true in the last solution. */
  isTrue(literal: Literal): boolean {
    return this.#model[literal] === 1;
  }

  /** The assumptions that could not hold together in the last query; empty where nothing can hold at all. */
  core(): readonly Literal[] {
    return this.#core;
  }

  /** How many conflicts all queries so far have cost. */
  get conflicts(): number {
    return this.#conflicts;
  }

  #search(assume: readonly Literal[], prefer: readonly Literal[], allowed: number): Verdict {
    let left = allowed;
    for (let round = 1; ; round += 1) {
      const budget = Math.min(left, RESTART * luby(round));
      const verdict = this.#searchUntilRestart(assume, prefer, budget);
      if (verdict !== 'exhausted') return verdict;
      left -= budget;
      if (left <= 0) return 'exhausted';
      this.#backTo(0);
      this.#forget();
    }
  }

  #searchUntilRestart(
    assume: readonly Literal[],
    prefer: readonly Literal[],
    budget: number,
  ): Verdict {
    let left = budget;
    let preferred = 0;
    for (;;) {
      const conflict = this.#assignment.propagate();
      if (conflict) {
        if (this.#assignment.level === 0) {
          this.#contradictory = true;
          return 'unsatisfiable';
        }
        this.#learn(conflict);
        preferred = 0;
        left -= 1;
        continue;
      }
      if (left <= 0) return 'exhausted';
      const assumption = assume[this.#assignment.level];
      if (assumption !== undefined) {
        if (this.#assignment.isFalse(assumption)) {
          this.#core = decisionsBehind(this.#assignment, assumption);
          return 'unsatisfiable';
        }
        if (this.#assignment.isTrue(assumption)) this.#assignment.openLevel();
        else this.#assignment.decide(assumption);
        continue;
      }
      while (preferred < prefer.length && !this.#assignment.isOpen(prefer[preferred] ?? TRUE))
        preferred += 1;
      const decision = prefer[preferred] ?? this.#nextOpen();
      if (decision === undefined) {
        this.#model = this.#assignment.snapshot();
        return 'satisfiable';
      }
      this.#assignment.decide(decision);
    }
  }

  #nextOpen(): Literal | undefined {
    for (;;) {
      const variable = this.#order.take();
      if (variable === undefined) return undefined;
      if (this.#assignment.isOpen(2 * variable))
        return 2 * variable + (this.#phases[variable] === 1 ? 0 : 1);
    }
  }

  #learn(conflict: Clause): void {
    this.#conflicts += 1;
    const lesson = learn(this.#assignment, conflict);
    for (const variable of lesson.variables) this.#order.bump(variable);
    for (const clause of lesson.clauses) clause.activity += 1;
    this.#order.decay();
    this.#backTo(lesson.level);
    this.#attach([...lesson.literals], true);
  }

  /** Watches a clause; one that has a single open literal takes effect at once. */
  #attach(literals: Literal[], learned: boolean): void {
    const [first = FALSE] = literals;
    if (literals.length === 0) this.#contradictory = true;
    else if (literals.length === 1) {
      this.#assignment.assign(first, undefined);
    } else {
      const clause: Clause = { literals, activity: 1, removed: false };
      this.#assignment.watch(clause);
      if (!learned) return;
      this.#learned.push(clause);
      this.#assignment.assign(first, clause);
    }
  }

  /** Drops the half of what was learned that took part in the fewest conflicts. Only between two searches. */
  #forget(): void {
    if (this.#learned.length < this.#learnedLimit) return;
    this.#learnedLimit *= 1.1;
    const ranked = [...this.#learned].sort((a, b) => b.activity - a.activity);
    const half = ranked.length / 2;
    for (const [rank, clause] of ranked.entries()) {
      clause.removed = rank > half && clause.literals.length > 2;
      clause.activity /= 2;
    }
    this.#learned = ranked.filter(({ removed }) => !removed);
  }

  #backTo(level: number): void {
    this.#assignment.backTo(level, (literal) => {
      const variable = variableOf(literal);
      this.#phases[variable] = (literal & 1) ^ 1;
      this.#order.insert(variable);
    });
  }
}

/** 1, 1, 2, 1, 1, 2, 4, … : how long to search before starting afresh. */
function luby(index: number): number {
  let power = 1;
  while (2 ** power - 1 < index) power += 1;
  return 2 ** power - 1 === index ? 2 ** (power - 1) : luby(index - 2 ** (power - 1) + 1);
}

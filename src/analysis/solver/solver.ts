import { ActivityOrder } from './activity-order.ts';
import { Assignment, type Clause } from './assignment.ts';
import { decisionsBehind, learn } from './conflict.ts';
import { FALSE, type Literal, not, TRUE, variableOf } from './literal.ts';

/** `exhausted`: not decided within the number of conflicts allowed. */
export type Verdict = 'satisfiable' | 'unsatisfiable' | 'exhausted';

export interface Query {
  /** Must hold; kept standing until a query comes that is given something else. */
  readonly given?: readonly Literal[];
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
/** The levels at which what a query is given, and what it assumes, are true. */
const GIVEN = 1;
const ASSUMED = 2;

/**
 * Decides whether clauses can be satisfied together: conflict-driven clause learning (watched literals, first unique
 * implication point, activity order, kept phases, restarts). What one query taught serves the next, and clauses
 * may be added between queries. Deterministic: the same queries in the same order give the same answers.
 *
 * All assumptions are made at once, before any is followed: what they imply is then found nearest first, so that two
 * that contradict each other do so after as many steps as lie between them, however many clauses there are.
 */
export class Solver {
  readonly #assignment = new Assignment();
  readonly #order = new ActivityOrder();
  /** By variable: the value it had last, tried first. */
  readonly #phases: number[] = [];
  #learned: Clause[] = [];
  #learnedLimit: number;
  #model: Uint8Array = new Uint8Array();
  #core: readonly Literal[] = [];
  #given: readonly Literal[] = [];
  #contradictory = false;
  #conflicts = 0;

  /** @param learned Lessons beyond which half of them are forgotten. */
  constructor(learned = LEARNED_AT_FIRST) {
    this.#learnedLimit = learned;
    this.newVariable();
    this.addClause([TRUE]);
  }

  /** A new variable, as the literal that is true where it is. */
  newVariable(): Literal {
    const literal = this.newGate();
    this.#order.add(variableOf(literal));
    return literal;
  }

  /** One that the clauses give a value as soon as all others have theirs: nothing is ever decided about it. */
  newGate(): Literal {
    this.#phases.push(0);
    return 2 * this.#assignment.addVariable();
  }

  addClause(literals: readonly Literal[]): void {
    this.#backTo(0);
    const distinct = [...new Set(literals)].filter((literal) => !this.#assignment.isFalse(literal));
    const holds = distinct.some(
      (literal) => this.#assignment.isTrue(literal) || distinct.includes(not(literal)),
    );
    if (holds) return;
    this.#attach(distinct, false);
  }

  solve(query: Query): Verdict {
    const { given = [], conflicts = Number.POSITIVE_INFINITY } = query;
    this.#core = [];
    if (!isSame(given, this.#given)) this.#backTo(0);
    this.#given = given;
    const verdict = this.#search(query, conflicts);
    this.#backTo(GIVEN);
    return verdict;
  }

  /** The values in the last solution, to be kept beyond the next. */
  get model(): (literal: Literal) => boolean {
    const model = this.#model;
    return (literal) => model[literal] === 1;
  }

  /** Whether a literal is true in the last solution. */
  isTrue(literal: Literal): boolean {
    return this.#model[literal] === 1;
  }

  /** What could not hold together in the last query, given or assumed; empty where nothing can hold at all. */
  core(): readonly Literal[] {
    return this.#core;
  }

  /** How many conflicts all queries so far have cost. */
  get conflicts(): number {
    return this.#conflicts;
  }

  /** How often all queries so far have given a variable a value: the work they have cost. */
  get assignments(): number {
    return this.#assignment.count;
  }

  #search(query: Query, allowed: number): Verdict {
    let left = allowed;
    for (let round = 1; ; round += 1) {
      const budget = Math.min(left, RESTART * luby(round));
      const verdict = this.#searchUntilRestart(query, budget);
      if (verdict !== 'exhausted') return verdict;
      left -= budget;
      if (left <= 0) return 'exhausted';
      this.#backTo(GIVEN);
      this.#forget();
    }
  }

  #searchUntilRestart({ assume, prefer = [] }: Query, budget: number): Verdict {
    let left = budget;
    let preferred = 0;
    for (;;) {
      const conflict = this.#assignment.propagate();
      if (conflict) {
        if (this.#assignment.level <= ASSUMED) return this.#cannotHold(conflict.literals);
        this.#learn(conflict);
        preferred = 0;
        left -= 1;
        continue;
      }
      if (this.#contradictory) return 'unsatisfiable';
      if (left <= 0) return 'exhausted';
      if (this.#assignment.level < ASSUMED) {
        const failed = this.#suppose(this.#assignment.level < GIVEN ? this.#given : assume);
        if (failed !== undefined) return this.#cannotHold([not(failed)], failed);
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

  /** Makes literals true at a level of their own, and follows none of them; gives the one that is false, if one is. */
  #suppose(literals: readonly Literal[]): Literal | undefined {
    this.#assignment.openLevel();
    for (const literal of literals) {
      if (this.#assignment.isFalse(literal)) return literal;
      if (this.#assignment.isOpen(literal)) this.#assignment.assign(literal, undefined);
    }
    return undefined;
  }

  /** False literals that show that what was given and assumed cannot hold together. */
  #cannotHold(literals: readonly Literal[], ...failed: readonly Literal[]): Verdict {
    if (this.#assignment.level === 0) this.#contradictory = true;
    else this.#core = [...failed, ...decisionsBehind(this.#assignment, literals)];
    // What was given cannot stand by itself: it is not kept standing.
    if (this.#assignment.level <= GIVEN) this.#backTo(0);
    return 'unsatisfiable';
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

function isSame(some: readonly Literal[], others: readonly Literal[]): boolean {
  return some.length === others.length && some.every((literal, at) => literal === others[at]);
}

/** 1, 1, 2, 1, 1, 2, 4, … : how long to search before starting afresh. */
function luby(index: number): number {
  let power = 1;
  while (2 ** power - 1 < index) power += 1;
  return 2 ** power - 1 === index ? 2 ** (power - 1) : luby(index - 2 ** (power - 1) + 1);
}

import { type Literal, not, variableOf } from './literal.ts';

/** A disjunction of literals; the first two are watched. */
export interface Clause {
  readonly literals: Literal[];
  /** How often it took part in conflicts lately. */
  activity: number;
  removed: boolean;
}

/** Values of a literal. */
const OPEN = 2;

/**
 * The values given so far, in the order given, why each was given, and unit propagation over two watched literals:
 * a clause is looked at only when one of the two becomes false. Everything else waits for this loop, so it works on
 * plain arrays of numbers.
 */
export class Assignment {
  /** By literal: 1 true, 0 false, OPEN. */
  #values = new Uint8Array(256);
  /** By variable: the level it was given its value at. */
  #levels = new Uint32Array(128);
  readonly #reasons: (Clause | undefined)[] = [];
  /** By literal: the clauses to look at when it becomes false. */
  readonly #watching: Clause[][] = [];
  /** By literal: for each of these clauses, another of its literals; where that is true, it need not be looked at. */
  readonly #blockers: Literal[][] = [];
  /** Literals made true, in order. */
  readonly trail: Literal[] = [];
  readonly #levelStarts: number[] = [];
  #next = 0;
  #count = 0;

  get variables(): number {
    return this.#reasons.length;
  }

  get level(): number {
    return this.#levelStarts.length;
  }

  /** How many values were given so far, those taken back included. */
  get count(): number {
    return this.#count;
  }

  addVariable(): number {
    const variable = this.variables;
    if (2 * variable >= this.#values.length) this.#grow();
    this.#values.fill(OPEN, 2 * variable, 2 * variable + 2);
    this.#reasons.push(undefined);
    this.#watching.push([], []);
    this.#blockers.push([], []);
    return variable;
  }

  isTrue(literal: Literal): boolean {
    return this.#values[literal] === 1;
  }

  isFalse(literal: Literal): boolean {
    return this.#values[literal] === 0;
  }

  isOpen(literal: Literal): boolean {
    return this.#values[literal] === OPEN;
  }

  levelOf(variable: number): number {
    return this.#levels[variable] ?? 0;
  }

  reasonOf(variable: number): Clause | undefined {
    return this.#reasons[variable];
  }

  /** The values of all literals now. */
  snapshot(): Uint8Array {
    return this.#values.slice(0, 2 * this.variables);
  }

  watch(clause: Clause): void {
    const [first = 0, second = 0] = clause.literals;
    this.#watch(first, clause, second);
    this.#watch(second, clause, first);
  }

  decide(literal: Literal): void {
    this.openLevel();
    this.assign(literal, undefined);
  }

  openLevel(): void {
    this.#levelStarts.push(this.trail.length);
  }

  assign(literal: Literal, reason: Clause | undefined): void {
    this.#values[literal] = 1;
    this.#values[not(literal)] = 0;
    const variable = variableOf(literal);
    this.#levels[variable] = this.#levelStarts.length;
    this.#reasons[variable] = reason;
    this.trail.push(literal);
    this.#count += 1;
  }

  /** Takes back every level above `level`; `released` hears of each literal taken back. */
  backTo(level: number, released: (literal: Literal) => void): void {
    const start = this.#levelStarts[level];
    if (start === undefined) return;
    for (let at = this.trail.length - 1; at >= start; at -= 1) {
      const literal = this.trail[at] ?? 0;
      this.#values[literal] = OPEN;
      this.#values[not(literal)] = OPEN;
      this.#reasons[variableOf(literal)] = undefined;
      released(literal);
    }
    this.trail.length = start;
    this.#levelStarts.length = level;
    this.#next = start;
  }

  /** Follows every consequence; the clause that is violated, if one is. */
  propagate(): Clause | undefined {
    while (this.#next < this.trail.length) {
      const literal = this.trail[this.#next] ?? 0;
      this.#next += 1;
      const conflict = this.#follow(not(literal));
      if (conflict) {
        this.#next = this.trail.length;
        return conflict;
      }
    }
    return undefined;
  }

  /** Looks at the clauses that watch a literal which has just become false. */
  #follow(falsified: Literal): Clause | undefined {
    const watchers = this.#watching[falsified] ?? [];
    const blockers = this.#blockers[falsified] ?? [];
    const values = this.#values;
    let kept = 0;
    let conflict: Clause | undefined;
    for (let at = 0; at < watchers.length; at += 1) {
      const clause = watchers[at];
      let other = blockers[at] ?? 0;
      if (!clause) break;
      if (!conflict && values[other] !== 1) {
        if (clause.removed) continue;
        other = this.#otherWatched(clause, falsified);
        if (values[other] !== 1) {
          if (this.#watchAnother(clause, other)) continue;
          if (values[other] === 0) conflict = clause;
          else this.assign(other, clause);
        }
      }
      watchers[kept] = clause;
      blockers[kept] = other;
      kept += 1;
    }
    // Mostly none has gone, and setting the length of an array is dear even to what it is.
    if (kept < watchers.length) {
      watchers.length = kept;
      blockers.length = kept;
    }
    return conflict;
  }

  /** The other watched literal; the falsified one is put in second place. */
  #otherWatched({ literals }: Clause, falsified: Literal): Literal {
    const first = literals[0] ?? 0;
    if (first !== falsified) return first;
    const second = literals[1] ?? 0;
    literals[0] = second;
    literals[1] = falsified;
    return second;
  }

  /** Watches a literal that is not false instead of the second, if there is one. */
  #watchAnother(clause: Clause, blocker: Literal): boolean {
    const { literals } = clause;
    for (let at = 2; at < literals.length; at += 1) {
      const literal = literals[at] ?? 0;
      if (this.#values[literal] === 0) continue;
      literals[at] = literals[1] ?? 0;
      literals[1] = literal;
      this.#watch(literal, clause, blocker);
      return true;
    }
    return false;
  }

  #watch(literal: Literal, clause: Clause, blocker: Literal): void {
    const [watchers, blockers] = [this.#watching[literal], this.#blockers[literal]];
    if (!watchers || !blockers) throw new Error(`There is no variable ${variableOf(literal)}.`);
    watchers.push(clause);
    blockers.push(blocker);
  }

  #grow(): void {
    const values = new Uint8Array(2 * this.#values.length);
    values.set(this.#values);
    this.#values = values;
    const levels = new Uint32Array(2 * this.#levels.length);
    levels.set(this.#levels);
    this.#levels = levels;
  }
}

import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { open } from '../engine/form.ts';
import { decode } from './encoding/decode.ts';
import { Encoding } from './encoding/encoding.ts';
import type { Quantity } from './encoding/quantity.ts';
import { type Literal, not } from './solver/literal.ts';
import { Solver } from './solver/solver.ts';
import { Trial } from './trial.ts';

/** That exclusive options stand alone, and that only what is offered is chosen. */
export type ChoiceRule = 'exclusion' | 'filter';

/** What is asked of all answer sets of a component. */
export interface Wish {
  /** Must hold. */
  readonly holds: readonly Literal[];
  /** Only answer sets that can be handed in. */
  readonly submittable?: boolean;
  /** Rules that need not hold, to see whether they are what forbids something. */
  readonly without?: readonly ChoiceRule[];
  /** Wanted besides, the first before the others, as far as possible. */
  readonly prefer?: readonly Literal[];
}

/**
 * `possible` names an answer set (which the engine has still to confirm); `impossible` holds for every answer set,
 * with the wishes that could not hold together; `undecided` is said where the search gave up or where the encoding
 * knows too little.
 */
export type Outcome =
  | Possible
  | { readonly is: 'impossible'; readonly because: readonly Literal[] }
  | { readonly is: 'undecided' };

interface Possible {
  readonly is: 'possible';
  readonly cells: Cells;
}

/** How many conflicts may be spent before something is left undecided. */
export interface Effort {
  /** On one query. */
  readonly one: number;
  /** On all queries of a component together. */
  readonly all: number;
  /** On each query after that. */
  readonly after: number;
}

/** No questionnaire met so far needs a thousandth of it; a riddle written as one comes to an end. */
export const THOROUGH: Effort = { one: 10_000, all: 50_000, after: 200 };
/** Rounds with the arithmetic after which a query is left undecided. */
const ROUNDS = 2_000;
/** Solutions that are looked through before one is searched for. */
const KEPT = 256;

const CHOICE_RULES: readonly ChoiceRule[] = ['exclusion', 'filter'];

/** All answer sets of one component, to be asked about. */
export class Space {
  /** The component, as a questionnaire of its own. */
  readonly compiled: Compiled;
  readonly encoding: Encoding;
  readonly #solver = new Solver();
  readonly #effort: Effort;
  /** Solutions found lately, the last first: what is asked next is often to be seen in one of them. */
  readonly #found: Found[] = [];

  constructor(compiled: Compiled, effort: Effort) {
    this.compiled = compiled;
    this.#effort = effort;
    this.encoding = new Encoding(compiled, this.#solver);
  }

  ask(wish: Wish): Outcome {
    const { trust, submit } = this.encoding;
    const kept = CHOICE_RULES.filter((rule) => !wish.without?.includes(rule));
    const rules = [
      ...kept.map((rule) => this.encoding[rule]),
      ...(wish.submittable ? [submit] : []),
    ];
    const trusting = this.#search([trust, ...rules], wish);
    if (trusting.is !== 'impossible') return trusting;
    const because = trusting.because.filter((literal) => !rules.includes(literal));
    if (!because.includes(trust)) return { is: 'impossible', because };
    const doubting = this.#search(rules, wish);
    return doubting.is === 'impossible'
      ? { is: 'impossible', because: doubting.because.filter((one) => !rules.includes(one)) }
      : { is: 'undecided' };
  }

  /** An answer set of this space run through the engine, as far as it concerns this space. */
  try(cells: Cells): Trial {
    return new Trial(this.compiled, open(this.compiled, cells));
  }

  /** Whether a literal is true in the answer set named last. */
  isTrue = (literal: Literal): boolean => this.#found[0]?.isTrue(literal) ?? false;

  #search(given: readonly Literal[], { holds, prefer }: Wish): Outcome {
    const known = prefer
      ? -1
      : this.#found.findIndex((one) => one.meets(given) && one.meets(holds));
    const [again] = known < 0 ? [] : this.#found.splice(known, 1);
    if (again) return this.#keep(again);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { one, all, after } = this.#effort;
      const conflicts = Math.min(one, Math.max(all - this.#solver.conflicts, after));
      const verdict = this.#solver.solve({ given, assume: holds, prefer: prefer ?? [], conflicts });
      if (verdict === 'exhausted') return { is: 'undecided' };
      if (verdict === 'unsatisfiable') return { is: 'impossible', because: this.#solver.core() };
      const { model } = this.#solver;
      const arithmetic = this.encoding.sums.check(model);
      if (arithmetic.is === 'undecided') return { is: 'undecided' };
      if (arithmetic.is === 'fits')
        return this.#keep(new Found(this.encoding, model, arithmetic.values));
      this.#solver.addClause(arithmetic.literals.map(not));
    }
    return { is: 'undecided' };
  }

  #keep(found: Found): Found {
    this.#found.unshift(found);
    this.#found.length = Math.min(this.#found.length, KEPT);
    return found;
  }
}

/** A solution, made into cells once somebody wants to see them: most are only wanted to exist. */
class Found implements Possible {
  readonly is = 'possible';
  readonly #encoding: Encoding;
  readonly isTrue: (literal: Literal) => boolean;
  readonly #numbers: ReadonlyMap<Quantity, number>;
  #cells: Cells | undefined;

  constructor(
    encoding: Encoding,
    isTrue: (literal: Literal) => boolean,
    numbers: ReadonlyMap<Quantity, number>,
  ) {
    this.#encoding = encoding;
    this.isTrue = isTrue;
    this.#numbers = numbers;
  }

  meets(literals: readonly Literal[]): boolean {
    return literals.every(this.isTrue);
  }

  get cells(): Cells {
    this.#cells ??= decode(this.#encoding.nodes.values(), {
      isTrue: this.isTrue,
      numbers: this.#numbers,
    });
    return this.#cells;
  }
}

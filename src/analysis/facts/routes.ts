import type { Reference } from '../../conditions/reading.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import { Inquiry } from '../inquiry.ts';
import type { Possibilities } from '../possibilities.ts';
import { type Literal, not, TRUE } from '../solver/literal.ts';
import type { Outcome, Space } from '../space.ts';
import type { Wanted } from '../steering.ts';
import type { Trial } from '../trial.ts';
import { baseParents } from './bases.ts';
import type { Step } from './steps.ts';

/** An option that may be chosen in a cell. */
export interface Choice {
  readonly reference: Reference;
  readonly code: string;
  readonly literal: Literal;
}

/** What choices lead to, for gates that are asked about in the order of the questionnaire. */
export class Routes {
  readonly #possibilities: Possibilities;
  readonly #steps: readonly Step[];
  readonly #inquiries = new Map<Space, Inquiry>();
  /** By the place of a step, the first after it that may be asked of somebody who is not asked this one. */
  readonly #ends: readonly number[];

  constructor(possibilities: Possibilities, steps: readonly Step[]) {
    this.#possibilities = possibilities;
    this.#steps = steps;
    this.#ends = endsOf(possibilities, steps);
  }

  canChoose(gate: string, choice: Choice): boolean {
    const { space } = this.#possibilities.item(gate);
    const { literal } = choice;
    return (
      this.#ask(space, [literal], [choice], (trial) => chooses(trial, choice)) !== 'impossible'
    );
  }

  /** The first step after the one at `index`, in the same row or outside of rows, that may follow a choice there. */
  nextAfter(index: number, choice: Choice): string | undefined {
    const gate = this.#steps[index];
    for (let at = index + 1; ; ) {
      const step = this.#steps[at];
      if (!gate || !step) return undefined;
      const isOnPath = step.asks && step.within === gate.within;
      const follows = isOnPath ? this.#follows(gate, choice, step) : 'undecided';
      if (follows === 'possible') return step.id;
      at = follows === 'impossible' ? (this.#ends[at] ?? at + 1) : at + 1;
    }
  }

  /** Whether nobody comes to a step who has made none of some choices at the gate. */
  neverOpens(gate: Step, step: Step, without: readonly Choice[]): boolean {
    const { space } = this.#possibilities.item(gate.id);
    const { asked } = this.#possibilities.item(step.id).encoded;
    const holds = [this.#given(gate, step), asked, ...without.map(({ literal }) => not(literal))];
    const shows = (trial: Trial) =>
      trial.isAsked(step.id) && !without.some((choice) => chooses(trial, choice));
    const wanted: readonly Wanted[] = [{ id: step.id, is: 'asked' }];
    return this.#ask(space, holds, wanted, shows) === 'impossible';
  }

  /** Whether everybody comes to a step who has made some choices at the gate. */
  alwaysOpens(cell: EncodedCell, gate: Step, step: Step, choices: readonly Choice[]): boolean {
    const { space } = this.#possibilities.item(gate.id);
    const { asked } = this.#possibilities.item(step.id).encoded;
    const chosen = choices.map(({ literal }) => literal);
    const holds = [this.#given(gate, step), cell.asked, ...chosen, not(asked)];
    const shows = (trial: Trial) =>
      this.#given(gate, step) === TRUE &&
      !trial.isAsked(step.id) &&
      choices.every((choice) => chooses(trial, choice));
    const wanted: readonly Wanted[] = [...choices, { id: step.id, is: 'hidden' }];
    return this.#ask(space, holds, wanted, shows) === 'impossible';
  }

  /** Who has no row comes to none of its questions, whatever was chosen before the repeat. */
  #given(gate: Step, step: Step): Literal {
    return step.within === gate.within ? TRUE : this.#possibilities.item(step.id).encoded.above;
  }

  #follows(gate: Step, choice: Choice, step: Step): Outcome['is'] {
    const { space } = this.#possibilities.item(gate.id);
    const { space: own, encoded } = this.#possibilities.item(step.id);
    const isAsked = (trial: Trial) => trial.isAsked(step.id);
    const wanted: readonly Wanted[] = [{ id: step.id, is: 'asked' }];
    // What stands in another component may always be asked, unless it never is.
    if (own !== space) return this.#ask(own, [encoded.asked], wanted, isAsked);
    return this.#ask(
      space,
      [choice.literal, encoded.asked],
      [choice, ...wanted],
      (trial) => isAsked(trial) && chooses(trial, choice),
    );
  }

  #ask(
    space: Space,
    holds: readonly Literal[],
    wanted: readonly Wanted[],
    shows: (trial: Trial) => boolean,
  ): Outcome['is'] {
    const inquiry = this.#inquiries.get(space) ?? new Inquiry(space);
    this.#inquiries.set(space, inquiry);
    return inquiry.ask({ holds, wanted, shows });
  }
}

function chooses(trial: Trial, { reference, code }: Choice): boolean {
  return trial.chooses(reference, code);
}

/** Nobody is asked what hangs on a question that he is not asked. */
function endsOf(possibilities: Possibilities, steps: readonly Step[]): readonly number[] {
  const parents = baseParents(possibilities);
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const ends = steps.map((_, index) => index + 1);
  const parentAt = (index: number) => order.get(parents.get(steps[index]?.id ?? '') ?? '') ?? -1;
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    let end = at + 1;
    while (end < steps.length && parentAt(end) >= at) end = ends[end] ?? end + 1;
    ends[at] = end;
  }
  return ends;
}

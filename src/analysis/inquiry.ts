import { Respondent } from './respondent.ts';
import type { Literal } from './solver/literal.ts';
import type { Outcome, Space } from './space.ts';
import type { Wanted } from './steering.ts';
import type { Trial } from './trial.ts';

/** Whether some answer set, fit to be handed in or not, shows something. */
export interface Question {
  readonly holds: readonly Literal[];
  readonly wanted: readonly Wanted[];
  readonly shows: (trial: Trial) => boolean;
}

/**
 * Many questions about one space, best asked in the order of the questionnaire: a respondent answers those he can show,
 * the search all others.
 */
export class Inquiry {
  readonly #space: Space;
  readonly #respondent: Respondent;

  constructor(space: Space) {
    this.#space = space;
    this.#respondent = new Respondent(space.compiled, {});
  }

  ask({ holds, wanted, shows }: Question): Outcome['is'] {
    return this.#sees(wanted, shows) ? 'possible' : this.#space.ask({ holds }).is;
  }

  #sees(wanted: readonly Wanted[], shows: (trial: Trial) => boolean): boolean {
    const respondent = this.#respondent;
    const isSeen = () => respondent.isValid && shows(respondent.trial);
    if (isSeen()) return true;
    const { time } = respondent;
    respondent.attempt(wanted);
    if (!respondent.isValid) respondent.backTo(time);
    return isSeen();
  }
}

import type { Condition } from '../conditions/condition.ts';
import { evaluate, type Truth } from '../conditions/evaluate.ts';
import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import { type Form, open } from '../engine/form.ts';

/** One answer set run through the engine: whatever the analysis claims of an answer set, it has seen here. */
export class Trial {
  readonly cells: Cells;
  readonly #compiled: Compiled;
  readonly #form: Form;

  constructor(compiled: Compiled, cells: Cells) {
    this.cells = cells;
    this.#compiled = compiled;
    this.#form = open(compiled, cells);
  }

  isAsked(id: string): boolean {
    return this.#compiled.byId.has(id) && this.#form.isAsked(id);
  }

  isAnswered(question: string): boolean {
    return this.truth({ question, isAnswered: true }) === true;
  }

  /** Whether an option of a question that is asked is chosen. */
  chooses(question: string, code: string): boolean {
    const reading = this.#form.read({ question });
    return reading.is === 'codes' && reading.codes.includes(code);
  }

  truth(condition: Condition): Truth {
    return evaluate(condition, this.#form.read);
  }

  /** Whether it can be handed in: the engine finds nothing hard. */
  get finishes(): boolean {
    return this.#form.problems().every(({ severity }) => severity !== 'hard');
  }
}

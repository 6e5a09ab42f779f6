import type { Condition } from '../conditions/condition.ts';
import { evaluate, type Truth } from '../conditions/evaluate.ts';
import type { Reader } from '../conditions/reading.ts';
import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import { open } from '../engine/form.ts';
import { effectiveReader, isAsked, type Path } from '../engine/route.ts';

/** One answer set run through the engine: whatever the analysis claims of an answer set, it has seen here. */
export class Trial {
  readonly cells: Cells;
  readonly #compiled: Compiled;
  readonly #path: Path;
  readonly #read: Reader;

  constructor(compiled: Compiled, cells: Cells) {
    this.cells = cells;
    this.#compiled = compiled;
    this.#path = new Uint8Array(compiled.nodes.length);
    this.#read = effectiveReader(compiled, new Map(Object.entries(cells)), this.#path);
    for (const node of compiled.nodes)
      this.#path[node.index] = isAsked(node, this.#path, this.#read) ? 1 : 0;
  }

  isAsked(id: string): boolean {
    const node = this.#compiled.byId.get(id);
    return node !== undefined && this.#path[node.index] === 1;
  }

  isAnswered(question: string): boolean {
    return this.truth({ question, isAnswered: true }) === true;
  }

  /** Whether an option of a question that is asked is chosen. */
  chooses(question: string, code: string): boolean {
    const reading = this.#read({ question });
    return reading.is === 'codes' && reading.codes.includes(code);
  }

  truth(condition: Condition): Truth {
    return evaluate(condition, this.#read);
  }

  /** Whether it can be handed in: the engine finds nothing hard. */
  get finishes(): boolean {
    const form = open(this.#compiled, this.cells);
    return form.problems().every(({ severity }) => severity !== 'hard');
  }
}

import type { Address, Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { CellValue } from '../question-types/type.ts';
import { componentsOf } from './components.ts';
import { type Effort, type Outcome, Space, THOROUGH } from './space.ts';
import { Trial } from './trial.ts';

/** Whether some answer set can be handed in; with the spaces that forbid it, where none can. */
export type Submittable =
  | { readonly is: 'possible' }
  | { readonly is: 'impossible'; readonly spaces: readonly Space[] }
  | { readonly is: 'undecided' };

/**
 * All answer sets of a questionnaire: every combination of blank and valid answers, a component at a time. Invalid
 * entries (a number out of its range) are left out: a form with one cannot be handed in.
 */
export class Possibilities {
  readonly compiled: Compiled;
  readonly spaces: readonly Space[];
  readonly submittable: Submittable;
  readonly #byNode = new Map<string, Space>();
  /** For each space, a part of an answer set that can be handed in. */
  readonly #complete = new Map<Space, Cells>();

  constructor(compiled: Compiled, effort: Effort = THOROUGH) {
    this.compiled = compiled;
    this.spaces = componentsOf(compiled).map((component) => new Space(component, effort));
    for (const space of this.spaces)
      for (const { node } of space.encoding.nodes.values())
        if (node.kind !== 'section' || node.condition) this.#byNode.set(node.id, space);
    this.submittable = this.#completeAll();
  }

  /** The space of a node; undefined for a section without a condition, which is always asked. */
  spaceOf(id: string): Space | undefined {
    return this.#byNode.get(id);
  }

  /** The answers of some spaces run through the engine, everything else as it can be handed in. */
  submission(chosen: ReadonlyMap<Space, Cells>): Trial {
    const parts = this.spaces.map((space) => chosen.get(space) ?? this.#complete.get(space) ?? {});
    return new Trial(this.compiled, merged(parts));
  }

  #completeAll(): Submittable {
    const outcomes = this.spaces.map((space): readonly [Space, Outcome] => [
      space,
      space.ask({ holds: [], submittable: true }),
    ]);
    for (const [space, outcome] of outcomes)
      if (outcome.is === 'possible') this.#complete.set(space, outcome.cells);
    const impossible = outcomes.filter(([, outcome]) => outcome.is === 'impossible');
    if (impossible.length > 0)
      return { is: 'impossible', spaces: impossible.map(([space]) => space) };
    const complete = new Trial(this.compiled, merged([...this.#complete.values()]));
    const sure = outcomes.every(([, outcome]) => outcome.is === 'possible') && complete.finishes;
    return { is: sure ? 'possible' : 'undecided' };
  }
}

/** One answer set out of parts that share no cell. */
export function merged(parts: readonly Cells[]): Cells {
  const cells: Record<Address, CellValue> = {};
  for (const part of parts) Object.assign(cells, part);
  return cells;
}

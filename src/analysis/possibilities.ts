import type { Address, Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { open } from '../engine/form.ts';
import type { CellValue } from '../question-types/type.ts';
import { componentsOf } from './components.ts';
import type { EncodedNode } from './encoding/node.ts';
import { lookup } from './lookup.ts';
import { type Effort, type Outcome, Space, THOROUGH } from './space.ts';
import { Trial } from './trial.ts';

/** Whether some answer set can be handed in; with the spaces that forbid it, where none can. */
export type Submittable =
  | { readonly is: 'possible' }
  | { readonly is: 'impossible'; readonly spaces: readonly Space[] }
  | { readonly is: 'undecided' };

/** An item as literals, in the one space that has it. */
export interface Item {
  readonly space: Space;
  readonly encoded: EncodedNode;
}

/**
 * All answer sets of a questionnaire: every combination of blank and valid answers, a component at a time. Invalid
 * entries (a number out of its range) are left out: a form with one cannot be handed in.
 */
export class Possibilities {
  readonly compiled: Compiled;
  readonly spaces: readonly Space[];
  readonly submittable: Submittable;
  readonly #items = new Map<string, Item>();
  /** For each space, a part of an answer set that can be handed in. */
  readonly #complete = new Map<Space, Cells>();

  constructor(compiled: Compiled, effort: Effort = THOROUGH) {
    this.compiled = compiled;
    this.spaces = componentsOf(compiled).map((component) => new Space(component, effort));
    for (const space of this.spaces)
      for (const [id, encoded] of space.encoding.nodes)
        if (encoded.node.kind !== 'section') this.#items.set(id, { space, encoded });
    this.submittable = this.#completeAll();
  }

  /** An item by its id, those of rows included. */
  item(id: string): Item {
    return lookup(this.#items, id);
  }

  /** The answers of some spaces, everything else as it can be handed in. */
  submission(chosen: ReadonlyMap<Space, Cells>): Cells {
    return merged(this.spaces.map((space) => chosen.get(space) ?? this.#complete.get(space) ?? {}));
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
    const cells = merged([...this.#complete.values()]);
    const complete = new Trial(this.compiled, open(this.compiled, cells));
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

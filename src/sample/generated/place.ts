import type { Reference } from '../../conditions/reading.ts';
import { type Address, rowAddress } from '../../engine/cells.ts';
import type { Compiled, CompiledRepeat, Node, Slot } from '../../engine/compiled.ts';

/** Where items are answered: the questionnaire itself, or one row of a repeat. */
export interface Place {
  readonly compiled: Compiled;
  /** What stands before the ids and addresses inside. */
  readonly prefix: string;
  /** For a row: whose it is, and the place around it. */
  readonly row?: { readonly id: string; readonly of: CompiledRepeat; readonly around: Place };
}

export function outermost(compiled: Compiled): Place {
  return { compiled, prefix: '' };
}

export function rowPlace(around: Place, of: CompiledRepeat, id: string): Place {
  return {
    compiled: of.row,
    prefix: `${rowAddress(of.repeat.id, id)}/`,
    row: { id, of, around },
  };
}

/** A cell, and where it stands. */
export interface CellAt {
  readonly place: Place;
  readonly slot: Slot;
}

export interface NodeAt {
  readonly place: Place;
  readonly node: Node;
}

/**
 * The item a condition names, seen from a place.
 *
 * @throws when there is none: the questionnaire would not have compiled.
 */
export function nodeAt(place: Place, id: string): NodeAt {
  const node = place.compiled.byId.get(id);
  if (node) return { place, node };
  if (!place.row) throw new Error(`There is no item "${id}".`);
  return nodeAt(place.row.around, id);
}

/** The cells that a reference names, in the order of the question, and whether it names one alone. */
export function cellsAt(
  place: Place,
  { question, row, column }: Reference,
): { readonly at: NodeAt; readonly cells: readonly CellAt[]; readonly alone: boolean } {
  const at = nodeAt(place, question);
  const { slots } = at.node;
  const named =
    slots.length === 1
      ? slots
      : slots.filter(
          ({ shape }) =>
            (row === undefined || shape.row === row) &&
            (column === undefined ? !shape.naming : shape.column === column),
        );
  const cells = named.map((slot) => ({ place: at.place, slot }));
  return { at, cells, alone: cells.length === 1 };
}

export function addressAt({ place, slot }: CellAt): Address {
  return place.prefix + slot.address;
}

/** The node of a section or of an item, by its index. */
export function nodeOf({ compiled }: Place, index: number): Node {
  const node = compiled.nodes[index];
  if (!node) throw new Error(`There is no node ${index}.`);
  return node;
}

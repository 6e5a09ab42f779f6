import type { Reference } from '../conditions/reading.ts';
import { isNamed } from '../question-types/named.ts';
import type { Node, Slot } from './compiled.ts';

/** What a reference of a condition reads, found once. `node` is the index of the question or the repeat. */
export type Place =
  | { readonly is: 'cell'; readonly slot: Slot }
  | { readonly is: 'cells'; readonly node: number; readonly slots: readonly Slot[] }
  | { readonly is: 'rows'; readonly node: number; readonly repeat: string }
  /** Around the row in which the condition stands. */
  | { readonly is: 'outside'; readonly place: Place }
  /** What holds no answer, or does not exist. */
  | { readonly is: 'nowhere' };

/** Nodes by id: those beside a condition, and those around the row it stands in. */
export interface Sight {
  readonly byId: ReadonlyMap<string, Node>;
  readonly outside?: ReadonlyMap<string, Node> | undefined;
}

/** The place a reference names. */
export function placeOf({ byId, outside }: Sight, reference: Reference): Place {
  const node = byId.get(reference.question);
  if (!node)
    return outside
      ? { is: 'outside', place: placeOf({ byId: outside }, reference) }
      : { is: 'nowhere' };
  if (node.kind === 'repeat') return { is: 'rows', node: node.index, repeat: node.id };
  if (node.slots.length === 0) return { is: 'nowhere' };
  const slots = node.slots.filter(({ shape }) => isNamed(shape, reference));
  const [only] = slots;
  return only && slots.length === 1
    ? { is: 'cell', slot: only }
    : { is: 'cells', node: node.index, slots };
}

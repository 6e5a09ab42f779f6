import type { Condition } from '../../conditions/condition.ts';
import type { Node, Slot } from '../../engine/compiled.ts';
import type { Target } from './task.ts';

/** An option of a cell. `outside`: the cell stands before the repeat that the goal is about. */
export interface Pick {
  readonly slot: Slot;
  readonly code: string;
  readonly outside: boolean;
}

/** Something that some generated respondent should show; in a repeat, in some row. */
export type Goal = {
  /** The repeat in whose rows it is looked for. */
  readonly within: string | undefined;
} & (
  | { readonly is: 'asked' | 'notAsked'; readonly node: Node }
  /** A condition that bears on something asked; `on` names what it stands on. */
  | {
      readonly is: 'condition';
      readonly condition: Condition;
      readonly to: Target;
      readonly node: Node;
      readonly on: string;
    }
  | { readonly is: 'chosen'; readonly slot: Slot; readonly codes: readonly string[] }
  /** The option with a text beside it. */
  | { readonly is: 'beside'; readonly slot: Slot; readonly code: string }
  | { readonly is: 'answered' | 'blank'; readonly slot: Slot }
  | { readonly is: 'number'; readonly slot: Slot; readonly number: number }
  /** A number that is neither the least nor the most. */
  | { readonly is: 'between'; readonly slot: Slot; readonly low: number; readonly high: number }
  | { readonly is: 'rows'; readonly node: Node; readonly count: number }
  /** Two options, where the question of the first decides about the second's. */
  | { readonly is: 'both'; readonly first: Pick; readonly second: Pick }
);

/** The goal in one line, for tests and reports. */
export function goalInWords(goal: Goal): string {
  const within = goal.within === undefined ? '' : `${goal.within}: `;
  return within + inWords(goal);
}

function inWords(goal: Goal): string {
  switch (goal.is) {
    case 'asked':
      return `${goal.node.id} asked`;
    case 'notAsked':
      return `${goal.node.id} not asked`;
    case 'condition':
      return `${goal.on} ${goal.to}`;
    case 'chosen':
      return `${goal.slot.address} = ${goal.codes.join(' + ')}`;
    case 'beside':
      return `${goal.slot.address} = ${goal.code} with a text`;
    case 'answered':
    case 'blank':
      return `${goal.slot.address} ${goal.is}`;
    case 'number':
      return `${goal.slot.address} = ${goal.number}`;
    case 'between':
      return `${goal.slot.address} between`;
    case 'rows':
      return `${goal.node.id} of ${goal.count} rows`;
    case 'both':
      return `${goal.first.slot.address} = ${goal.first.code} and ${goal.second.slot.address} = ${goal.second.code}`;
  }
}

import type { Condition } from '../../conditions/condition.ts';
import type { Linear } from './linear.ts';
import type { Narrowing } from './need.ts';
import type { CellAt, NodeAt, Place } from './place.ts';

/** What a condition has to come to. Kleene's logic has three values: what is not true is false or unknown. */
export type Target = 'true' | 'false' | 'notTrue' | 'notFalse';

/** Something that has to be made so in a plan. */
export type Task =
  | {
      readonly do: 'reach';
      readonly condition: Condition;
      readonly to: Target;
      readonly place: Place;
    }
  | { readonly do: 'ask' | 'hide'; readonly at: NodeAt }
  /** The cell is asked, and its answer fits the narrowing. */
  | { readonly do: 'answer'; readonly cell: CellAt; readonly by: Narrowing }
  /** The cell is asked. */
  | { readonly do: 'show'; readonly cell: CellAt }
  /** The cell is not asked. */
  | { readonly do: 'mask'; readonly cell: CellAt }
  /** The cell reads as blank, asked or not. */
  | { readonly do: 'leave'; readonly cell: CellAt }
  /** Only that, whether the cell is asked or not. */
  | { readonly do: 'narrow'; readonly cell: CellAt; readonly by: Narrowing }
  /** The repeat, which stands in the outermost place, has so many rows. */
  | { readonly do: 'rows'; readonly repeat: string; readonly least: number; readonly most: number }
  /** The numbers of a comparison fit it. */
  | { readonly do: 'fit'; readonly linear: Linear; readonly is: Relation }
  /** One of several ways. */
  | { readonly do: 'either'; readonly ways: Ways };

/** How a sum stands to zero; `any`: it is known, and nothing more. */
export type Relation = 'any' | 'atLeast' | 'atMost' | 'equal' | 'over' | 'under';

/** Ways to do something, the preferred first; each is tasks that all have to be done. None: it cannot be done. */
export type Ways = readonly (readonly Task[])[];

/** There is nothing left to do. */
export const DONE: Ways = [[]];

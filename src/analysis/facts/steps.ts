import type { Condition } from '../../conditions/condition.ts';
import {
  type Item,
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../../definition/questionnaire.ts';
import { type Question, type Registry, typeOf } from '../../question-types/registry.ts';

/** Something a respondent comes to: a question, or a repeat. What is computed asks nothing and is none. */
export interface Step {
  readonly id: string;
  readonly item: Question | Repeat;
  /** The repeat in whose rows it is asked. */
  readonly within: string | undefined;
  /** Who comes to it, of those who are in its section or in a row; undefined: all of them. */
  readonly base: Condition | undefined;
}

/** Every step in asking order, a repeat before those of its rows. */
export function stepsOf({ sections }: Questionnaire, types: Registry): readonly Step[] {
  const isAsked = (item: Item): item is Question =>
    isQuestion(item) && typeOf(types, item).computes === undefined;
  const inRow = (repeat: Repeat): readonly Step[] =>
    repeat.items.filter(isAsked).map((item) => ({
      ...{ id: item.id, item, within: repeat.id },
      base: item.showIf,
    }));
  return sections.flatMap((section) =>
    section.items.flatMap((item): readonly Step[] => {
      if (!isRepeat(item) && !isAsked(item)) return [];
      const base = both(section.showIf, item.showIf);
      const step = { id: item.id, item, within: undefined, base };
      return isRepeat(item) ? [step, ...inRow(item)] : [step];
    }),
  );
}

function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? { all: [a, b] } : (a ?? b);
}

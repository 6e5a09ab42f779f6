import type { Condition } from '../../conditions/condition.ts';
import {
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
} from '../../definition/questionnaire.ts';
import { type Question, type Registry, typeOf } from '../../question-types/registry.ts';

/** Something a respondent comes to: a question, or a repeat. */
export interface Step {
  readonly id: string;
  readonly item: Question | Repeat;
  /** The repeat in whose rows it is asked. */
  readonly within: string | undefined;
  /** Whether it asks anything: what is computed does not. */
  readonly asks: boolean;
  /** Who comes to it, of those who are in its section or in a row; undefined: all of them. */
  readonly base: Condition | undefined;
}

/** Every step in asking order, a repeat before those of its rows. */
export function stepsOf({ sections }: Questionnaire, types: Registry): readonly Step[] {
  const stepAt = (
    item: Question | Repeat,
    within: string | undefined,
    base: Step['base'],
  ): Step => ({
    ...{ id: item.id, item, within, base },
    asks: isRepeat(item) || typeOf(types, item).computes === undefined,
  });
  return sections.flatMap((section) =>
    section.items.flatMap((item): readonly Step[] => {
      if (item.type === 'note') return [];
      const step = stepAt(item, undefined, both(section.showIf, item.showIf));
      const inRow = isRepeat(item) ? item.items.filter(isQuestion) : [];
      return [step, ...inRow.map((inner) => stepAt(inner, item.id, inner.showIf))];
    }),
  );
}

function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? { all: [a, b] } : (a ?? b);
}

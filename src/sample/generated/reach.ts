import type { Condition, QuestionTest } from '../../conditions/condition.ts';
import { choicesOf } from '../../question-types/type.ts';
import { waysToCompare, waysToKnow } from './compare.ts';
import type { Narrowing } from './need.ts';
import { type CellAt, cellsAt, type NodeAt, type Place } from './place.ts';
import type { Target, Task, Ways } from './task.ts';

/** The ways to make a condition come to a target, by what each of its tests needs. */
export function waysToReach(condition: Condition, to: Target, place: Place): Ways {
  const reach = (part: Condition): Task => ({ do: 'reach', condition: part, to, place });
  if ('all' in condition)
    return to === 'true' || to === 'notFalse'
      ? [condition.all.map(reach)]
      : condition.all.map((part) => [reach(part)]);
  if ('any' in condition)
    return to === 'true' || to === 'notFalse'
      ? condition.any.map((part) => [reach(part)])
      : [condition.any.map(reach)];
  if ('not' in condition) return waysToReach(condition.not, OPPOSITE[to], place);
  if ('number' in condition) return waysToCompare(condition, to, place);
  return waysToTest(condition, to, place);
}

const OPPOSITE = {
  true: 'false',
  false: 'true',
  notTrue: 'notFalse',
  notFalse: 'notTrue',
} as const satisfies Record<Target, Target>;

function waysToTest(test: QuestionTest, to: Target, place: Place): Ways {
  const { at, cells, alone } = cellsAt(place, test);
  const [cell] = cells;
  if (at.node.kind === 'repeat') return waysForRows(test, to, at);
  if (!cell) return [];
  const holds = to === 'true' || to === 'notFalse';
  if ('isAsked' in test) {
    if (alone) return [[{ do: holds ? 'show' : 'mask', cell }]];
    return [[{ do: holds ? 'ask' : 'hide', at }]];
  }
  const leave = cells.map((one): Task => ({ do: 'leave', cell: one }));
  if ('isAnswered' in test && at.node.computes !== undefined)
    return waysToKnow(at.node.computes, holds, at);
  if ('isAnswered' in test)
    return holds ? cells.map((one) => [{ do: 'answer', cell: one, by: {} }]) : [leave];
  const given = (alone ? narrowings(test, holds, cell) : holds ? [] : [{}]).map(
    (by): readonly Task[] => [{ do: 'answer', cell, by }],
  );
  return to === 'true' || to === 'false' ? given : [...given, leave];
}

function waysForRows(test: QuestionTest, to: Target, at: NodeAt): Ways {
  const repeat = at.node.id;
  const holds = to === 'true' || to === 'notFalse';
  const none: Task = { do: 'rows', repeat, least: 0, most: 0 };
  const some: Task = { do: 'rows', repeat, least: 1, most: Number.POSITIVE_INFINITY };
  if ('isAsked' in test) return [[{ do: holds ? 'ask' : 'hide', at }]];
  if (!('isAnswered' in test)) return [];
  return holds ? [[{ do: 'ask', at }, some]] : [[none], [{ do: 'hide', at }]];
}

/** The answers of one cell that make a test of its codes true or false, each way by itself. */
function narrowings(
  test: Exclude<QuestionTest, { isAnswered: true } | { isAsked: true }>,
  holds: boolean,
  { slot }: CellAt,
): readonly Narrowing[] {
  const extent = slot.domain.extent(slot.asks);
  const [codes, whole] = codesIn(test);
  if (extent.is === 'number')
    return codes.map(Number).flatMap((number): readonly Narrowing[] => {
      if (holds) return [{ low: number, high: number }];
      const step = 10 ** -extent.decimals;
      return [{ low: number + step }, { high: number - step }];
    });
  if (extent.is === 'text') return holds ? codes.map((text) => ({ text })) : [{}];
  const options = choicesOf(extent).map(({ code }) => code);
  // One option: that it is among some says that it is none of the others.
  if (extent.is === 'one') {
    if ('includesAll' in test && codes.length > 1) return holds ? [] : [{}];
    return [{ exclude: holds ? options.filter((code) => !codes.includes(code)) : codes }];
  }
  if (whole)
    return holds
      ? codes.map((code) => ({ include: [code], most: 1 }))
      : [{ exclude: codes }, { least: 2 }];
  if ('includesAll' in test)
    return holds ? [{ include: codes }] : codes.map((code) => ({ exclude: [code] }));
  return holds ? codes.map((code) => ({ include: [code] })) : [{ exclude: codes }];
}

/** The codes a test is about, and whether the answer has to be one of them and nothing else. */
function codesIn(
  test: Exclude<QuestionTest, { isAnswered: true } | { isAsked: true }>,
): readonly [codes: readonly string[], whole: boolean] {
  if ('is' in test) return [[test.is], true];
  if ('isAnyOf' in test) return [test.isAnyOf, true];
  if ('includes' in test) return [[test.includes], false];
  return ['includesAny' in test ? test.includesAny : test.includesAll, false];
}

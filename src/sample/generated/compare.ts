import { boundOf, type NumberTest, type Term } from '../../conditions/condition.ts';
import { difference, type Known, linearOf, type Reach } from './linear.ts';
import type { NodeAt, Place } from './place.ts';
import type { Relation, Target, Task, Ways } from './task.ts';

/** The ways to make a comparison of numbers come to a target. */
export function waysToCompare(test: NumberTest, to: Target, place: Place): Ways {
  const found = (['all', 'unconditional'] as const).flatMap((reach) => sidesOf(test, place, reach));
  const distinct = found.filter(
    (known, index) => !found.slice(0, index).some((earlier) => isSame(earlier, known)),
  );
  const holds = to === 'true' || to === 'notFalse';
  const given = distinct.flatMap((known) =>
    relations(test, holds).map((is): readonly Task[] => [
      ...preparations(known),
      { do: 'fit', linear: known, is },
    ]),
  );
  if (to === 'true' || to === 'false') return given;
  return [...given, ...distinct.slice(0, 1).flatMap(waysToBeUnknown)];
}

/** The ways to make a computed item a number, or to leave it without one. */
export function waysToKnow(term: Term, known: boolean, at: NodeAt): Ways {
  const sums = (['all', 'unconditional'] as const).flatMap((reach) => {
    const sum = linearOf(term, at.place, reach);
    return sum ? [{ ...sum, asked: [...sum.asked, at] }] : [];
  });
  return known
    ? sums.map((sum) => [...preparations(sum), { do: 'fit', linear: sum, is: 'any' }])
    : sums.slice(0, 1).flatMap(waysToBeUnknown);
}

function sidesOf(test: NumberTest, place: Place, reach: Reach): readonly Known[] {
  const other = boundOf(test);
  const [left, right] = [linearOf(test.number, place, reach), linearOf(other, place, reach)];
  return left && right ? [difference(left, right)] : [];
}

function isSame(a: Known, b: Known): boolean {
  return a.parts.length === b.parts.length && a.masked.length === b.masked.length;
}

function relations(test: NumberTest, holds: boolean): readonly Relation[] {
  if ('atLeast' in test) return [holds ? 'atLeast' : 'under'];
  if ('atMost' in test) return [holds ? 'atMost' : 'over'];
  return holds ? ['equal'] : ['over', 'under'];
}

function preparations({ asked, masked, answered }: Known): readonly Task[] {
  return [
    ...asked.map((at): Task => ({ do: 'ask', at })),
    ...masked.map((cell): Task => ({ do: 'mask', cell })),
    ...answered.map((cell): Task => ({ do: 'answer', cell, by: {} })),
  ];
}

/** One operand that is blank or not asked is enough, and where blanks are left out, all of them. */
function waysToBeUnknown({ answered, asked, parts }: Known): Ways {
  const optional = parts.flatMap(({ atom, isOptional }) =>
    isOptional && atom.of === 'value' ? [atom.cell] : [],
  );
  const none = optional.map((cell): Task => ({ do: 'leave', cell }));
  return [
    ...answered.map((cell): readonly Task[] => [{ do: 'leave', cell }]),
    ...asked.map((at): readonly Task[] => [{ do: 'hide', at }]),
    ...(none.length > 0 ? [none] : []),
  ];
}

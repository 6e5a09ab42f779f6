import type { Random } from '../../shared/ports.ts';
import { between } from '../seeded.ts';
import type { Atom, Linear, Part } from './linear.ts';
import { stepsWithin } from './need.ts';
import { addressAt, type CellAt } from './place.ts';
import type { Plan } from './plan.ts';
import type { Relation, Task, Ways } from './task.ts';
import { typicalNumber } from './typical.ts';

/** No sum of answers needs more room than this. */
const FAR = 1e9;

/**
 * Numbers that stand to zero as they should. One number alone keeps all its room; several are set to usual values and
 * then moved, one after the other, as far as it takes. Not every combination is tried.
 */
export function waysToFit(linear: Linear, is: Relation, plan: Plan, random: Random): Ways {
  return selections(linear.parts, plan).flatMap(({ parts, left }) => {
    const leave = left.map((cell): Task => ({ do: 'leave', cell }));
    return waysOf({ ...linear, parts }, is, plan, random).map((way) => [...leave, ...way]);
  });
}

interface Selection {
  readonly parts: readonly Part[];
  readonly left: readonly CellAt[];
}

/** With which of the numbers that may be left: all that are open, then as few as there have to be. */
function selections(parts: readonly Part[], plan: Plan): readonly Selection[] {
  const optional = parts.filter(({ isOptional }) => isOptional);
  if (optional.length === 0) return [{ parts, left: [] }];
  const presence = ({ atom }: Part) =>
    'cell' in atom ? plan.need(addressAt(atom.cell)).presence : 'free';
  const possible = optional.filter((part) => presence(part) !== 'blank');
  const settled = possible.filter((part) => presence(part) === 'answered');
  const others = possible.filter((part) => presence(part) === 'free');
  const few = settled.length > 0 ? [settled] : others.map((part) => [part]);
  return [possible, ...few.filter((some) => some.length < possible.length)]
    .filter((kept) => kept.length > 0)
    .map((kept) => ({
      parts: parts.filter((part) => !part.isOptional || kept.includes(part)),
      left: others.flatMap((part) =>
        'cell' in part.atom && !kept.includes(part) ? [part.atom.cell] : [],
      ),
    }));
}

function waysOf({ constant, parts }: Linear, is: Relation, plan: Plan, random: Random): Ways {
  const [only, ...others] = parts;
  if (is === 'any')
    return [
      parts.flatMap(({ atom, isOptional }): readonly Task[] =>
        isOptional && 'cell' in atom ? [{ do: 'answer', cell: atom.cell, by: {} }] : [],
      ),
    ];
  if (only && only.atom.of !== 'known' && others.length === 0 && Math.abs(only.times) === 1)
    return [[bounded(only, constant, is)]];
  const ranges = parts.map((part) => rangeOf(part, plan, random));
  if (ranges.some(({ low, high }) => low > high)) return [];
  const found = BEGINNINGS.flatMap((beginning) => {
    const values = fitted({ constant, parts }, is, ranges, beginning);
    return values ? [values] : [];
  });
  const distinct = new Map(found.map((values) => [values.join(' '), values]));
  return [...distinct.values()].map((values) =>
    parts.flatMap((part, at) => fixed(part.atom, values[at] ?? 0)),
  );
}

/** Where values are before they are moved. */
const BEGINNINGS = ['usual', 'most', 'least'] as const;

/** Values in their ranges that stand to zero as they should; undefined where moving them does not get there. */
function fitted(
  { constant, parts }: Linear,
  is: Relation,
  ranges: readonly Range[],
  beginning: (typeof BEGINNINGS)[number],
): readonly number[] | undefined {
  const step = Math.min(1, ...ranges.map((range) => range.step));
  const goal = is === 'over' ? step : is === 'under' ? -step : 0;
  const values = ranges.map((range) => range[beginning]);
  const missing = () =>
    shortBy(
      is,
      goal - parts.reduce((sum, { times }, at) => sum + times * (values[at] ?? 0), constant),
    );
  const move = (at: number, by: number, beyond: boolean) => {
    const range = ranges[at];
    if (range) values[at] = moved(range, values[at] ?? 0, by, beyond);
  };
  // First all that have to grow, together; then one after the other for what is left.
  const whole = missing();
  const growing = [...parts.entries()].filter(([, { times }]) => whole / times > 0);
  for (const [at, { times }] of growing) move(at, whole / growing.length / times, false);
  for (const [at, { times }] of parts.entries()) move(at, missing() / times, is !== 'equal');
  return missing() === 0 ? values : undefined;
}

/** How far a sum is from where it has to be; 0 where it is there. */
function shortBy(is: Relation, missing: number): number {
  if (Math.abs(missing) < 1e-9) return 0;
  if (is === 'equal') return missing;
  return is === 'atLeast' || is === 'over' ? Math.max(0, missing) : Math.min(0, missing);
}

/** A value moved by so much in whole steps, inside its range; `beyond`: rather too far than not far enough. */
function moved({ low, high, step }: Range, value: number, by: number, beyond: boolean): number {
  const steps = (beyond ? away : towards)(by / step);
  return Math.round(Math.max(low, Math.min(high, value + steps * step)) * 1e6) / 1e6;
}

/** Rounded towards zero, what the machine's fractions lose given back. */
function towards(number: number): number {
  return Math.trunc(number + Math.sign(number) * 1e-9);
}

/** Rounded away from zero. */
function away(number: number): number {
  return number < 0 ? Math.floor(number + 1e-9) : Math.ceil(number - 1e-9);
}

/** ±x + constant against zero, as bounds of x. */
function bounded({ times, atom }: Part, constant: number, is: Relation): Task {
  const step = stepOf(atom);
  const edge = -constant * times;
  const isUp = (is === 'atLeast' || is === 'over') === times > 0;
  // Beyond the edge, by less than a step where the edge itself is none.
  const beyond = is === 'over' || is === 'under' ? step / 2 : 0;
  const low = is === 'equal' ? edge : isUp ? edge + beyond : Number.NEGATIVE_INFINITY;
  const high = is === 'equal' ? edge : isUp ? Number.POSITIVE_INFINITY : edge - beyond;
  if (atom.of === 'value') return { do: 'answer', cell: atom.cell, by: { low, high } };
  const amounts = { least: Math.max(0, Math.ceil(low)), most: Math.floor(high) };
  if (atom.of === 'rows') return { do: 'rows', repeat: atom.at.node.id, ...amounts };
  if (atom.of === 'choices') return { do: 'narrow', cell: atom.cell, by: amounts };
  throw new Error('Whether something is known has no bounds.');
}

function stepOf(atom: Atom): number {
  if (atom.of !== 'value') return 1;
  const extent = atom.cell.slot.domain.extent(atom.cell.slot.asks);
  return extent.is === 'number' ? 10 ** -extent.decimals : 1;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly usual: number;
  /** Other values to begin with; the usual one again where they lie anywhere. */
  readonly most: number;
  readonly least: number;
}

/** Of a count, which is as small and as large as its range. */
function count(low: number, high: number, usual: number): Range {
  return { low, high, step: 1, usual, most: high, least: low };
}

function rangeOf({ atom }: Part, plan: Plan, random: Random): Range {
  if (atom.of === 'rows') {
    const { ids, least, most } = plan.rows(atom.at.node.id);
    const { atLeast = 0, atMost = least + 10 } =
      atom.at.place.compiled.repeats.get(atom.at.node.id)?.repeat ?? {};
    const low = Math.max(least, ids.length, atLeast);
    return count(low, Math.min(most, atMost), low);
  }
  const need = plan.need(addressAt(atom.cell));
  const extent = atom.cell.slot.domain.extent(atom.cell.slot.asks);
  if (atom.of === 'known') {
    const low = need.presence === 'answered' ? 1 : 0;
    const high = need.presence === 'blank' ? 0 : 1;
    const { question, shape } = atom.cell.slot;
    const isDemanded = question.required === 'hard' && !shape.optional;
    return count(low, high, isDemanded ? high : Math.min(high, between(low, 1, random)));
  }
  if (atom.of === 'choices') {
    const options =
      'options' in extent ? extent.options.filter(({ exclusive }) => !exclusive).length : 1;
    const low = Math.max(need.least, need.include.length);
    return count(low, Math.min(need.most, options - need.exclude.length), low);
  }
  if (extent.is !== 'number') return count(1, 0, 0);
  const { first, last, perUnit } = stepsWithin(extent, need);
  const low = Math.max(first / perUnit, -FAR);
  const high = Math.min(last / perUnit, FAR);
  const usual = typicalNumber(atom.cell, need, random);
  return { low, high, step: 1 / perUnit, usual, most: usual, least: usual };
}

function fixed(atom: Atom, value: number): readonly Task[] {
  switch (atom.of) {
    case 'rows':
      return [{ do: 'rows', repeat: atom.at.node.id, least: value, most: value }];
    case 'known':
      return [
        value === 1 ? { do: 'answer', cell: atom.cell, by: {} } : { do: 'leave', cell: atom.cell },
      ];
    case 'choices':
      return [{ do: 'narrow', cell: atom.cell, by: { least: value, most: value } }];
    case 'value':
      return [{ do: 'answer', cell: atom.cell, by: { low: value, high: value } }];
  }
}

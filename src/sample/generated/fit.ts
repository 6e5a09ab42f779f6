import type { Random } from '../../shared/ports.ts';
import { between } from '../seeded.ts';
import type { Atom, Linear, Part } from './linear.ts';
import { stepsWithin } from './need.ts';
import { addressAt } from './place.ts';
import type { Plan } from './plan.ts';
import type { Relation, Task, Ways } from './task.ts';
import { typicalNumber } from './typical.ts';

/** No sum of answers needs more room than this. */
const FAR = 1e9;

/**
 * Numbers that stand to zero as they should. One number alone keeps all its room; several are set to usual values and
 * then moved, one after the other, as far as it takes. Not every combination is tried.
 */
export function waysToFit(
  { constant, parts }: Linear,
  is: Relation,
  plan: Plan,
  random: Random,
): Ways {
  const [only, ...others] = parts;
  if (only?.atom.of === 'value' && others.length === 0 && Math.abs(only.times) === 1)
    return [[bounded(only, constant, is)]];
  const ranges = parts.map((part) => rangeOf(part, plan, random));
  if (ranges.some(({ low, high }) => low > high)) return [];
  const step = Math.min(1, ...ranges.map((range) => range.step));
  const goal = is === 'over' ? step : is === 'under' ? -step : 0;
  const values = ranges.map(({ usual }) => usual);
  const sum = values.reduce(
    (total, value, at) => total + value * (parts[at]?.times ?? 0),
    constant,
  );
  let missing = goal - sum;
  if ((is === 'atLeast' || is === 'over') && missing < 0) missing = 0;
  if ((is === 'atMost' || is === 'under') && missing > 0) missing = 0;
  for (const [at, range] of ranges.entries()) {
    if (Math.abs(missing) < 1e-9) break;
    const value = values[at] ?? 0;
    const times = parts[at]?.times ?? 1;
    const wanted = value + missing / times;
    const exact = is === 'equal' ? towards : away;
    const moved = value + exact((wanted - value) / range.step) * range.step;
    const kept = Math.max(range.low, Math.min(range.high, moved));
    missing -= (kept - value) * times;
    if (is !== 'equal' && missing * goalSign(is) <= 0) missing = 0;
    values[at] = Math.round(kept * 1e6) / 1e6;
  }
  if (Math.abs(missing) > 1e-9) return [];
  return [parts.flatMap((part, at) => fixed(part.atom, values[at] ?? 0))];
}

/** Rounded towards zero, what the machine's fractions lose given back. */
function towards(number: number): number {
  return Math.trunc(number + Math.sign(number) * 1e-9);
}

/** Rounded away from zero. */
function away(number: number): number {
  return number < 0 ? Math.floor(number + 1e-9) : Math.ceil(number - 1e-9);
}

function goalSign(is: Relation): number {
  return is === 'atLeast' || is === 'over' ? 1 : -1;
}

/** ±x + constant against zero, as bounds of x. */
function bounded({ times, atom }: Part, constant: number, is: Relation): Task {
  const cell = 'cell' in atom ? atom.cell : undefined;
  if (!cell) throw new Error('Only entered numbers have bounds.');
  const extent = cell.slot.domain.extent(cell.slot.asks);
  const step = extent.is === 'number' ? 10 ** -extent.decimals : 1;
  const edge = -constant * times;
  if (is === 'equal') return { do: 'narrow', cell, by: { low: edge, high: edge } };
  const isOver = is === 'over' || is === 'under';
  const isUp = (is === 'atLeast' || is === 'over') === times > 0;
  // Beyond the edge, by less than a step where the edge itself is none.
  const beyond = isOver ? step / 2 : 0;
  return {
    do: 'narrow',
    cell,
    by: isUp ? { low: edge + beyond } : { high: edge - beyond },
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly usual: number;
}

function rangeOf({ atom }: Part, plan: Plan, random: Random): Range {
  if (atom.of === 'rows') {
    const { ids, least, most } = plan.rows(atom.at.node.id);
    const { atLeast = 0, atMost = least + 10 } =
      atom.at.place.compiled.repeats.get(atom.at.node.id)?.repeat ?? {};
    const low = Math.max(least, ids.length, atLeast);
    return { low, high: Math.min(most, atMost), step: 1, usual: low };
  }
  const need = plan.need(addressAt(atom.cell));
  const extent = atom.cell.slot.domain.extent(atom.cell.slot.asks);
  if (atom.of === 'known') {
    const low = need.presence === 'answered' ? 1 : 0;
    const high = need.presence === 'blank' ? 0 : 1;
    return { low, high, step: 1, usual: Math.min(high, between(low, 1, random)) };
  }
  if (atom.of === 'choices') {
    const options =
      'options' in extent ? extent.options.filter(({ exclusive }) => !exclusive).length : 1;
    const low = Math.max(need.least, need.include.length);
    return { low, high: Math.min(need.most, options - need.exclude.length), step: 1, usual: low };
  }
  if (extent.is !== 'number') return { low: 1, high: 0, step: 1, usual: 0 };
  const { first, last, perUnit } = stepsWithin(extent, need);
  const low = Math.max(first / perUnit, -FAR);
  const high = Math.min(last / perUnit, FAR);
  const usual = typicalNumber(atom.cell.slot, need, random);
  return { low, high, step: 1 / perUnit, usual };
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
      return [{ do: 'narrow', cell: atom.cell, by: { low: value, high: value } }];
  }
}

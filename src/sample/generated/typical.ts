import type { Random } from '../../shared/ports.ts';
import { between } from '../seeded.ts';
import { type Need, stepsWithin } from './need.ts';
import type { CellAt } from './place.ts';

/** Ranges up to this many steps are used in full. */
const SMALL = 200;

/**
 * A number a respondent may well give where the bounds leave it room: anywhere in a small range; in a large one near
 * the day the survey is about or the answer the domain makes up, small deviations more often than large ones.
 */
export function typicalNumber(
  cell: CellAt,
  need: Pick<Need, 'low' | 'high'>,
  random: Random,
): number {
  const { domain, asks } = cell.slot;
  const extent = domain.extent(asks);
  if (extent.is !== 'number') return 0;
  const { first, last, perUnit } = stepsWithin(extent, need);
  if (last - first <= SMALL) return between(first, last, random) / perUnit;
  const usual = usualNumber(cell);
  const offset = Math.floor(random() * random() * random() * SMALL);
  const near = Math.round(usual) + (usual > 1 && random() < 0.5 ? -offset : offset);
  return Math.max(first, Math.min(last, near * perUnit)) / perUnit;
}

function usualNumber({ place, slot: { domain, asks } }: CellAt): number {
  const { referenceDate } = place.compiled.questionnaire;
  // The day, or the month, is an answer where dates are asked for, and nowhere else.
  const dates = [referenceDate, referenceDate.slice(0, 7)].flatMap((date) => {
    const opened = domain.parse(asks, date);
    return opened.ok && domain.problems(asks, opened.value).length === 0 ? [opened.value] : [];
  });
  const value = dates[0] ?? domain.compose(asks, { anything: true });
  const reading = value === undefined ? undefined : domain.reading(asks, value);
  return reading?.is === 'number' ? reading.number : 0;
}

import type { Slot } from '../../engine/compile.ts';
import type { Random } from '../../shared/ports.ts';
import { between } from '../seeded.ts';
import { type Need, stepsWithin } from './need.ts';

/** Ranges up to this many steps are used in full. */
const SMALL = 200;

/**
 * A number a respondent may well give where the bounds leave it room: anywhere in a small range; in a large one near
 * the answer its domain makes up, small deviations more often than large ones.
 */
export function typicalNumber(
  slot: Slot,
  need: Pick<Need, 'low' | 'high'>,
  random: Random,
): number {
  const extent = slot.domain.extent(slot.asks);
  if (extent.is !== 'number') return 0;
  const { first, last, perUnit } = stepsWithin(extent, need);
  if (last - first <= SMALL) return between(first, last, random) / perUnit;
  const made = slot.domain.compose(slot.asks, { anything: true });
  const reading = made === undefined ? undefined : slot.domain.reading(slot.asks, made);
  const usual = reading?.is === 'number' ? reading.number : 0;
  const offset = Math.floor(random() * random() * SMALL);
  const near = Math.round(usual) + (usual > 1 && random() < 0.5 ? -offset : offset);
  return Math.max(first, Math.min(last, near * perUnit)) / perUnit;
}

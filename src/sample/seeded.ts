import type { NewId, Random } from '../shared/ports.ts';

/**
 * Random numbers that follow from a seed and a name: the same pair gives the same numbers on every machine, and
 * another name an independent stream, so that one part of a sample can change without moving the others.
 * Not for secrets.
 */
export function seededRandom(seed: number, stream: string): Random {
  let state = hash(`${stream} ${seed}`);
  // mulberry32: 32 bits of state, equidistributed enough for an invented survey.
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const spread = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((spread ^ (spread >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function idsFrom(random: Random): NewId {
  const word = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return () => word() + word() + word() + word();
}

/** A whole number from `low` to `high`, both possible; `low` where the range is empty. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * Math.max(1, high - low + 1));
}

/** @throws when the list is empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('Nothing can be picked from an empty list.');
  return picked;
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((member) => ({ member, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ member }) => member);
}

/** Around 0, rarely beyond ±1: three dice. Sums are the same on every machine, which logarithms need not be. */
export function deviation(random: Random): number {
  return random() + random() + random() - 1.5;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c_9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x0100_0193);
  return value;
}

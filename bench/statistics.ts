/** The middle of a set of samples, which a pause of the machine does not move. */
export function median(samples: Iterable<number>): number {
  return quantile(samples, 0.5);
}

/** The sample below which a share of all lie (nearest rank). @throws when there is none. */
export function quantile(samples: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(samples).sort();
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no sample.');
  return found;
}

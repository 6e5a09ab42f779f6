import type { Statistics } from './frequency-table.ts';

/**
 * Sum, mean and quartiles of numbers. A quartile between two numbers is interpolated linearly, as QUARTILE.INC of
 * spreadsheets does, so that the office can check it there.
 */
export function statisticsOf(numbers: readonly number[]): Statistics {
  const n = numbers.length;
  const sorted = Float64Array.from(numbers).sort();
  const sum = n === 0 ? null : exactSum(numbers);
  return {
    n,
    sum,
    mean: sum === null ? null : sum / n,
    minimum: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 1),
    median: quantile(sorted, 2),
    upperQuartile: quantile(sorted, 3),
    maximum: quantile(sorted, 4),
  };
}

/** Added as whole units of the last decimal in use: 0.1 and 0.2 are 0.3. */
function exactSum(numbers: readonly number[]): number {
  const decimals = numbers.reduce(
    (most, number) => Math.max(most, String(number).split('.')[1]?.length ?? 0),
    0,
  );
  const scale = 10 ** decimals;
  return numbers.reduce((total, number) => total + Math.round(number * scale), 0) / scale;
}

function quantile(sorted: Float64Array, quarter: number): number | null {
  const place = ((sorted.length - 1) * quarter) / 4;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

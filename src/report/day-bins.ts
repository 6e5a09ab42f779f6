/** What came in on one day of a round, the day as 2025-07-25. */
export interface DayCount {
  readonly date: string;
  readonly count: number;
}

/** A stretch of whole days (`to` included), or a stretch without anything, left out of the drawing. */
export type Bin =
  | { readonly kind: 'days'; readonly from: string; readonly to: string; readonly count: number }
  | { readonly kind: 'gap'; readonly from: string; readonly to: string };

const DAY = 86_400_000;

/** Days to a bin, and the length from which a stretch of empty bins is drawn as one gap. */
const SCALES = [
  { days: 1, gap: 8 },
  { days: 7, gap: 3 },
  { days: 28, gap: 3 },
] as const;

/**
 * Days as bins from the first day to the last, finely enough to read and coarsely enough that at most `most` bins
 * stand side by side (the coarsest scale may exceed it). Long empty stretches become one gap.
 */
export function binsOf(days: readonly DayCount[], most: number): readonly Bin[] {
  const tries = SCALES.map(({ days: length, gap }) => withGaps(binned(days, length), gap));
  return tries.find((bins) => bins.length <= most) ?? tries.at(-1) ?? [];
}

/** How many days the bins stand for each: more than one where days would not have fitted. */
export function daysABin(bins: readonly Bin[]): number {
  const lengths = bins
    .filter(isFilled)
    .map(({ from, to }) => 1 + (Date.parse(to) - Date.parse(from)) / DAY);
  return Math.max(1, ...lengths);
}

function isFilled(bin: Bin): bin is Filled {
  return bin.kind === 'days';
}

type Filled = Extract<Bin, { kind: 'days' }>;

function binned(days: readonly DayCount[], length: number): readonly Filled[] {
  const times = days.map(({ date }) => Date.parse(date));
  const first = Math.min(...times);
  const last = Math.max(...times);
  if (days.length === 0) return [];
  const counts = new Map<number, number>();
  for (const { date, count } of days) {
    const index = Math.floor((Date.parse(date) - first) / (DAY * length));
    counts.set(index, (counts.get(index) ?? 0) + count);
  }
  return Array.from({ length: Math.floor((last - first) / (DAY * length)) + 1 }, (_, index) => {
    const from = first + index * DAY * length;
    return {
      kind: 'days',
      from: dateOf(from),
      to: dateOf(from + DAY * (length - 1)),
      count: counts.get(index) ?? 0,
    };
  });
}

function withGaps(bins: readonly Filled[], gap: number): readonly Bin[] {
  const result: Bin[] = [];
  for (let start = 0; start < bins.length; ) {
    let end = start;
    while (bins[end]?.count === 0) end += 1;
    const run = bins.slice(start, Math.max(end, start + 1));
    const [head, tail] = [run[0], run.at(-1)];
    if (head && tail && run.length >= gap)
      result.push({ kind: 'gap', from: head.from, to: tail.to });
    else result.push(...run);
    start += run.length;
  }
  return result;
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

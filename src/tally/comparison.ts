/** Our tables beside what was published: each base, percentage and count; statements of order; cross tables. */
export interface Comparison extends Compared<number> {
  readonly ranks: Compared<string>;
  readonly crosses: Compared<number | string>;
}

export interface Compared<Value> {
  readonly compared: number;
  readonly equal: number;
  readonly differing: readonly Difference<Value>[];
}

/** `figure` names it: `q2-3 base`, `q2-1/1 percent`, `q9-4 rank 2`, `x14-1/2 first`. Options stand as codes. */
export interface Difference<Value> {
  readonly figure: string;
  readonly published: Value;
  /** null where we have no such figure; several codes where they share a place. */
  readonly ours: Value | null;
  /** The known discrepancy of the report that explains it; null where nothing does. */
  readonly discrepancy: number | null;
}

/** Whether every difference is explained by a known discrepancy, and every order and cross table holds. */
export function holds({ differing, ranks, crosses }: Comparison): boolean {
  const explained = differing.every(({ discrepancy }) => discrepancy !== null);
  return explained && ranks.differing.length === 0 && crosses.differing.length === 0;
}

/** Splits what was compared into what is equal and what is not. */
export function compared<Value>(all: readonly Difference<Value>[]): Compared<Value> {
  const differing = all.filter(({ published, ours }) => published !== ours);
  return { compared: all.length, equal: all.length - differing.length, differing };
}

/** One figure beside ours. */
export function difference<Value>(
  figure: string,
  published: Value,
  ours: Value | undefined,
  discrepancy?: number,
): Difference<Value> {
  return { figure, published, ours: ours ?? null, discrepancy: discrepancy ?? null };
}

export interface Counted {
  readonly code: string;
  readonly count: number;
}

/** The codes at a place, 1 for the largest. Equal counts share a place, and the places after it stay empty. */
export function atPlace(rows: readonly Counted[], place: number): string {
  const larger = (count: number) => rows.filter((row) => row.count > count).length;
  return rows
    .filter(({ count }) => larger(count) === place - 1)
    .map(({ code }) => code)
    .join(' ');
}

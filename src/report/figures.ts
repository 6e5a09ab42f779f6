import { percent } from '../tally/percent.ts';

/** A count as it is printed: 1,970. */
export function countText(count: number): string {
  return counts.format(count);
}

/** A share as it is printed, of the counts themselves: 73.7 %. A dash where there is no base. */
export function shareText(count: number, base: number): string {
  const share = percent(count, base, 1);
  return share === undefined ? '－' : `${share} %`;
}

/** A mean or a quartile: at most two digits after the point. A dash where nobody answered. */
export function measureText(value: number | null): string {
  return value === null ? '－' : measures.format(value);
}

// The two languages of the screen print numbers alike.
const counts = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });
const measures = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 2 });

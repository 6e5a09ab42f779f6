/** Where a row stands; what is less stands earlier. */
export interface Ordered {
  readonly id: string;
  readonly order: number;
}

/**
 * The orders that have to change so that rows stand as wanted: as few as can be, so that two devices seldom change the
 * same. Orders that two devices chose alike are parted.
 */
export function orderedAs(wanted: readonly string[], rows: readonly Ordered[]): readonly Ordered[] {
  const now = new Map(rows.map(({ id, order }) => [id, order]));
  const orders = [...now.values()].sort((a, b) => a - b);
  let last = -1;
  return wanted.flatMap((id, index) => {
    last = Math.max(orders[index] ?? 0, last + 1);
    return now.get(id) === last ? [] : [{ id, order: last }];
  });
}

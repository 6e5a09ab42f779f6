import { computed, type ReadonlySignal } from '@preact/signals';

/**
 * A computed value of plain data that keeps its identity while its content stays the same, so that what reads it
 * renders only when there is something new to show.
 */
export function settled<Value>(compute: () => Value): ReadonlySignal<Value> {
  let seen: Value | undefined;
  let last: { readonly value: Value; readonly text: string } | undefined;
  return computed(() => {
    const value = compute();
    if (last && value === seen) return last.value;
    seen = value;
    const text = JSON.stringify(value);
    if (last?.text !== text) last = { value, text };
    return last.value;
  });
}

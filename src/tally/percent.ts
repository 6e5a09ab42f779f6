/**
 * A count as percent of its base, as decimal text with exactly `digits` digits after the point; undefined where the
 * base is empty. Rounded once, half up, from the exact ratio: 74 of 871 is 8.496 % and so "8", although its one-digit
 * form "8.5" would round to 9. It is text so that nobody rounds it again.
 */
export function percent(count: number, base: number, digits = 0): string | undefined {
  if (base === 0) return undefined;
  const scale = 10n ** BigInt(digits);
  const units = (200n * scale * BigInt(count) + BigInt(base)) / (2n * BigInt(base));
  if (digits === 0) return String(units);
  return `${units / scale}.${String(units % scale).padStart(digits, '0')}`;
}

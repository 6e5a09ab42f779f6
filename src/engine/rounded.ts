/** A number as the decimal text of a cell. A half is rounded away from zero, as it is on paper: 1.005 → 1.01. */
export function rounded(value: number, decimals: number): string {
  const written = String(Math.abs(value));
  if (written.includes('e')) return String(Number(value.toFixed(decimals)));
  // Shifting the point in the text, and not by a power of ten, keeps binary noise out of the half.
  const steps = Math.round(Number(`${written}e${decimals}`));
  return String(Math.sign(value) * Number(`${steps}e-${decimals}`));
}

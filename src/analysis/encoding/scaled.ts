/**
 * A constant in units of 10 to the -decimals: a whole number exactly where the constant is one of them (0.07 is 7
 * hundredths, though 0.07 × 100 is not 7 in binary fractions), a fraction elsewhere.
 */
export function scaled(constant: number, decimals: number): number {
  const unit = 10 ** decimals;
  const nearest = Math.round(constant * unit);
  if (nearest / unit === constant) return nearest;
  const product = constant * unit;
  if (!Number.isInteger(product)) return product;
  return constant > product / unit ? product + 0.5 : product - 0.5;
}

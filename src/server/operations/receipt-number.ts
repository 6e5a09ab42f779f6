/** The number of a receipt as people say it: the year of the round, its serial in six digits, a check digit. */
export function receiptNumber(year: number, serial: number): string {
  const digits = `${year}${String(serial).padStart(6, '0')}`;
  return `${year}-${digits.slice(4)}-${checkDigit(digits)}`;
}

/** ISO 7064, MOD 11,10: shows every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

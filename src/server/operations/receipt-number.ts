/**
 * The number of a receipt as people say it: the year of the round, its serial in six digits, a check digit. Serials
 * begin anew with each round, so the second round of a year and every later one says its series too: 2025-2-000001-5.
 */
export function receiptNumber(year: number, series: number, serial: number): string {
  const parts = [year, ...(series === 1 ? [] : [series]), String(serial).padStart(6, '0')];
  return `${parts.join('-')}-${checkDigit(parts.join(''))}`;
}

/** The series that the number of a receipt belongs to. */
export function seriesOf(receiptNo: string): number {
  const parts = receiptNo.split('-');
  return parts.length > 3 ? Number(parts[1]) : 1;
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

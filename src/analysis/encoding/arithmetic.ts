/** Σ coefficient × whole number ≤ atMost. The numbers are named by their index; no coefficient is zero. */
export interface Inequality {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly atMost: number;
}

export type Numbers =
  | { readonly is: 'found'; readonly values: ReadonlyMap<number, number> }
  | { readonly is: 'none' }
  | { readonly is: 'undecided' };

/** Inequalities beyond which elimination gives up; a questionnaire has a handful. */
const MOST = 600;

/**
 * Whole numbers that satisfy all inequalities, by Fourier and Motzkin's elimination. It is exact for whole numbers
 * wherever one of two combined coefficients is 1 or -1, as in every sum of answers; where it is not, or where it
 * grows beyond measure, the outcome may be `undecided`, never wrong.
 */
export function solveInequalities(inequalities: readonly Inequality[]): Numbers {
  const tight = tightened(inequalities);
  if (tight === 'none') return { is: 'none' };
  if (tight.length > MOST || tight.some(isUnsafe)) return { is: 'undecided' };
  const name = cheapest(tight);
  if (name === undefined) return { is: 'found', values: new Map() };
  const { above, below, others } = split(tight, name);
  const rest = solveInequalities([
    ...others,
    ...above.flatMap((upper) => below.map((lower) => combined(upper, lower, name))),
  ]);
  if (rest.is !== 'found') return rest;
  const from = Math.max(...below.map((lower) => bound(lower, name, rest.values)));
  const to = Math.min(...above.map((upper) => bound(upper, name, rest.values)));
  if (from > to) return { is: 'undecided' };
  return { is: 'found', values: new Map(rest.values).set(name, nearZero(from, to)) };
}

/** The value between two bounds, either of which may be infinite, that a person would type first. */
export function nearZero(from: number, to: number): number {
  return Math.max(from, Math.min(to, 0));
}

/** Each inequality in lowest terms, the tightest of those with the same left side. */
function tightened(inequalities: readonly Inequality[]): readonly Inequality[] | 'none' {
  const tightest = new Map<string, Inequality>();
  for (const { coefficients, atMost } of inequalities) {
    const divisor = [...coefficients.values()].reduce(greatestDivisor, 0);
    if (divisor === 0) {
      if (atMost < 0) return 'none';
      continue;
    }
    const named = [...coefficients].sort(([a], [b]) => a - b);
    const reduced = {
      coefficients: new Map(named.map(([name, coefficient]) => [name, coefficient / divisor])),
      atMost: Math.floor(atMost / divisor),
    };
    const key = [...reduced.coefficients].join();
    const known = tightest.get(key);
    if (!known || known.atMost > reduced.atMost) tightest.set(key, reduced);
  }
  return [...tightest.values()];
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}

function isUnsafe({ coefficients, atMost }: Inequality): boolean {
  return ![atMost, ...coefficients.values()].every(Number.isSafeInteger);
}

/** The name whose elimination leaves the fewest inequalities. */
function cheapest(inequalities: readonly Inequality[]): number | undefined {
  const names = new Map<number, { above: number; below: number }>();
  for (const { coefficients } of inequalities) {
    for (const [name, coefficient] of coefficients) {
      const { above, below } = names.get(name) ?? { above: 0, below: 0 };
      const counted = coefficient > 0 ? { above: above + 1, below } : { above, below: below + 1 };
      names.set(name, counted);
    }
  }
  const growth = ({ above, below }: { above: number; below: number }) =>
    above * below - above - below;
  return [...names].sort(([, a], [, b]) => growth(a) - growth(b))[0]?.[0];
}

function split(inequalities: readonly Inequality[], name: number) {
  const sign = ({ coefficients }: Inequality) => Math.sign(coefficients.get(name) ?? 0);
  return {
    above: inequalities.filter((one) => sign(one) > 0),
    below: inequalities.filter((one) => sign(one) < 0),
    others: inequalities.filter((one) => sign(one) === 0),
  };
}

/** What an upper and a lower bound of the same number say about the others. */
function combined(upper: Inequality, lower: Inequality, name: number): Inequality {
  const [u, l] = [upper.coefficients.get(name) ?? 0, -(lower.coefficients.get(name) ?? 0)];
  const coefficients = new Map<number, number>();
  for (const [{ coefficients: from }, factor] of [
    [upper, l],
    [lower, u],
  ] as const)
    for (const [other, coefficient] of from)
      coefficients.set(other, (coefficients.get(other) ?? 0) + factor * coefficient);
  for (const [other, coefficient] of coefficients)
    if (coefficient === 0) coefficients.delete(other);
  return { coefficients, atMost: l * upper.atMost + u * lower.atMost };
}

/** The bound an inequality sets to one number once the others are known. */
function bound(
  { coefficients, atMost }: Inequality,
  name: number,
  values: ReadonlyMap<number, number>,
): number {
  let left = atMost;
  for (const [other, coefficient] of coefficients)
    if (other !== name) left -= coefficient * (values.get(other) ?? 0);
  const own = coefficients.get(name) ?? 1;
  return own > 0 ? Math.floor(left / own) : Math.ceil(left / own);
}

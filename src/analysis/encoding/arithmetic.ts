/** Σ coefficient × whole number ≤ atMost. The numbers are named by their index; no coefficient is zero. */
export interface Inequality {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly atMost: number;
}

/** `because`: indices of inequalities that cannot hold together. */
export type Numbers =
  | { readonly is: 'found'; readonly values: ReadonlyMap<number, number> }
  | { readonly is: 'none'; readonly because: ReadonlySet<number> }
  | { readonly is: 'undecided' };

/** An inequality in lowest terms, with the indices of those it follows from. */
interface Derived extends Inequality {
  readonly key: string;
  readonly from: ReadonlySet<number>;
}

/** Between these two whole numbers lies the one that was looked for, and none of them is it. */
interface Gap {
  readonly is: 'gap';
  readonly name: number;
  readonly below: number;
}

/** Halves into which the range of a number is split before the search for whole ones gives up. */
const SPLITS = 60;

/** Inequalities between several numbers beyond which elimination gives up; a questionnaire has a handful. */
const MOST = 600;

/**
 * Whole numbers that satisfy all inequalities, by Fourier and Motzkin's elimination. That is exact wherever one of two
 * combined coefficients is 1 or -1, as in most sums of answers; where it is not, and no whole number is left between two
 * bounds, both sides of the gap are searched. Where it grows beyond measure, the outcome may be `undecided`, never
 * wrong. `usual`: by name, the value to come near to.
 */
export function solveInequalities(
  inequalities: readonly Inequality[],
  usual: readonly number[] = [],
): Numbers {
  let left = SPLITS;
  const search = (demands: readonly Inequality[]): Numbers => {
    const derived = demands.map((inequality, index) => reduced(inequality, new Set([index])));
    const outcome = eliminate(derived, usual);
    if (outcome.is !== 'gap') return outcome;
    left -= 1;
    if (left < 0) return { is: 'undecided' };
    const { name, below } = outcome;
    const low = search([...demands, { coefficients: new Map([[name, 1]]), atMost: below }]);
    if (low.is !== 'none') return low;
    const high = search([...demands, { coefficients: new Map([[name, -1]]), atMost: -below - 1 }]);
    if (high.is !== 'none') return high;
    // The two halves are all there is: what they stand on needs no reason.
    const because = [...low.because, ...high.because].filter((index) => index < demands.length);
    return { is: 'none', because: new Set(because) };
  };
  return search(inequalities);
}

function eliminate(inequalities: readonly Derived[], usual: readonly number[]): Numbers | Gap {
  const contradiction = inequalities.find(
    ({ coefficients, atMost }) => coefficients.size === 0 && atMost < 0,
  );
  if (contradiction) return { is: 'none', because: contradiction.from };
  const tight = tightest(inequalities);
  const several = tight.filter(({ coefficients }) => coefficients.size > 1);
  if (several.length > MOST || tight.some(isUnsafe)) return { is: 'undecided' };
  const name = cheapest(tight);
  if (name === undefined) return { is: 'found', values: new Map() };
  const { above, below, others } = split(tight, name);
  const rest = eliminate(
    [...others, ...above.flatMap((upper) => below.map((lower) => combined(upper, lower, name)))],
    usual,
  );
  if (rest.is !== 'found') return rest;
  const from = Math.max(...below.map((lower) => bound(lower, name, rest.values)));
  const to = Math.min(...above.map((upper) => bound(upper, name, rest.values)));
  if (from > to) return { is: 'gap', name, below: to };
  return { is: 'found', values: new Map(rest.values).set(name, nearest(from, to, usual[name])) };
}

/** The value between two bounds, either of which may be infinite, that a person would type first. */
export function nearest(from: number, to: number, usual = 0): number {
  return Math.max(from, Math.min(to, usual));
}

function reduced({ coefficients, atMost }: Inequality, from: ReadonlySet<number>): Derived {
  const divisor = [...coefficients.values()].reduce(greatestDivisor, 0);
  if (divisor === 0) return { coefficients, atMost, key: '', from };
  const named = [...coefficients].sort(([a], [b]) => a - b);
  const lowest = new Map(named.map(([name, coefficient]) => [name, coefficient / divisor]));
  return {
    coefficients: lowest,
    atMost: Math.floor(atMost / divisor),
    key: [...lowest].join(),
    from,
  };
}

/** The tightest of the inequalities with the same left side, without those that say nothing. */
function tightest(inequalities: readonly Derived[]): readonly Derived[] {
  const tight = new Map<string, Derived>();
  for (const inequality of inequalities) {
    const known = tight.get(inequality.key);
    if (inequality.coefficients.size > 0 && !(known && known.atMost <= inequality.atMost))
      tight.set(inequality.key, inequality);
  }
  return [...tight.values()];
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}

function isUnsafe({ coefficients, atMost }: Inequality): boolean {
  return ![atMost, ...coefficients.values()].every(Number.isSafeInteger);
}

/** How a number occurs: how often bounded from above and from below, and its largest factor in either. */
interface Occurrence {
  above: number;
  below: number;
  most: number;
  least: number;
}

/** Of the names that can be eliminated exactly, where there are any, the one that leaves the fewest inequalities. */
function cheapest(inequalities: readonly Inequality[]): number | undefined {
  const names = new Map<number, Occurrence>();
  for (const { coefficients } of inequalities) {
    for (const [name, coefficient] of coefficients) {
      const known = names.get(name) ?? { above: 0, below: 0, most: 0, least: 0 };
      names.set(name, known);
      if (coefficient > 0) {
        known.above += 1;
        known.most = Math.max(known.most, coefficient);
      } else {
        known.below += 1;
        known.least = Math.max(known.least, -coefficient);
      }
    }
  }
  const growth = ({ above, below }: Occurrence) => above * below - above - below;
  const isExact = ({ most, least }: Occurrence) => Math.min(most, least) <= 1;
  const [first] = [...names].sort(
    ([, a], [, b]) => Number(isExact(b)) - Number(isExact(a)) || growth(a) - growth(b),
  );
  return first?.[0];
}

function split(inequalities: readonly Derived[], name: number) {
  const sign = ({ coefficients }: Inequality) => Math.sign(coefficients.get(name) ?? 0);
  return {
    above: inequalities.filter((one) => sign(one) > 0),
    below: inequalities.filter((one) => sign(one) < 0),
    others: inequalities.filter((one) => sign(one) === 0),
  };
}

/** What an upper and a lower bound of the same number say about the others. */
function combined(upper: Derived, lower: Derived, name: number): Derived {
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
  const atMost = l * upper.atMost + u * lower.atMost;
  return reduced({ coefficients, atMost }, new Set([...upper.from, ...lower.from]));
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

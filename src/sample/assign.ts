import type { Counts } from './counts.ts';

/** One unit that is asked, and how likely each answer is for it: higher is likelier. */
export interface Candidate {
  /** How much it has to say at all; the least talkative leave blank. */
  readonly talk: number;
  readonly scores: ReadonlyMap<string, number>;
}

/**
 * Gives every candidate one option, or none to those who leave blank. Counts are met exactly; `rest` is the option
 * of all who are left.
 *
 * @throws when somebody is left and no option takes them, or an option asks for more than there are.
 */
export function assignOne(
  candidates: readonly Candidate[],
  { blank, options }: Counts,
  rest: string | undefined,
): readonly (string | undefined)[] {
  const chosen = new Map<Candidate, string>();
  const free = new Set(candidates);
  for (const silent of topOf(free, blank, ({ talk }) => -talk)) free.delete(silent);
  for (const [code, count] of options) {
    for (const candidate of topOf(free, count, scoreFor(code))) {
      chosen.set(candidate, code);
      free.delete(candidate);
    }
  }
  if (free.size > 0 && rest === undefined)
    throw new Error(`${free.size} units are left without an option.`);
  for (const candidate of free) chosen.set(candidate, rest ?? '');
  return candidates.map((candidate) => chosen.get(candidate));
}

/**
 * Gives every candidate a set of options: empty for those who leave blank, an exclusive option alone, and at least
 * one option for everybody else. Counts are met exactly.
 *
 * @throws when the counts cannot be met so.
 */
export function assignSome(
  candidates: readonly Candidate[],
  { blank, options }: Counts,
  isExclusive: (code: string) => boolean,
): readonly ReadonlySet<string>[] {
  const sets = new Map(candidates.map((candidate) => [candidate, new Set<string>()]));
  const free = new Set(candidates);
  for (const silent of topOf(free, blank, ({ talk }) => -talk)) free.delete(silent);
  for (const [code, count] of [...options].filter(([code]) => isExclusive(code))) {
    for (const candidate of topOf(free, count, scoreFor(code))) {
      sets.get(candidate)?.add(code);
      free.delete(candidate);
    }
  }
  const shared = [...options].filter(([code]) => !isExclusive(code));
  for (const [code, count] of shared) {
    for (const candidate of topOf(free, count, scoreFor(code))) sets.get(candidate)?.add(code);
  }
  const ticks = new Map(
    [...free].map((candidate) => [candidate, sets.get(candidate) ?? new Set<string>()]),
  );
  leaveNobodyEmpty(ticks, shared);
  return candidates.map((candidate) => sets.get(candidate) ?? new Set());
}

function topOf(
  candidates: ReadonlySet<Candidate>,
  count: number,
  score: (candidate: Candidate) => number,
): readonly Candidate[] {
  if (count > candidates.size)
    throw new Error(`${count} units are wanted, and only ${candidates.size} are left.`);
  return [...candidates]
    .map((candidate) => ({ candidate, by: score(candidate) }))
    .sort((a, b) => b.by - a.by)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function scoreFor(code: string): (candidate: Candidate) => number {
  return ({ scores }) => scores.get(code) ?? 0;
}

/**
 * Hands everybody with no tick one of somebody with several: of the option that suits it best, frequent ones first
 * among equals, from whoever is least likely to have it.
 */
function leaveNobodyEmpty(
  ticks: ReadonlyMap<Candidate, Set<string>>,
  counts: readonly (readonly [string, number])[],
): void {
  for (const [candidate, empty] of ticks) {
    if (empty.size > 0) continue;
    const appeal = ([code, count]: readonly [string, number]) =>
      scoreFor(code)(candidate) + count / ticks.size;
    const codes = counts.toSorted((a, b) => appeal(b) - appeal(a)).map(([code]) => code);
    const code = codes.find((one) => giverOf(ticks, one));
    const giver = code === undefined ? undefined : giverOf(ticks, code);
    if (code === undefined || !giver) {
      throw new Error('There are fewer ticks than units that must tick something.');
    }
    giver.delete(code);
    empty.add(code);
  }
}

function giverOf(
  ticks: ReadonlyMap<Candidate, Set<string>>,
  code: string,
): Set<string> | undefined {
  let least = Number.POSITIVE_INFINITY;
  let giver: Set<string> | undefined;
  for (const [candidate, ticked] of ticks) {
    const score = scoreFor(code)(candidate);
    if (ticked.size < 2 || !ticked.has(code) || score >= least) continue;
    least = score;
    giver = ticked;
  }
  return giver;
}

import { clash, standTogether } from '../../question-types/chosen.ts';
import { type Choosable, choicesOf, type Extent } from '../../question-types/type.ts';

/** What is settled so far about the answer of one cell. Codes, amounts and bounds say something only where it is answered. */
export interface Need {
  readonly presence: 'free' | 'answered' | 'blank';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How many options. */
  readonly least: number;
  readonly most: number;
  readonly low: number;
  readonly high: number;
  /** The text itself, where a condition asks for it. */
  readonly text?: string;
  /** Options that also have a text written beside them. */
  readonly beside: readonly string[];
}

export const FREE: Need = {
  presence: 'free',
  include: [],
  exclude: [],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  beside: [],
};

/** One more thing that has to be so. Whatever does not say `blank` wants an answer. */
export type Narrowing = { readonly presence: 'blank' } | Partial<Omit<Need, 'presence'>>;

/** Both together; the same object where nothing new is said, undefined where no answer can be both. */
export function narrowed(extent: Extent, need: Need, by: Narrowing): Need | undefined {
  const presence = 'presence' in by ? 'blank' : 'answered';
  if (need.presence !== 'free' && need.presence !== presence) return undefined;
  if ('presence' in by) return need.presence === 'blank' ? need : { ...FREE, presence };
  if (by.text !== undefined && need.text !== undefined && by.text !== need.text) return undefined;
  const both: Need = {
    ...need,
    presence,
    include: union(need.include, by.include),
    exclude: union(need.exclude, by.exclude),
    least: Math.max(need.least, by.least ?? 1),
    most: Math.min(need.most, by.most ?? need.most),
    low: Math.max(need.low, by.low ?? need.low),
    high: Math.min(need.high, by.high ?? need.high),
    beside: union(need.beside, by.beside),
    ...(by.text === undefined ? {} : { text: by.text }),
  };
  if (says(need, both)) return need;
  return canBe(extent, both) ? both : undefined;
}

/** The numbers of an extent that a need leaves, in whole steps of its last decimal; none where the first is larger. */
export function stepsWithin(
  extent: Extract<Extent, { is: 'number' }>,
  { low, high }: Pick<Need, 'low' | 'high'>,
): { readonly first: number; readonly last: number; readonly perUnit: number } {
  const perUnit = 10 ** extent.decimals;
  const least = Math.max(low, extent.min ?? low);
  const most = Math.min(high, extent.max ?? high);
  // 0.3 * 10 is 3.0000000000000004 short of 3 for the machine, not for whoever wrote 0.3.
  return {
    first: Math.ceil(least * perUnit - 1e-6),
    last: Math.floor(most * perUnit + 1e-6),
    perUnit,
  };
}

/** The options that can be chosen beside those that are, each by itself. */
export function besides(
  options: readonly Choosable[],
  { include, exclude }: Pick<Need, 'include' | 'exclude'>,
): readonly Choosable[] {
  const chosen = options.filter(({ code }) => include.includes(code));
  return options.filter(
    (option) =>
      !exclude.includes(option.code) &&
      !include.includes(option.code) &&
      chosen.every((other) => !clash([other, option])),
  );
}

function canBe(extent: Extent, need: Need): boolean {
  switch (extent.is) {
    case 'number': {
      const { first, last } = stepsWithin(extent, need);
      return first <= last;
    }
    case 'text':
      return need.include.length === 0;
    case 'computed':
      return false;
    default:
      return canChoose(extent, need);
  }
}

function canChoose(extent: Extract<Extent, { is: 'one' | 'set' | 'order' }>, need: Need): boolean {
  const { include, exclude } = need;
  const chosen = choicesOf(extent).filter(({ code }) => include.includes(code));
  const most = Math.min(need.most, extent.is === 'one' ? 1 : (extent.most ?? need.most));
  if (most < 1) return false;
  if (chosen.length < include.length || chosen.length > most) return false;
  if (include.some((code) => exclude.includes(code)) || clash(chosen)) return false;
  const others = besides(choicesOf(extent), need);
  const room = chosen.length + standTogether(others).length;
  const possible = room === 0 && others.length > 0 ? 1 : room;
  if (Math.min(possible, most) < need.least) return false;
  // Too few of those that need company: one that stands alone, or none.
  const lone = [...chosen, ...others].some(({ exclusive, special }) => exclusive || special);
  return most >= (extent.is === 'one' ? 1 : (extent.least ?? 1)) || lone;
}

function union(some: readonly string[], more: readonly string[] = []): readonly string[] {
  const fresh = more.filter((code) => !some.includes(code));
  return fresh.length === 0 ? some : [...some, ...fresh];
}

function says(need: Need, both: Need): boolean {
  return (Object.keys(both) as (keyof Need)[]).every((key) => need[key] === both[key]);
}

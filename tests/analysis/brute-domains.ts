import type { Option } from '../../src/question-types/option.ts';
import type { Question } from '../../src/question-types/registry.ts';

/** What one cell holds; undefined: blank. A date is its month, counted from year 0. */
export type Given = readonly string[] | number | 'text' | undefined;

/** A cell by what follows the id of its question, with every answer it may hold, blank included. */
export type SlotDomain = readonly [string, readonly Given[]];

/** Which rules of a choice hold: to see what would be possible without them. */
export interface Rules {
  /** Exclusive options stand alone, and of one exclusion at most one is chosen. */
  readonly exclusion: boolean;
  /** Only what is offered is chosen. */
  readonly filter: boolean;
}

export const ALL_RULES: Rules = { exclusion: true, filter: true };

/**
 * The cells of a question that are there, each with every answer it may hold. `isOffered` says of an option or a row
 * whether it is shown; what is computed has no cell.
 */
export function slotsOf(
  question: Question,
  isOffered: (part: { readonly showIf?: unknown }) => boolean = () => true,
  rules: Rules = ALL_RULES,
): readonly SlotDomain[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'rank':
    case 'number':
      return [['', domainOf(question, isOffered, rules)]];
    case 'date':
      return [['', [undefined, monthOf(question.min), monthOf(question.max)]]];
    case 'computed':
      return [];
    case 'matrix':
      return question.rows.filter(isOffered).flatMap((row): readonly SlotDomain[] => {
        const domain = domainOf(question.domain, isOffered, rules);
        if (question.columns)
          return question.columns.map(({ code }) => [`/${row.code}/${code}`, domain]);
        const name: readonly SlotDomain[] = row.text
          ? [[`/${row.code}/text`, [undefined, 'text']]]
          : [];
        return [...name, [`/${row.code}`, domain]];
      });
    case 'text':
      return [['', question.format && question.maxLength < 5 ? [undefined] : [undefined, 'text']]];
    default:
      return [['', [undefined, 'text']]];
  }
}

type Domain = {
  readonly type: string;
  readonly options?: readonly Option[];
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly places?: number;
  readonly decimals?: number;
  readonly min?: unknown;
  readonly max?: unknown;
};

function domainOf(
  domain: Domain,
  isOffered: (option: Option) => boolean,
  rules: Rules,
): readonly Given[] {
  const { type, options = [], places, atMost = places } = domain;
  const offered = options.filter(isOffered);
  const choosable = rules.filter ? offered : options;
  if (type === 'single') return [undefined, ...choosable.map(({ code }) => [code])];
  if (type === 'number') return [undefined, ...numbers(domain)];
  if (type !== 'multiple' && type !== 'rank') return [undefined, 'text'];
  let sets: Option[][] = [[]];
  for (const option of choosable) sets = sets.flatMap((set) => [set, [...set, option]]);
  return sets
    .filter((set) => !rules.exclusion || standTogether(set))
    .filter((set) => set.length <= (atMost ?? set.length))
    .filter((set) => isEnough(set, offered, domain.atLeast ?? 0))
    .map((set) => (set.length > 0 ? set.map(({ code }) => code) : undefined));
}

function standTogether(set: readonly Option[]): boolean {
  const named = set.flatMap(({ exclusion }) => exclusion ?? []);
  const alone = set.some(({ exclusive }) => exclusive);
  return (!alone || set.length === 1) && new Set(named).size === named.length;
}

/** So many, or 特になし alone, or everything that is offered and can be chosen together. */
function isEnough(set: readonly Option[], offered: readonly Option[], atLeast: number): boolean {
  const [only, ...others] = set;
  if (!only || set.length >= atLeast) return true;
  if (others.length === 0 && (only.exclusive || only.special)) return true;
  return offered
    .filter(({ exclusive }) => !exclusive)
    .every(
      ({ code, exclusion }) =>
        set.some((one) => one.code === code) ||
        (exclusion !== undefined && set.some((one) => one.exclusion === exclusion)),
    );
}

function numbers({ min, max, decimals = 0 }: Domain): readonly number[] {
  const unit = 10 ** decimals;
  const found: number[] = [];
  for (
    let step = Math.ceil(Number(min) * unit - 1e-9);
    step <= Number(max) * unit + 1e-9;
    step += 1
  )
    found.push(step / unit);
  return found;
}

/** Months since year 0. */
export function monthOf(iso = ''): number {
  const [year, month] = iso.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 0) - 1;
}

import { givingWay } from '../chosen.ts';
import type { Option } from '../option.ts';
import type { RankValue } from './type.ts';

/**
 * The value after an option was ticked, which puts it in the last place, or unticked; and the codes that had to give
 * way. Texts beside options stay, so that ticking again brings them back.
 */
export function choose(
  options: readonly Option[],
  value: RankValue,
  code: string,
  ticked: boolean,
): { readonly value: RankValue; readonly unticked: readonly string[] } {
  const unticked = ticked ? givingWay(options, value.codes, code) : [];
  const kept = value.codes.filter((chosen) => chosen !== code && !unticked.includes(chosen));
  return { value: { ...value, codes: ticked ? [...kept, code] : kept }, unticked };
}

/** The value with one option a place up (-1) or down (1). */
export function move(value: RankValue, code: string, by: -1 | 1): RankValue {
  const from = value.codes.indexOf(code);
  const other = value.codes[from + by];
  if (other === undefined) return value;
  const swapped = value.codes.map((each) => (each === code ? other : each === other ? code : each));
  return { ...value, codes: swapped };
}

import { givingWay } from '../chosen.ts';
import type { Option } from '../option.ts';
import type { MultipleValue } from './type.ts';

/** The value after an option was ticked or unticked, and the codes that had to give way. */
export interface Chosen {
  readonly value: MultipleValue;
  readonly unticked: readonly string[];
}

/**
 * Ticks or unticks one option. An exclusive option and the others never stand together, nor do two options of one
 * exclusion: choosing one side unticks the other. Texts beside options stay, so that ticking again brings them back.
 */
export function choose(
  options: readonly Option[],
  value: MultipleValue,
  code: string,
  ticked: boolean,
): Chosen {
  const unticked = ticked ? givingWay(options, value.codes, code) : [];
  const kept = new Set(
    value.codes.filter((chosen) => chosen !== code && !unticked.includes(chosen)),
  );
  if (ticked) kept.add(code);
  const codes = options.map((option) => option.code).filter((candidate) => kept.has(candidate));
  return { value: { ...value, codes }, unticked };
}

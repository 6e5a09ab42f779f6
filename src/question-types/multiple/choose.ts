import type { Option } from '../option.ts';
import type { MultipleValue } from './type.ts';

/** The value after an option was ticked or unticked, and the codes that had to give way. */
export interface Chosen {
  readonly value: MultipleValue;
  readonly unticked: readonly string[];
}

/**
 * Ticks or unticks one option. An exclusive option and the others never stand together: choosing one side unticks
 * the other. Texts beside options stay, so that ticking again brings them back.
 */
export function choose(
  options: readonly Option[],
  value: MultipleValue,
  code: string,
  ticked: boolean,
): Chosen {
  const isExclusive = (candidate: string) =>
    options.some((option) => option.code === candidate && option.exclusive);
  const others = value.codes.filter((chosen) => chosen !== code);
  const unticked = ticked ? others.filter((other) => isExclusive(code) || isExclusive(other)) : [];
  const kept = new Set(others.filter((other) => !unticked.includes(other)));
  if (ticked) kept.add(code);
  const codes = options.map((option) => option.code).filter((candidate) => kept.has(candidate));
  return { value: { ...value, codes }, unticked };
}

import type { Slot } from '../../engine/compile.ts';
import type { CellValue } from '../../question-types/type.ts';

/** A text that the cell takes without complaint; undefined where there is none. */
export function typicalValue({ domain, asks }: Slot): CellValue | undefined {
  const value = domain.compose(asks, { anything: true });
  return value !== undefined && domain.problems(asks, value).length === 0 ? value : undefined;
}

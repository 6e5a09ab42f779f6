import type { CellValue, QuestionBase } from '../question-types/type.ts';
import type { Slot } from './compiled.ts';

/**
 * What of an entered value counts: undefined where it is no answer, and without the options that are not available.
 * `asked` is the question of the cell as it is asked now.
 */
export function counted(
  { domain, asks }: Slot,
  asked: QuestionBase,
  value: CellValue | undefined,
): CellValue | undefined {
  const left = value === undefined || asked === asks ? value : domain.effective(asked, value);
  return left !== undefined && domain.isAnswer(asked, left) ? left : undefined;
}

import type { Slot } from '../../engine/compile.ts';
import type { CellValue } from '../../question-types/type.ts';

/** Answers a person might type, one of which fits every text that can be answered at all. */
const TEXTS = [
  '回答例',
  '例',
  '0312345678',
  'kyoten@example.jp',
  'a@b.c',
  '1',
  '2025-07-01',
  '2025-07',
];

/** A text that the cell takes without complaint; undefined where none of the usual ones fits. */
export function typicalValue({ question, type }: Slot): CellValue | undefined {
  for (const text of TEXTS) {
    const parsed = type.parse(question, text);
    if (
      parsed.ok &&
      type.isAnswer(question, parsed.value) &&
      type.problems(question, parsed.value).length === 0
    )
      return parsed.value;
  }
  return undefined;
}

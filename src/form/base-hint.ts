import { clause } from '../conditions/sentence.ts';
import { baseOf } from '../definition/base.ts';
import type { Placed } from '../definition/outline.ts';
import type { Compiled } from '../engine/compile.ts';
import { shortVocabulary } from './names.ts';
import type { FormTexts } from './texts.ts';

/** Who is asked a question, in words beside it (「開催している」と答えた方); undefined where everybody is. */
export function baseHint(
  { questionnaire, types }: Compiled,
  placed: Placed,
  texts: FormTexts,
): string | undefined {
  const condition = baseOf(placed);
  return condition && texts.base(clause(condition, shortVocabulary(questionnaire, types, texts)));
}

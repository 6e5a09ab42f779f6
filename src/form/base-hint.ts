import { clause } from '../conditions/sentence.ts';
import type { Item, Repeat, Section } from '../definition/questionnaire.ts';
import type { Compiled } from '../engine/compiled.ts';
import { shortVocabulary } from './names.ts';
import type { FormTexts } from './texts.ts';

/**
 * Who is asked an item, in words beside it (「開催している」と答えた方); undefined where everybody is. In a row the rows
 * that are: of whom the repeat itself is asked stands at its head.
 */
export function baseHint(
  { questionnaire, types }: Compiled,
  item: Item,
  { section, repeat }: { readonly section: Section; readonly repeat?: Repeat | undefined },
  texts: FormTexts,
): string | undefined {
  const conditions = repeat ? [item.showIf] : [section.showIf, item.showIf];
  const [only, ...more] = conditions.filter((condition) => condition !== undefined);
  if (only === undefined) return undefined;
  const base = more.length > 0 ? { all: [only, ...more] } : only;
  const words = clause(base, shortVocabulary(questionnaire, types, texts));
  return repeat ? texts.rows.base(words, repeat.rowNoun) : texts.base(words);
}

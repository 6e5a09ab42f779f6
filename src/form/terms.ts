import { termsIn } from '../definition/glossary.ts';
import type { GlossaryTerm, Questionnaire } from '../definition/questionnaire.ts';
import { wordingOf } from '../definition/wording.ts';

/** The terms of the glossary that occur in the texts of an item: its title and wording, its options, its rows. */
export function termsOf(questionnaire: Questionnaire, item: string): readonly GlossaryTerm[] {
  const { glossary = [] } = questionnaire;
  return glossary.length > 0 ? termsIn(textsOf(questionnaire).get(item) ?? [], glossary) : [];
}

const known = new WeakMap<Questionnaire, ReadonlyMap<string, readonly string[]>>();

/** The texts of every item by its id. */
function textsOf(questionnaire: Questionnaire): ReadonlyMap<string, readonly string[]> {
  const kept = known.get(questionnaire);
  if (kept) return kept;
  const texts = new Map<string, string[]>();
  for (const [key, text] of Object.entries(wordingOf(questionnaire))) {
    const [id = ''] = key.split('.', 1);
    const others = texts.get(id);
    if (others) others.push(text);
    else texts.set(id, [text]);
  }
  known.set(questionnaire, texts);
  return texts;
}

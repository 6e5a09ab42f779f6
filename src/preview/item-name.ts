import { findQuestion, repeatsOf } from '../definition/outline.ts';
import type { Compiled } from '../engine/compiled.ts';

/** A section or item as a maintainer knows it: its number and title, or its id where it has neither. */
export function itemName({ questionnaire }: Compiled, id: string): string {
  const item =
    findQuestion(questionnaire, id) ??
    repeatsOf(questionnaire).find((repeat) => repeat.id === id) ??
    questionnaire.sections.find((section) => section.id === id);
  if (!item) return id;
  return [item.number, item.title].filter((part) => part !== undefined).join(' ');
}

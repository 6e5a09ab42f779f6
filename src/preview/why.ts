import { explain } from '../analysis/facts/why.ts';
import { explainInWords } from '../analysis/facts/why-sentences.ts';
import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import type { Form } from '../engine/form.ts';
import type { Language } from '../shared/language.ts';

/** What the answers so far mean for a section or an item. */
export interface Standing {
  readonly isAsked: boolean;
  /** Why, in sentences, the nearest reason first. */
  readonly why: readonly string[];
  /** The repeat it stands in, which is what was explained: inside, it differs from row to row. */
  readonly repeat: string | undefined;
}

/** Whether something is shown with these answers, and why; undefined where the questionnaire has no such item. */
export function standingOf(
  compiled: Compiled,
  cells: Cells,
  id: string,
  language: Language,
): Standing | undefined {
  const repeat = compiled.byId.has(id) ? undefined : repeatOf(compiled, id);
  const known = repeat ?? id;
  if (!compiled.byId.has(known)) return undefined;
  const explanation = explain(compiled, cells, known);
  return {
    isAsked: explanation.asked,
    why: explainInWords(compiled, cells, explanation, language),
    repeat,
  };
}

/** Whether a question is shown; undefined where it is asked once a row, or not at all in this form. */
export function isShownNow(form: Form, id: string): boolean | undefined {
  return form.compiled.byId.has(id) ? form.isAsked(id) : undefined;
}

function repeatOf({ repeats }: Compiled, id: string): string | undefined {
  return [...repeats.values()].find(({ row }) => row.byId.has(id))?.repeat.id;
}

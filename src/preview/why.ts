import { explain } from '../analysis/facts/why.ts';
import { explainInWords } from '../analysis/facts/why-sentences.ts';
import { type Cells, rowAddress } from '../engine/cells.ts';
import type { Compiled, CompiledRepeat } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import type { Language } from '../shared/language.ts';
import { idOf, rowOf } from './item-key.ts';

/** What the answers so far mean for a section or an item. */
export interface Standing {
  readonly isAsked: boolean;
  /** Why, in sentences, the nearest reason first. */
  readonly why: readonly string[];
  /** Of an item of a repeat, the place of the row it is explained in, from 1; 0 where there is no row yet. */
  readonly row?: number;
}

/**
 * Whether something is shown with the answers of a form, and why; of an item of a repeat, in the row of its key or in the
 * first. `compiled` is in the words of the language. Undefined where the questionnaire has no such item.
 */
export function standingOf(
  form: Form,
  compiled: Compiled,
  key: string,
  language: Language,
): Standing | undefined {
  const id = idOf(key);
  if (compiled.byId.has(id)) return explained(compiled, form.raw(), id, language);
  const repeat = repeatWith(compiled, id);
  if (!repeat) return undefined;
  const own = repeat.repeat.id;
  const around = () => explained(compiled, form.raw(), own, language);
  if (!form.isAsked(own)) return around();
  const rows = form.rows(own);
  const place = Math.max(
    0,
    rows.findIndex(({ id: row }) => row === rowOf(key)),
  );
  const row = rows[place];
  if (!row) return { ...around(), isAsked: false, row: 0 };
  const prefix = `${rowAddress(own, row.id)}/`;
  // What a row reads from outside of it cannot be explained from the row alone.
  const standing =
    repeat.outward.length === 0
      ? explained(repeat.row, within(form.raw(), prefix), id, language)
      : { why: around().why };
  return { ...standing, isAsked: form.isAsked(prefix + id), row: place + 1 };
}

/** In how many places a question is asked, and in how many it is shown. */
export interface Shown {
  readonly shown: number;
  readonly of: number;
  readonly inRows: boolean;
}

export function shownNow(form: Form, id: string): Shown {
  if (form.compiled.byId.has(id)) return { shown: form.isAsked(id) ? 1 : 0, of: 1, inRows: false };
  const repeat = repeatWith(form.compiled, id)?.repeat.id;
  const rows = repeat === undefined ? [] : form.rows(repeat);
  const shown = rows.filter((row) => form.isAsked(`${row.address}/${id}`)).length;
  return { shown, of: rows.length, inRows: true };
}

function explained(compiled: Compiled, cells: Cells, id: string, language: Language): Standing {
  const explanation = explain(compiled, cells, id);
  return {
    isAsked: explanation.asked,
    why: explainInWords(compiled, cells, explanation, language),
  };
}

function repeatWith({ repeats }: Compiled, id: string): CompiledRepeat | undefined {
  return [...repeats.values()].find(({ row }) => row.byId.has(id));
}

function within(cells: Cells, prefix: string): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([address, value]) =>
      address.startsWith(prefix) ? [[address.slice(prefix.length), value]] : [],
    ),
  );
}

import type { Item } from '../definition/questionnaire.ts';
import type { Address } from '../engine/cells.ts';
import type { Form } from '../engine/form.ts';
import { fullName, type Named, questionNames } from './names.ts';
import { placeAt, prefixOf, type RowPlace, repeatAt, rowAt } from './place.ts';
import type { FormTexts } from './texts.ts';

/** What a row says of itself, by its own answers; undefined where its repeat gives rows no title. */
export function rowTitle(
  form: Form,
  { repeat, address }: RowPlace,
  { language }: FormTexts,
): string | undefined {
  return repeat.rowTitle === undefined
    ? undefined
    : form.text(repeat.rowTitle, language, `${address}/`);
}

/** 機関 3 さくら病院 */
export function rowName(form: Form, row: RowPlace, texts: FormTexts): string {
  return texts.rows.name(row.repeat.rowNoun, row.number, rowTitle(form, row, texts));
}

/**
 * What an address is about, in full: 問2-1 取組の有無, and in a row 機関 3 さくら病院：問R0-2 名称. `part` also names the
 * cell, where its question has several.
 */
export function nameAt(form: Form, address: Address, texts: FormTexts, part = false): string {
  const row = rowAt(form, address);
  const place = placeAt(form, address) ?? repeatAt(form, address);
  const named = place && ('question' in place ? place.question : place);
  if (!named) return row ? rowName(form, row, texts) : address;
  const label = part ? form.slot(address)?.shape.label : undefined;
  const name = fullName(named, texts);
  const whole = label === undefined ? name : texts.part(name, label);
  return row ? texts.rows.within(rowName(form, row, texts), whole) : whole;
}

/**
 * Questions and repeats by their keys in few words. Those of the row `here` go without its name; those of several rows
 * are told by the number of rows. `passOver` lets a range pass over what is not asked.
 */
export function placeNames(
  form: Form,
  keys: readonly string[],
  texts: FormTexts,
  { here = '', passOver = false }: { readonly here?: string; readonly passOver?: boolean } = {},
): string {
  const placed = keys.map((key) => ({ key, prefix: prefixOf(form, key) }));
  const named = (prefix: string, all: readonly Named[]) =>
    questionNames(
      all,
      placed.flatMap((one) => (one.prefix === prefix ? [one.key.slice(prefix.length)] : [])),
      texts,
      (id) => passOver && !form.isAsked(prefix + id),
    );
  const prefixes = [...new Set(placed.map(({ prefix }) => prefix))];
  const outside = named(
    '',
    form.compiled.questionnaire.sections.flatMap(({ items }) => listed(items)),
  );
  const inRows = [...form.compiled.repeats.values()].map(({ repeat }) => {
    const rows = prefixes.filter((prefix) => prefix.startsWith(`${repeat.id}/`));
    const [only, ...more] = rows;
    if (only === undefined) return '';
    if (more.length > 0) return texts.rows.several(repeat.rowNoun, rows.length);
    const row = only === here ? undefined : rowAt(form, only);
    const names = named(only, listed(repeat.items));
    return row ? texts.rows.within(rowName(form, row, texts), names) : names;
  });
  return texts.list([outside, ...inRows].filter((part) => part !== ''));
}

function listed(items: readonly Item[]): readonly Named[] {
  return items.flatMap((item) => (item.type === 'note' ? [] : [item]));
}

import type { Item, Repeat } from '../definition/questionnaire.ts';
import { isQuestion, isRepeat } from '../definition/questionnaire.ts';
import type { Form } from '../engine/form.ts';
import { type Place, placeAt, type RowPlace } from './place.ts';

/** Questions that follow one another, or the rows of a repeat between them. */
export type AnsweredPart =
  | { readonly is: 'questions'; readonly places: readonly Place[] }
  | { readonly is: 'rows'; readonly repeat: Repeat; readonly rows: readonly RowPlace[] };

/** What of some items is on the path, in asking order. */
export function askedParts(form: Form, items: readonly Item[]): readonly AnsweredPart[] {
  const parts: AnsweredPart[] = [];
  let places: Place[] = [];
  for (const item of items) {
    if (isQuestion(item)) places.push(...askedPlaces(form, [item], ''));
    if (!isRepeat(item) || !form.isAsked(item.id)) continue;
    const rows = form.rows(item.id).map(({ id, address }, index) => ({
      repeat: item,
      id,
      address,
      number: index + 1,
    }));
    parts.push({ is: 'questions', places }, { is: 'rows', repeat: item, rows });
    places = [];
  }
  parts.push({ is: 'questions', places });
  return parts.filter((part) => part.is === 'rows' || part.places.length > 0);
}

/**
 * The questions among some items that are asked, in a row with what stands before its ids. A matrix none of whose rows
 * is shown asks nothing.
 */
export function askedPlaces(form: Form, items: readonly Item[], prefix: string): readonly Place[] {
  return items
    .filter(isQuestion)
    .filter(({ id }) => form.isAsked(prefix + id))
    .flatMap(({ id }) => placeAt(form, prefix + id) ?? [])
    .filter(({ node }) =>
      node.slots.some(({ address }) => form.state(prefix + address) !== 'notAsked'),
    );
}

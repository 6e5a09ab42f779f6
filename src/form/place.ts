import type { Reader } from '../conditions/reading.ts';
import type { Repeat } from '../definition/questionnaire.ts';
import { type Address, questionOf, readRowAddress, rowAddress } from '../engine/cells.ts';
import type { Compiled, Node } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import type { Question } from '../question-types/registry.ts';

/**
 * A question where it is asked: once, or in one row of a repeat. Its `key` tells it from the same question in another
 * row: the id with the `prefix` of the row before it (`facilities/r1/r0-2`), '' for none.
 */
export interface Place {
  readonly question: Question;
  readonly node: Node;
  readonly prefix: string;
  readonly key: string;
}

/** A row, what it is one of, and where it stands among the others, from 1. */
export interface RowPlace {
  readonly repeat: Repeat;
  readonly id: string;
  readonly address: Address;
  readonly number: number;
}

/** What is asked together, and how conditions in it are read: the questionnaire, or one row. */
export interface Surroundings {
  readonly compiled: Compiled;
  readonly prefix: string;
  readonly read: Reader;
}

/** What stands before the ids of the row that an address, a key or the subject of a finding is in. */
export function prefixOf({ compiled }: Form, address: Address): string {
  const parts = compiled.repeats.size > 0 ? readRowAddress(address) : undefined;
  return parts && compiled.repeats.has(parts.repeat)
    ? `${rowAddress(parts.repeat, parts.row)}/`
    : '';
}

/** The key of the question an address belongs to; of a row its own address, of a repeat its id. */
export function keyOf(form: Form, address: Address): string {
  const prefix = prefixOf(form, address);
  const inner = address.slice(prefix.length);
  return prefix !== '' && inner === '' ? address : prefix + questionOf(inner);
}

/** The question at an address or under a key; undefined where there is none, as at the address of a row. */
export function placeAt(form: Form, address: Address): Place | undefined {
  const prefix = prefixOf(form, address);
  const id = questionOf(address.slice(prefix.length));
  const node = compiledAt(form, prefix)?.byId.get(id);
  const question = node?.slots[0]?.question;
  return node && question ? { question, node, prefix, key: prefix + id } : undefined;
}

/** The repeat of which an address is the id. */
export function repeatAt({ compiled }: Form, address: Address): Repeat | undefined {
  return compiled.repeats.get(address)?.repeat;
}

/** The row an address is in; undefined outside of rows, and in one that was taken out. */
export function rowAt(form: Form, address: Address): RowPlace | undefined {
  const parts = readRowAddress(address);
  const repeat = parts && repeatAt(form, parts.repeat);
  if (!parts || !repeat) return undefined;
  const index = form.rows(repeat.id).findIndex(({ id }) => id === parts.row);
  return index < 0
    ? undefined
    : {
        repeat,
        id: parts.row,
        address: rowAddress(repeat.id, parts.row),
        number: index + 1,
      };
}

/** What is asked around an address. */
export function surroundingsOf(form: Form, address: Address): Surroundings {
  const parts = prefixOf(form, address) === '' ? undefined : readRowAddress(address);
  const row = parts && form.rows(parts.repeat).find(({ id }) => id === parts.row);
  return row?.scope ?? { compiled: form.compiled, prefix: '', read: form.read };
}

function compiledAt({ compiled }: Form, prefix: string): Compiled | undefined {
  return prefix === '' ? compiled : compiled.repeats.get(readRowAddress(prefix)?.repeat ?? '')?.row;
}

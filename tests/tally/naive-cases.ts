import type { Compiled } from '../../src/engine/compiled.ts';
import type { CellState, Form } from '../../src/engine/form.ts';
import { openMultiple } from '../../src/question-types/multiple/type.ts';
import { openSingle } from '../../src/question-types/single/type.ts';

/** What one submission, or one row in it, says at an address, read from the form without any column. */
export interface NaiveCase {
  readonly state: CellState;
  /** As far as they are available, in the order they were given. */
  readonly codes: readonly string[];
  readonly number: number | undefined;
  readonly hidden: ReadonlySet<string>;
}

/** Every case of a cell, by its address, in a repeat by that within its row; of an order the first places only. */
export function naiveCases(
  { repeats }: Compiled,
  forms: readonly Form[],
  address: string,
  places?: number,
): readonly NaiveCase[] {
  const question = address.split('/', 1)[0] ?? '';
  const repeat = [...repeats.values()].find(({ row }) => row.byId.has(question))?.repeat;
  return forms.flatMap((form) => {
    const at = (prefix: string) => caseAt(form, prefix, address, places);
    if (!repeat) return [at('')];
    const rows = form.isAsked(repeat.id) ? form.rows(repeat.id) : [];
    return rows.map((row) => at(`${row.address}/`));
  });
}

function caseAt(
  form: Form,
  prefix: string,
  address: string,
  places: number | undefined,
): NaiveCase {
  const question = address.split('/', 1)[0] ?? '';
  const value = form.effectiveValue(prefix + address);
  const single = value === undefined ? undefined : openSingle(value);
  return {
    state: form.state(prefix + address),
    codes: single ? [single.code] : openMultiple(value).codes.slice(0, places),
    number: typeof value === 'string' && /^-?[0-9.]+$/.test(value) ? Number(value) : undefined,
    hidden: form.unavailable(prefix + question),
  };
}

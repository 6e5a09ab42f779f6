import { rowAddress } from '../../src/engine/cells.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import type { Form } from '../../src/engine/form.ts';

/** All that can be seen of a form, its rows included. */
export function seen(form: Form) {
  const { compiled } = form;
  const addresses = [...compiled.slots.keys(), ...inRows(form, (row) => [...row.slots.keys()])];
  return {
    asked: itemsOf(form).filter((id) => form.isAsked(id)),
    sections: compiled.nodes.map(({ id }) => form.isAsked(id)),
    states: addresses.map((address) => form.state(address)),
    values: addresses.map((address) => form.value(address)),
    effectiveValues: addresses.map((address) => form.effectiveValue(address)),
    effective: form.effective(),
    masked: form.masked(),
    struck: form.struck(),
    problems: form.problems(),
    progress: form.progress(),
  };
}

/** The ids of all items in document order, those in rows with what stands before them. */
export function itemsOf(form: Form): readonly string[] {
  const { nodes } = form.compiled;
  return [
    ...nodes.filter(({ kind }) => kind !== 'section').map(({ id }) => id),
    ...inRows(form, (row) =>
      row.nodes.filter(({ kind }) => kind !== 'section').map(({ id }) => id),
    ),
  ];
}

/** Rows that are there, that were taken out, and that never were. */
function inRows(form: Form, parts: (row: Compiled) => readonly string[]): readonly string[] {
  return [...form.compiled.repeats.values()].flatMap(({ repeat, row }) =>
    ['r1', 'r2', 'r3'].flatMap((id) =>
      parts(row).map((part) => `${rowAddress(repeat.id, id)}/${part}`),
    ),
  );
}

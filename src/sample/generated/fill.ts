import { rowAddress } from '../../engine/cells.ts';
import type { Compiled, Node, Slot } from '../../engine/compiled.ts';
import { type Form, open } from '../../engine/form.ts';
import type { Random } from '../../shared/ports.ts';
import { between } from '../seeded.ts';
import type { Need } from './need.ts';
import { addressAt, nodeOf, outermost, type Place, rowPlace } from './place.ts';
import type { Plan } from './plan.ts';
import { valueFor } from './value.ts';

/** How a respondent answers what a plan leaves open. */
export interface Manner {
  /** Random numbers for one address, the same whenever it is filled in again. */
  readonly random: (address: string) => Random;
  /** How many rows it gives a repeat. */
  readonly rows: (repeat: string) => { readonly from: number; readonly to: number };
  /** What it writes at a question; undefined where any text does. */
  readonly words: (question: string, random: Random) => string | undefined;
}

/** How often a cell is left blank, by how much it is asked for. */
const BLANK = { hard: 0, soft: 0.04, no: 0.35 } as const;

/** Fills in a form as planned, one item after another: what comes earlier decides what is asked. */
export function fill(compiled: Compiled, plan: Plan, manner: Manner): Form {
  const form = open(compiled);
  fillIn(form, outermost(compiled), plan, manner);
  return form;
}

function fillIn(form: Form, place: Place, plan: Plan, manner: Manner): void {
  for (const node of place.compiled.nodes) {
    if (!form.isAsked(place.prefix + node.id)) continue;
    if (node.kind === 'repeat') fillRows(form, place, node, plan, manner);
    else if (node.computes === undefined) answer(form, place, node, plan, manner);
  }
}

function fillRows(form: Form, place: Place, { id }: Node, plan: Plan, manner: Manner): void {
  const repeat = place.compiled.repeats.get(id);
  if (!repeat) return;
  const { ids, least, most } = plan.rows(id);
  const { from, to } = manner.rows(id);
  const wanted = between(from, to, manner.random(id));
  const low = Math.max(ids.length, least, repeat.repeat.atLeast ?? 0);
  const high = Math.max(low, Math.min(most, repeat.repeat.atMost ?? most));
  const all = [...ids];
  for (let next = 1; all.length < Math.max(low, Math.min(high, wanted)); next += 1)
    if (!all.includes(rowId(next))) all.push(rowId(next));
  for (const [order, row] of all.entries()) {
    form.answer(rowAddress(id, row), { order: order + 1 });
    fillIn(form, rowPlace(place, repeat, row), plan, manner);
  }
}

export function rowId(serial: number): string {
  return `r${serial}`;
}

function answer(form: Form, place: Place, node: Node, plan: Plan, manner: Manner): void {
  const hidden = node.parts.length > 0 ? form.unavailable(place.prefix + node.id) : undefined;
  for (const slot of node.slots) {
    const address = addressAt({ place, slot });
    if (form.state(address) === 'notAsked') continue;
    const need = plan.need(address);
    const random = manner.random(address);
    if (isLeft(slot, need, place, plan, manner)) continue;
    const asks = hidden && hidden.size > 0 ? slot.domain.narrow(slot.asks, hidden) : slot.asks;
    const words = manner.words(slot.question.id, random);
    const value = valueFor({ place, slot }, asks, need, words, random);
    if (value !== undefined) form.answer(address, value);
  }
}

function isLeft(slot: Slot, { presence }: Need, place: Place, plan: Plan, manner: Manner): boolean {
  if (presence !== 'free') return presence === 'blank';
  if (slot.shape.optional) return !isTaken(slot, place, plan, manner);
  const rate = BLANK[slot.question.required ?? 'no'];
  const question = place.prefix + slot.question.id;
  // Several cells are left together, by few respondents one by one.
  const care = manner.random(`${question} care`)();
  return (
    care < rate ||
    (care < rate + GAPS && manner.random(`${question}${slot.shape.path} gap`)() < rate)
  );
}

/** How often single cells are left blank where the question as a whole is answered. */
const GAPS = 0.05;

/** How often a row is answered that need not be. */
const TAKEN = 0.2;

/** Whether a row that may stand empty is used: its name and its answers go together. */
function isTaken(slot: Slot, place: Place, plan: Plan, manner: Manner): boolean {
  const { slots } = nodeOf(place, slot.node);
  const row = slots.filter(({ shape }) => shape.optional && shape.row === slot.shape.row);
  const presences = row.map((one) => plan.need(addressAt({ place, slot: one })).presence);
  if (presences.includes('answered')) return true;
  if (presences.includes('blank')) return false;
  return manner.random(`${place.prefix}${slot.question.id}/${slot.shape.row}`)() < TAKEN;
}

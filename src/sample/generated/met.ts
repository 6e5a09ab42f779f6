import { evaluate } from '../../conditions/evaluate.ts';
import type { Reader } from '../../conditions/reading.ts';
import type { Slot } from '../../engine/compiled.ts';
import type { Form } from '../../engine/form.ts';
import type { Goal } from './goal.ts';

/** Where a goal is looked for in a form: what stands before its addresses, and how its conditions read. */
interface Sight {
  readonly prefix: string;
  readonly read: Reader;
}

/** The goals that a form shows, as the engine sees it. */
export function metBy(form: Form, goals: Iterable<Goal>): ReadonlySet<Goal> {
  const outside: Sight = { prefix: '', read: form.read };
  const rows = new Map<string, readonly Sight[]>();
  for (const id of form.compiled.repeats.keys()) {
    const asked = form.isAsked(id) ? form.rows(id) : [];
    rows.set(
      id,
      asked.map(({ scope }) => ({ prefix: scope.prefix, read: scope.read })),
    );
  }
  const met = new Set<Goal>();
  for (const goal of goals) {
    const sights = goal.within === undefined ? [outside] : (rows.get(goal.within) ?? []);
    if (sights.some((sight) => shows(form, sight, goal))) met.add(goal);
  }
  return met;
}

function shows(form: Form, { prefix, read }: Sight, goal: Goal): boolean {
  const codes = (slot: Slot, before = prefix): readonly string[] => {
    const address = before + slot.address;
    const value = form.effectiveValue(address);
    const reading = value === undefined ? undefined : slot.domain.reading(slot.asks, value);
    return reading?.is === 'codes' ? reading.codes : [];
  };
  switch (goal.is) {
    case 'asked':
      return form.isAsked(prefix + goal.node.id);
    case 'notAsked':
      return !form.isAsked(prefix + goal.node.id);
    case 'condition': {
      if (!form.isAsked(prefix + goal.node.id)) return false;
      const truth = evaluate(goal.condition, read);
      if (goal.to === 'notTrue') return truth !== true;
      return goal.to === 'notFalse' ? truth !== false : String(truth) === goal.to;
    }
    case 'chosen': {
      const given = codes(goal.slot);
      return goal.codes.every((code) => given.includes(code));
    }
    case 'beside': {
      const value = form.effectiveValue(prefix + goal.slot.address);
      return codes(goal.slot).includes(goal.code) && hasText(value, goal.code);
    }
    case 'answered':
      return form.effectiveValue(prefix + goal.slot.address) !== undefined;
    case 'blank':
      return form.state(prefix + goal.slot.address) === 'noAnswer';
    case 'number':
      return numberAt(form, prefix, goal.slot) === goal.number;
    case 'between': {
      const number = numberAt(form, prefix, goal.slot);
      return number !== undefined && number >= goal.low && number <= goal.high;
    }
    case 'rows':
      return form.isAsked(goal.node.id) && form.rows(goal.node.id).length === goal.count;
    case 'both':
      return [goal.first, goal.second].every(({ slot, code, outside }) =>
        codes(slot, outside ? '' : prefix).includes(code),
      );
  }
}

function numberAt(form: Form, prefix: string, slot: Slot): number | undefined {
  const value = form.effectiveValue(prefix + slot.address);
  const reading = value === undefined ? undefined : slot.domain.reading(slot.asks, value);
  return reading?.is === 'number' ? reading.number : undefined;
}

/** Cells of choices keep the texts beside their options by code. */
function hasText(value: unknown, code: string): boolean {
  const text: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'text') : undefined;
  return typeof text === 'object' && text !== null && Object.hasOwn(text, code);
}

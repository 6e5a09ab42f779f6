import type { Condition } from '../../conditions/condition.ts';
import { mentions } from '../../conditions/references.ts';
import { addressOf } from '../../engine/compiled.ts';
import { mentioned } from '../components.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import { lookup } from '../lookup.ts';
import type { Possibilities } from '../possibilities.ts';
import type { Literal } from '../solver/literal.ts';
import { type Choice, Routes } from './routes.ts';
import { type Step, stepsOf } from './steps.ts';

/** What to print beside a question: who goes where. */
export interface SkipInstruction {
  readonly gate: string;
  readonly who: Who;
  /** Questions and repeats in asking order; empty: the end of the questionnaire, or of the row. */
  readonly to: readonly string[];
  /** The repeat in whose rows the gate stands. */
  readonly within: string | undefined;
}

/**
 * Those who chose one of, or all of, some options of the gate, in a matrix in one of its rows; or those a condition is
 * true for.
 */
export type Who =
  | {
      readonly chose: readonly string[];
      readonly together: 'any' | 'all';
      readonly row?: string;
    }
  | { readonly condition: Condition };

/** An instruction before it is said where its gate stands. */
type Directions = Omit<SkipInstruction, 'within'>;

/** A step that not everybody comes to who is in its section or in a row. */
type Conditional = Step & { readonly base: Condition };

/**
 * The skip instructions of a questionnaire, gate by gate. After a single choice they name the next question on the
 * path of each option, where options differ in it; in a repeat, the next one of the row. Where they do not, and after any
 * other question, they name what some answer to it opens.
 */
export function skipInstructions(possibilities: Possibilities): readonly SkipInstruction[] {
  const { questionnaire, types } = possibilities.compiled;
  const steps = stepsOf(questionnaire, types);
  const opened = openedBy(steps);
  const routes = new Routes(possibilities, steps);
  return steps.flatMap((step, index): readonly SkipInstruction[] => {
    const next = nextByOption(possibilities, routes, index, step);
    const directions =
      next.length > 0
        ? next
        : together(
            (opened.get(step.id) ?? []).map((one) => opening(possibilities, routes, step, one)),
          );
    return directions.map((one) => ({ ...one, within: step.within }));
  });
}

/** Steps by the last question or repeat that their base reads. */
function openedBy(steps: readonly Step[]): ReadonlyMap<string | undefined, readonly Conditional[]> {
  return Map.groupBy(steps.filter(isConditional), ({ base }) => {
    const read = mentioned(base);
    return steps.findLast(({ id }) => read.includes(id))?.id;
  });
}

function isConditional(step: Step): step is Conditional {
  return step.asks && step.base !== undefined;
}

function nextByOption(
  possibilities: Possibilities,
  routes: Routes,
  index: number,
  { id: gate }: Step,
): readonly Directions[] {
  const cell = possibilities.item(gate).encoded.cells.find(isChoiceOfOne);
  if (!cell?.codes) return [];
  const { codes } = cell;
  const byLiteral = Map.groupBy(codes.keys(), (code) => lookup(codes, code));
  const chosen = [...byLiteral].flatMap(([literal, [code]]) => {
    const choice = code === undefined ? undefined : choiceIn(cell, code, literal);
    return choice && routes.canChoose(gate, choice) ? [choice] : [];
  });
  const next = new Map(chosen.map((choice) => [choice.literal, routes.nextAfter(index, choice)]));
  if (new Set(next.values()).size < 2) return [];
  const known = [...codes].filter(([, literal]) => next.has(literal));
  const byNext = Map.groupBy(known, ([, literal]) => next.get(literal));
  return [...byNext].map(([to, options]) => ({
    gate,
    who: { chose: options.map(([code]) => code), together: 'any' },
    to: to === undefined ? [] : [to],
  }));
}

function isChoiceOfOne({ extent, slot }: EncodedCell): boolean {
  return extent.is === 'one' && slot.shape.row === undefined;
}

/** Whose answer to the gate opens a step: named by options where it hangs on nothing but which are chosen. */
function opening(
  possibilities: Possibilities,
  routes: Routes,
  gate: Step,
  step: Conditional,
): Directions {
  const read = mentions(step.base).map(addressOf);
  const { encoded } = possibilities.item(gate.id);
  const cell = encoded.cells.find(({ slot }) => read.includes(slot.address));
  const who = cell && byOptions(routes, cell, gate, step);
  return { gate: gate.id, who: who ?? { condition: step.base }, to: [step.id] };
}

/** The options that make the difference: one of them is enough, or all of them are needed. */
function byOptions(routes: Routes, cell: EncodedCell, gate: Step, step: Step): Who | undefined {
  if (!cell.codes) return undefined;
  const { shape } = cell.slot;
  const row = shape.row === undefined ? {} : { row: shape.row };
  const choices = [...cell.codes].map(([code, literal]) => choiceIn(cell, code, literal));
  const codesOf = (some: readonly Choice[]) => some.map(({ code }) => code);
  if (routes.neverOpens(gate, step, [])) return undefined;
  const opens = choices.filter((choice) => routes.alwaysOpens(cell, gate, step, [choice]));
  if (routes.neverOpens(gate, step, opens))
    return { chose: codesOf(opens), together: 'any', ...row };
  const needed = choices.filter((choice) => routes.neverOpens(gate, step, [choice]));
  if (needed.length > 0 && routes.alwaysOpens(cell, gate, step, needed))
    return { chose: codesOf(needed), together: 'all', ...row };
  return undefined;
}

function choiceIn({ slot }: EncodedCell, code: string, literal: Literal): Choice {
  const { row, column } = slot.shape;
  return { reference: { question: slot.question.id, row, column }, code, literal };
}

/** Directions for the same respondents as one. */
function together(directions: readonly Directions[]): readonly Directions[] {
  const byWho = new Map<string, Directions>();
  for (const one of directions) {
    const who = JSON.stringify(one.who);
    const known = byWho.get(who);
    byWho.set(who, known ? { ...known, to: [...known.to, ...one.to] } : one);
  }
  return [...byWho.values()];
}

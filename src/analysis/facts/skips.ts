import type { Condition } from '../../conditions/condition.ts';
import { mentions } from '../../conditions/references.ts';
import { addressOf } from '../../engine/compiled.ts';
import { mentioned } from '../components.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { Possibilities } from '../possibilities.ts';
import { type Literal, not, TRUE } from '../solver/literal.ts';
import type { Space } from '../space.ts';
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
  return steps.flatMap((step, index): readonly SkipInstruction[] => {
    const later = steps
      .slice(index + 1)
      .filter(({ within, asks }) => asks && within === step.within);
    const next = nextByOption(possibilities, step.id, later);
    const directions =
      next.length > 0
        ? next
        : together((opened.get(step.id) ?? []).map((one) => opening(possibilities, step, one)));
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
  gate: string,
  later: readonly Step[],
): readonly Directions[] {
  const { space, encoded } = possibilities.item(gate);
  const codes = encoded.cells.find(isChoiceOfOne)?.codes;
  if (!codes) return [];
  const chosen = [...new Set(codes.values())].filter(
    (literal) => space.ask({ holds: [literal] }).is !== 'impossible',
  );
  const next = new Map(
    chosen.map((literal) => [
      literal,
      later.find(({ id }) => canFollow(possibilities, space, literal, id))?.id,
    ]),
  );
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

function canFollow(
  possibilities: Possibilities,
  space: Space,
  chosen: Literal,
  id: string,
): boolean {
  const { space: own, encoded } = possibilities.item(id);
  // What stands in another component may always be asked, unless it never is.
  const holds = own === space ? [chosen, encoded.asked] : [encoded.asked];
  return own.ask({ holds }).is === 'possible';
}

/** Whose answer to the gate opens a step: named by options where it hangs on nothing but which are chosen. */
function opening(possibilities: Possibilities, gate: Step, step: Conditional): Directions {
  const read = mentions(step.base).map(addressOf);
  const { space, encoded } = possibilities.item(gate.id);
  const cell = encoded.cells.find(({ slot }) => read.includes(slot.address));
  const { asked, above } = possibilities.item(step.id).encoded;
  // Who has no row comes to none of its questions, whatever was chosen before the repeat.
  const given = step.within === gate.within ? TRUE : above;
  const who = cell && byOptions(space, cell, asked, given);
  return { gate: gate.id, who: who ?? { condition: step.base }, to: [step.id] };
}

/** The options that make the difference: one of them is enough, or all of them are needed. */
function byOptions(
  space: Space,
  { codes, slot, asked: asking }: EncodedCell,
  asked: Literal,
  given: Literal,
): Who | undefined {
  if (!codes) return undefined;
  const row = slot.shape.row === undefined ? {} : { row: slot.shape.row };
  const never = (...holds: readonly Literal[]) =>
    space.ask({ holds: [given, ...holds] }).is === 'impossible';
  if (never(asked)) return undefined;
  const opens = [...codes].filter(([, chosen]) => never(asking, chosen, not(asked)));
  const others = opens.map(([, chosen]) => not(chosen));
  if (never(asked, ...others))
    return { chose: opens.map(([code]) => code), together: 'any', ...row };
  const needed = [...codes].filter(([, chosen]) => never(asked, not(chosen)));
  const all = needed.map(([, chosen]) => chosen);
  if (needed.length > 0 && never(asking, ...all, not(asked)))
    return { chose: needed.map(([code]) => code), together: 'all', ...row };
  return undefined;
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

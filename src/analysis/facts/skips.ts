import type { Condition } from '../../conditions/condition.ts';
import { mentions } from '../../conditions/references.ts';
import { mentioned } from '../components.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { EncodedNode } from '../encoding/node.ts';
import type { Possibilities } from '../possibilities.ts';
import { type Literal, not } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import { type Step, stepsOf } from './steps.ts';

/** What to print beside a question: who goes where. */
export interface SkipInstruction {
  readonly gate: string;
  readonly who: Who;
  /** Questions and repeats in asking order; empty: the end of the questionnaire, or of the row. */
  readonly to: readonly string[];
  /** The repeat in whose rows the gate stands. */
  readonly within?: string;
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

/**
 * The skip instructions of a questionnaire, gate by gate. After a single choice they name the next question on the
 * path of each option, where options differ in it; in a repeat, the next one of the row. Where they do not, and after any
 * other question, they name what some answer to it opens.
 */
export function skipInstructions(possibilities: Possibilities): readonly SkipInstruction[] {
  const { questionnaire, types } = possibilities.compiled;
  const steps = stepsOf(questionnaire, types);
  const opened = openedBy(steps);
  return steps.flatMap((step, index) => {
    const later = steps
      .slice(index + 1)
      .filter(({ within, asks }) => asks && within === step.within);
    const next = isChoiceOfOne(possibilities, step.id)
      ? nextByOption(possibilities, step.id, later)
      : [];
    const instructions =
      next.length > 0
        ? next
        : together((opened.get(step.id) ?? []).map((one) => opening(possibilities, step, one)));
    return instructions.map((one) =>
      step.within === undefined ? one : { ...one, within: step.within },
    );
  });
}

function isChoiceOfOne(possibilities: Possibilities, id: string): boolean {
  const cells = possibilities.spaceOf(id)?.encoding.nodes.get(id)?.cells ?? [];
  const [cell, ...others] = cells;
  return others.length === 0 && cell?.extent.is === 'one' && cell.slot.shape.row === undefined;
}

/** Steps by the last question or repeat that their base reads. */
function openedBy(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const opened = new Map<string, Step[]>();
  for (const step of steps.filter(({ asks }) => asks)) {
    const [last] = (step.base ? mentioned(step.base) : []).toSorted(
      (a, b) => (order.get(b) ?? -1) - (order.get(a) ?? -1),
    );
    if (last !== undefined) opened.set(last, [...(opened.get(last) ?? []), step]);
  }
  return opened;
}

function nextByOption(
  possibilities: Possibilities,
  gate: string,
  later: readonly Step[],
): readonly SkipInstruction[] {
  const space = possibilities.spaceOf(gate);
  const all = space?.encoding.nodes.get(gate)?.cells[0]?.codes;
  if (!space || !all) return [];
  const never = new Set(
    [...new Set(all.values())].filter(
      (literal) => space.ask({ holds: [literal] }).is === 'impossible',
    ),
  );
  const codes = new Map([...all].filter(([, literal]) => !never.has(literal)));
  const next = new Map<Literal, string | undefined>();
  for (const literal of new Set(codes.values()))
    next.set(literal, later.find(({ id }) => canFollow(possibilities, space, literal, id))?.id);
  if (new Set(next.values()).size < 2) return [];
  const byNext = Map.groupBy(codes.keys(), (code) => next.get(codes.get(code) ?? 0));
  return [...byNext].map(([to, chose]) => ({
    gate,
    who: { chose, together: 'any' },
    to: to === undefined ? [] : [to],
  }));
}

function canFollow(
  possibilities: Possibilities,
  space: Space,
  chosen: Literal,
  id: string,
): boolean {
  const asked = space.encoding.nodes.get(id)?.asked;
  // What stands in another component may always be asked, unless it never is.
  if (asked !== undefined) return space.ask({ holds: [chosen, asked] }).is === 'possible';
  const other = possibilities.spaceOf(id);
  const own = other?.encoding.nodes.get(id)?.asked;
  return other !== undefined && own !== undefined && other.ask({ holds: [own] }).is === 'possible';
}

/** Whose answer to the gate opens a step: named by options where it hangs on nothing but which are chosen. */
function opening(possibilities: Possibilities, gate: Step, step: Step): SkipInstruction {
  const condition = step.base ?? { question: gate.id, isAsked: true };
  const space = possibilities.spaceOf(gate.id);
  const node = space?.encoding.nodes.get(step.id);
  const cell = space && cellRead(space.encoding.nodes.get(gate.id), gate.id, condition);
  // Who has no row comes to none of its questions, whatever was chosen before the repeat.
  const given = node && step.within !== gate.within ? [node.above] : [];
  const who = space && node && cell ? byOptions(space, cell, node.asked, given) : undefined;
  return { gate: gate.id, who: who ?? { condition }, to: [step.id] };
}

/** The one cell of the gate that a condition reads. */
function cellRead(
  gate: EncodedNode | undefined,
  question: string,
  condition: Condition,
): EncodedCell | undefined {
  const places = mentions(condition).filter((mention) => mention.question === question);
  const rows = new Set(places.map(({ row, column }) => `${row}/${column}`));
  const [place] = places;
  const cells = (gate?.cells ?? []).filter(
    ({ slot: { shape } }) => shape.row === place?.row && shape.column === place?.column,
  );
  return rows.size === 1 && cells.length === 1 ? cells[0] : undefined;
}

/** The options that make the difference: one of them is enough, or all of them are needed. */
function byOptions(
  space: Space,
  { codes, slot, asked: asking }: EncodedCell,
  asked: Literal,
  given: readonly Literal[],
): Who | undefined {
  if (!codes) return undefined;
  const row = slot.shape.row === undefined ? {} : { row: slot.shape.row };
  const never = (holds: readonly Literal[]) =>
    space.ask({ holds: [...given, ...holds] }).is === 'impossible';
  const opens = [...codes].filter(([, chosen]) => never([asking, chosen, not(asked)]));
  const literals = opens.map(([, chosen]) => chosen);
  if (opens.length > 0 && never([asked, ...literals.map(not)]))
    return { chose: opens.map(([code]) => code), together: 'any', ...row };
  const needed = [...codes].filter(([, chosen]) => never([asked, not(chosen)]));
  const all = needed.map(([, chosen]) => chosen);
  if (needed.length > 0 && never([asking, ...all, not(asked)]))
    return { chose: needed.map(([code]) => code), together: 'all', ...row };
  return undefined;
}

/** Instructions for the same respondents as one. */
function together(instructions: readonly SkipInstruction[]): readonly SkipInstruction[] {
  const groups = Map.groupBy(instructions, ({ who }) => JSON.stringify(who));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, to: [first, ...others].flatMap(({ to }) => to) }] : [],
  );
}

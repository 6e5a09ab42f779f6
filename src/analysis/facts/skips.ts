import type { Condition } from '../../conditions/condition.ts';
import { baseOf } from '../../definition/base.ts';
import { type Placed, questionsOf } from '../../definition/outline.ts';
import { mentioned } from '../components.ts';
import type { EncodedCell } from '../encoding/cell.ts';
import type { Possibilities } from '../possibilities.ts';
import { type Literal, not } from '../solver/literal.ts';
import type { Space } from '../space.ts';

/** What to print beside a question: who goes where. */
export interface SkipInstruction {
  readonly gate: string;
  readonly who: Who;
  /** In asking order; empty: the end of the questionnaire. */
  readonly to: readonly string[];
}

/** Those who chose one of, or all of, some options of the gate; or those a condition is true for. */
export type Who =
  | { readonly chose: readonly string[]; readonly together: 'any' | 'all' }
  | { readonly condition: Condition };

/**
 * The skip instructions of a questionnaire, gate by gate. After a single choice they name the next question on the
 * path of each option, where options differ in it. After any other question they name the questions that some answer
 * to it opens.
 */
export function skipInstructions(possibilities: Possibilities): readonly SkipInstruction[] {
  const placed = questionsOf(possibilities.compiled.questionnaire);
  const opened = openedBy(placed);
  return placed.flatMap((one, index) => {
    const { id, type } = one.question;
    return type === 'single'
      ? nextByOption(possibilities, id, placed.slice(index + 1))
      : together((opened.get(id) ?? []).map((other) => opening(possibilities, id, other)));
  });
}

/** Questions by the last question their base reads. */
function openedBy(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const order = new Map(placed.map(({ question }, index) => [question.id, index]));
  const opened = new Map<string, Placed[]>();
  for (const one of placed) {
    const condition = baseOf(one);
    const [last] = (condition ? mentioned(condition) : []).toSorted(
      (a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0),
    );
    if (last !== undefined) opened.set(last, [...(opened.get(last) ?? []), one]);
  }
  return opened;
}

function nextByOption(
  possibilities: Possibilities,
  gate: string,
  later: readonly Placed[],
): readonly SkipInstruction[] {
  const space = possibilities.spaceOf(gate);
  const codes = space?.encoding.nodes.get(gate)?.cells[0]?.codes;
  if (!space || !codes) return [];
  const next = new Map<Literal, string | undefined>();
  for (const literal of new Set(codes.values()))
    next.set(
      literal,
      later.find(({ question }) => canFollow(possibilities, space, literal, question.id))?.question
        .id,
    );
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

/** Whose answer to the gate opens a question: named by options where it hangs on nothing but which are chosen. */
function opening(possibilities: Possibilities, gate: string, opened: Placed): SkipInstruction {
  const condition = baseOf(opened) ?? { question: gate, isAsked: true };
  const to = [opened.question.id];
  const space = possibilities.spaceOf(gate);
  const encoded = space?.encoding.nodes.get(gate);
  const asked = space?.encoding.nodes.get(opened.question.id)?.asked;
  const [cell] = encoded?.cells ?? [];
  if (!space || !cell?.codes || asked === undefined) return { gate, who: { condition }, to };
  return { gate, who: byOptions(space, cell, asked) ?? { condition }, to };
}

/** The options that make the difference: one of them is enough, or all of them are needed. */
function byOptions(space: Space, { codes, slot }: EncodedCell, asked: Literal): Who | undefined {
  const asking = space.encoding.nodes.get(slot.question.id)?.asked;
  if (!codes || asking === undefined) return undefined;
  const never = (holds: readonly Literal[]) => space.ask({ holds }).is === 'impossible';
  const opens = [...codes].filter(([, chosen]) => never([asking, chosen, not(asked)]));
  const literals = opens.map(([, chosen]) => chosen);
  if (opens.length > 0 && never([asked, ...literals.map(not)]))
    return { chose: opens.map(([code]) => code), together: 'any' };
  const needed = [...codes].filter(([, chosen]) => never([asked, not(chosen)]));
  const all = needed.map(([, chosen]) => chosen);
  if (needed.length > 0 && never([asking, ...all, not(asked)]))
    return { chose: needed.map(([code]) => code), together: 'all' };
  return undefined;
}

/** Instructions for the same respondents as one. */
function together(instructions: readonly SkipInstruction[]): readonly SkipInstruction[] {
  const groups = Map.groupBy(instructions, ({ who }) => JSON.stringify(who));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, to: [first, ...others].flatMap(({ to }) => to) }] : [],
  );
}

import type { Condition } from '../../conditions/condition.ts';
import type { Path } from '../../definition/definition-problem.ts';
import type { EncodedPart } from '../encoding/node.ts';
import type { Goal } from '../goals.ts';
import { lookup } from '../lookup.ts';
import { partPathsOf, placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { type Literal, not } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import { isWanted, type WantedTruth } from '../steering.ts';
import type { Trial } from '../trial.ts';

/** A condition of the definition, where it stands, and what answer sets may make of it. */
export interface Gate extends Judged {
  readonly becomesTrue: Goal;
  readonly becomesFalse: Goal;
  readonly parts: readonly Part[];
}

interface Judged {
  /** The section or item it opens, the question whose option or row it offers, or the check it belongs to. */
  readonly id: string;
  readonly of: 'node' | 'part' | 'check';
  /** The option or row, where it is the condition of one. */
  readonly offers?: EncodedPart;
  readonly condition: Condition;
  readonly path: Path;
  readonly space: Space;
  /**
   * Under which it is judged: its section is asked, or its repeat has a row; for an option, its question is asked, and
   * for a check, the question it stands beside. Undefined for a section.
   */
  readonly under: string | undefined;
  readonly above: Literal;
  /** The item from which it looks. */
  readonly at: string;
}

/** A part of an `all` or `any`. */
export interface Part {
  readonly path: Path;
  /** Where it stands: in an `any` it should be able to be true, in an `all` able not to be. */
  readonly within: 'any' | 'all';
  readonly matters: Goal;
}

/** Every condition of the definition: of sections and items, of options and rows, and of checks. */
export function gatesOf({ compiled, spaces }: Possibilities): readonly Gate[] {
  const places = placesOf(compiled.questionnaire);
  const partPath = partPathsOf(compiled);
  const at = (id: string, key: string): Path => [...lookup(places, id), key];
  return spaces.flatMap((space) => [
    ...[...space.encoding.nodes.values()].flatMap(({ node, within, asked, above, parts }) => {
      const { id, condition } = node;
      const own = condition && {
        ...{ id, of: 'node' as const, condition, path: at(id, 'showIf') },
        ...{ space, under: within, above, at: id },
      };
      const offers = parts.map((part, index) => ({
        ...{ id, of: 'part' as const, offers: part, condition: part.showIf },
        path: partPath(id, index),
        ...{ space, under: id, above: asked, at: id },
      }));
      return [...(own ? [gate(own)] : []), ...offers.map(gate)];
    }),
    ...space.encoding.checks.map(({ compiled: { check }, above, beside }) => {
      const { id, holds: condition } = check;
      const judged = { id, of: 'check' as const, condition, path: at(id, 'holds') };
      return gate({ ...judged, space, under: beside, above, at: beside });
    }),
  ]);
}

function gate(judged: Judged): Gate {
  return {
    ...judged,
    becomesTrue: truthGoal(judged, judged.condition, 'true'),
    becomesFalse: truthGoal(judged, judged.condition, 'false'),
    parts: partsOf(judged, judged.condition, judged.path),
  };
}

function partsOf(judged: Judged, condition: Condition, path: Path): readonly Part[] {
  if ('not' in condition) return partsOf(judged, condition.not, [...path, 'not']);
  if (!('all' in condition || 'any' in condition)) return [];
  const within = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part, index) => {
    const at = [...path, within, index];
    const matters = truthGoal(judged, part, within === 'any' ? 'true' : 'not true');
    return [{ path: at, within, matters } as const, ...partsOf(judged, part, at)];
  });
}

function truthGoal(
  { space, above, under, at }: Judged,
  condition: Condition,
  wanted: WantedTruth,
): Goal {
  const { isTrue, isFalse } = space.encoding.truth(condition);
  const literal = wanted === 'true' ? isTrue : wanted === 'false' ? isFalse : not(isTrue);
  return {
    space,
    literal: space.encoding.circuit.and([above, literal]),
    submittable: false,
    wanted: [
      ...(under === undefined ? [] : [{ id: under, is: 'asked' as const }]),
      { condition, at, truth: wanted },
    ],
    shows: (trial) => isLookedAt(under, trial) && isWanted(trial.truth(condition, at), wanted),
  };
}

/** Whether what a condition stands under is asked; of a repeat, whether it has a row. */
function isLookedAt(under: string | undefined, trial: Trial): boolean {
  return under === undefined || trial.isOpen(under);
}

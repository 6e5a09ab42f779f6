import { choicesOf } from '../../question-types/type.ts';
import type { AnalysisProblem } from '../analysis-problem.ts';
import type { EncodedNode } from '../encoding/node.ts';
import type { Goal, Settled } from '../goals.ts';
import { lookup } from '../lookup.ts';
import { placesOf } from '../places.ts';
import type { Possibilities } from '../possibilities.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Space } from '../space.ts';
import type { Wanted } from '../steering.ts';
import type { Trial } from '../trial.ts';

/** A question that some answer set asks while none of its options, or of its rows, is there. */
export interface Barren {
  readonly id: string;
  readonly code: keyof typeof SEVERITY;
  /** `noChoice` and `noRow` in any answer set; `stuck` in one that meets every other demand of a submission, where one can be handed in. */
  readonly goals: readonly [Goal];
}

const SEVERITY = {
  'analysis.stuck': 'error',
  'analysis.noChoice': 'warning',
  'analysis.noRow': 'warning',
} as const;

/** Questions all of whose options, or rows, have a condition. */
export function barrenIn({ spaces, submittable }: Possibilities): readonly Barren[] {
  const canFinish = submittable.is === 'possible';
  return spaces.flatMap((space) =>
    [...space.encoding.nodes.values()].flatMap((node) => [
      ...withoutOptions(space, node, canFinish),
      ...withoutRows(space, node),
    ]),
  );
}

function withoutOptions(space: Space, encoded: EncodedNode, canFinish: boolean): readonly Barren[] {
  const { node, cells } = encoded;
  const [cell] = cells.filter(({ extent }) => choicesOf(extent).length > 0);
  if (!cell) return [];
  const codes = choicesOf(cell.extent).map(({ code }) => code);
  const none = noneShown(space, encoded, 'option', codes);
  if (none === FALSE) return [];
  const { id } = node;
  const shows = (trial: Trial) =>
    trial.isAsked(id) && codes.every((code) => !trial.shows(id, 'option', code));
  const wanted = wantedHidden(encoded, 'option');
  const goal = { space, submittable: false, literal: none, wanted, shows };
  if (!canFinish || cell.slot.question.required !== 'hard')
    return [{ id, code: 'analysis.noChoice', goals: [goal] }];
  const others = space.encoding.demands.filter((demand) => demand.id !== id);
  const stuck: Goal = {
    space,
    submittable: false,
    literal: space.encoding.circuit.and([none, ...others.map(({ literal }) => literal)]),
    wanted,
    shows: (trial) => shows(trial) && trial.unmet().every((unmet) => unmet === id),
  };
  return [
    { id, code: 'analysis.stuck', goals: [stuck] },
    { id, code: 'analysis.noChoice', goals: [goal] },
  ];
}

function withoutRows(space: Space, encoded: EncodedNode): readonly Barren[] {
  const { id } = encoded.node;
  const rows = [...new Set(encoded.cells.flatMap(({ slot }) => slot.shape.row ?? []))];
  const none = rows.length > 0 ? noneShown(space, encoded, 'row', rows) : FALSE;
  if (none === FALSE) return [];
  const shows = (trial: Trial) =>
    trial.isAsked(id) && rows.every((code) => !trial.shows(id, 'row', code));
  const wanted = wantedHidden(encoded, 'row');
  const goal = { space, submittable: false, literal: none, wanted, shows };
  return [{ id, code: 'analysis.noRow', goals: [goal] }];
}

function noneShown(
  { encoding: { circuit } }: Space,
  { asked, parts }: EncodedNode,
  kind: 'option' | 'row',
  codes: readonly string[],
): Literal {
  const shown = (code: string) =>
    parts.find(({ part, code: own }) => part === kind && own === code)?.shown ?? TRUE;
  return circuit.and([asked, ...codes.map((code) => not(shown(code)))]);
}

function wantedHidden(
  { node: { id }, parts }: EncodedNode,
  kind: 'option' | 'row',
): readonly Wanted[] {
  return [
    { id, is: 'asked' },
    ...parts
      .filter(({ part }) => part === kind)
      .map(({ showIf }): Wanted => ({ condition: showIf, at: id, truth: 'not true' })),
  ];
}

/** Questions with nothing to choose: of those that are stuck there, only that. */
export function nothingToChoose(
  possibilities: Possibilities,
  barren: readonly Barren[],
  settled: ReadonlyMap<Goal, Settled>,
): readonly AnalysisProblem[] {
  const places = placesOf(possibilities.compiled.questionnaire);
  const told = new Set<string>();
  return barren.flatMap(({ id, code, goals: [goal] }) => {
    const outcome = lookup(settled, goal);
    const what = code === 'analysis.noRow' ? `${id} rows` : `${id} options`;
    if (outcome.is !== 'possible' || told.has(what)) return [];
    told.add(what);
    const witnessed = outcome.witness();
    const shown = new Map([[goal.space, witnessed]]);
    const witness = code === 'analysis.stuck' ? possibilities.submission(shown) : witnessed;
    return [
      { code, details: { id }, severity: SEVERITY[code], path: lookup(places, id), id, witness },
    ];
  });
}

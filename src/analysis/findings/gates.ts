import { type Cells, questionOf, readRowAddress } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { choicesOf } from '../../question-types/type.ts';
import type { Details } from '../../shared/problem.ts';
import type { AnalysisProblem } from '../analysis-problem.ts';
import { mentioned, upstream } from '../components.ts';
import type { Goal, Settled } from '../goals.ts';
import { lookup } from '../lookup.ts';
import type { Possibilities } from '../possibilities.ts';
import { stationsOf } from '../typical-row.ts';
import { brokenRule } from './broken-rule.ts';
import type { Gate, Part } from './gate.ts';
import { nearest } from './illustrate.ts';

/** What no answer set makes of a condition: never true, never false, or with a part that decides nothing. */
export function gateProblems(
  gates: readonly Gate[],
  settled: ReadonlyMap<Goal, Settled>,
  unreached: Unreached,
): readonly AnalysisProblem[] {
  return gates
    .filter(({ under }) => !unreached.has(under))
    .flatMap((gate) => problemsOf(gate, settled, unreached));
}

/** Sections and items that no answer set reaches; never undefined, which stands above a section. */
export type Unreached = ReadonlySet<string | undefined>;

/** Those whose condition is never true, and everything that stands in them. */
export function unreachedBy(
  { compiled }: Possibilities,
  gates: readonly Gate[],
  settled: ReadonlyMap<Goal, Settled>,
): Unreached {
  const closed = new Set<string | undefined>(
    gates
      .filter(({ of, becomesTrue }) => of === 'node' && is(settled, becomesTrue, 'impossible'))
      .map(({ id }) => id),
  );
  for (const { node, within } of stationsOf(compiled)) if (closed.has(within)) closed.add(node.id);
  return closed;
}

function problemsOf(
  gate: Gate,
  settled: ReadonlyMap<Goal, Settled>,
  unreached: Unreached,
): readonly AnalysisProblem[] {
  if (is(settled, gate.becomesTrue, 'impossible')) return [neverTrue(gate, unreached)];
  const example = () => witnessOf(settled, gate.becomesTrue);
  if (is(settled, gate.becomesFalse, 'impossible')) {
    // An option that is always there does no harm: its list may be one that others share.
    if (gate.of === 'part') return [];
    const code = gate.of === 'node' ? 'analysis.neverFalse' : 'analysis.checkNeverFalse';
    return [found(gate, 'warning', code, {}, example())];
  }
  const parts = gate.parts.filter((part) => is(settled, part.matters, 'impossible'));
  return parts
    .filter((part) => !parts.some((other) => contains(other, part)))
    .map((part) => idlePart(gate, part, example()));
}

const NEVER_TRUE = {
  node: 'analysis.neverTrue',
  part: 'analysis.neverOffered',
  check: 'analysis.checkNeverTrue',
} as const;

function neverTrue(gate: Gate, unreached: Unreached): AnalysisProblem {
  const example = nearest(gate.space, gate.above, gate.condition);
  const because = mentioned(gate.condition).find((id) => unreached.has(id));
  if (because !== undefined && gate.of === 'node')
    return found(gate, 'error', 'analysis.unreachable', { because }, example);
  const broken = because === undefined ? brokenRule(gate) : undefined;
  if (broken) return found(gate, 'error', broken.code, broken.details, example);
  return found(gate, 'error', NEVER_TRUE[gate.of], offered(gate), example);
}

function offered({ offers, space, id }: Gate): Details {
  if (!offers) return {};
  const { part, code } = offers;
  const { cells } = lookup(space.encoding.nodes, id);
  const named =
    part === 'option'
      ? cells.flatMap(({ extent }) => choicesOf(extent))
      : cells.flatMap(({ slot: { question } }) =>
          question.type === 'matrix' ? question.rows : [],
        );
  const [label = code] = named.flatMap((one) => (one.code === code ? [one.label] : []));
  return { part, code, label };
}

/** A part of `any` that is never true opens nothing; a part of `all` that is always true closes nothing. */
function idlePart(gate: Gate, part: Part, example: Cells | undefined): AnalysisProblem {
  const code = part.within === 'any' ? 'analysis.partNeverTrue' : 'analysis.partAlwaysTrue';
  return { ...found(gate, 'warning', code, {}, example), path: part.path };
}

function contains(outer: Part, inner: Part): boolean {
  return outer !== inner && outer.path.every((step, index) => inner.path[index] === step);
}

function found(
  gate: Gate,
  severity: AnalysisProblem['severity'],
  code: string,
  details: Details = {},
  example?: Cells,
): AnalysisProblem {
  const { id, path } = gate;
  const witness = example && bearingOn(gate, example);
  return { code, details: { id, ...details }, severity, path, id, ...(witness && { witness }) };
}

/** The answers that bear on a condition: those it reads and those that decide whether it is looked at. */
function bearingOn({ space: { compiled }, under, condition }: Gate, cells: Cells): Cells {
  const above = upstream(compiled, [
    ...(under === undefined ? [] : [under]),
    ...mentioned(condition),
  ]);
  return Object.fromEntries(
    Object.entries(cells).filter(([address]) => above.has(itemOf(compiled, address))),
  );
}

/** The question a cell belongs to, or the repeat where it is a row's own. */
function itemOf({ repeats }: Compiled, address: string): string {
  const row = readRowAddress(address);
  const isInRow = row !== undefined && row.rest !== '' && repeats.has(row.repeat);
  return questionOf(isInRow ? row.rest : address);
}

function is(settled: ReadonlyMap<Goal, Settled>, goal: Goal, verdict: Settled['is']): boolean {
  return lookup(settled, goal).is === verdict;
}

function witnessOf(settled: ReadonlyMap<Goal, Settled>, goal: Goal): Cells | undefined {
  const outcome = lookup(settled, goal);
  return outcome.is === 'possible' ? outcome.witness() : undefined;
}

import { type Address, type Cells, orphanOf } from '../../engine/cells.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { accept, openCells } from '../../engine/finish.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Verdict } from '../../sync/acknowledgement.ts';
import { type KeptCell, type KeptCells, merge } from '../../sync/merge.ts';
import type { Operation } from '../../sync/operation.ts';
import { after } from '../../sync/states.ts';
import type { ResponseRecord } from '../storage/responses.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import { carried } from './carried.ts';
import { openChanges, progressOfDraft } from './cells.ts';
import { movedResponse } from './moved-response.ts';
import type { Versions } from './versions.ts';

/** What an operation does to a response. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The response after it, its rev raised. */
  readonly response: ResponseRecord;
  readonly problems: readonly Problem[];
  /** The answers of a submission that counts from now on. */
  readonly submitted?: Cells;
}

/**
 * Judges an operation that is stored whatever the verdict. Its cells are merged into the draft in every case but
 * one (the definition is unknown), so that all devices of the unit meet again; only the verdicts `applied` and
 * `merged` make a submission count. An operation on a later definition takes the response along to it; one on an
 * earlier definition never takes it back.
 */
export function judge(
  operation: Operation,
  response: ResponseRecord,
  round: RoundRecord,
  versions: Versions | undefined,
  receivedAt: number,
): Judgement {
  const touched = { ...response, rev: response.rev + 1, lastActivity: receivedAt };
  if (!versions) return { verdict: 'unknown-definition', response: touched, problems: [] };

  const { made, held, is } = versions;
  const { changes, problems } = openChanges(made, operation.payload.cells);
  const { installId } = operation;
  const { cells, conflicts } =
    is === 'moves'
      ? merge(movedResponse(response.cells, versions, touched.rev), changes, installId, touched.rev)
      : merge(
          response.cells,
          is === 'behind' ? carried(changes, versions, response.cells, installId) : changes,
          installId,
          touched.rev,
        );
  const definitionHash = is === 'moves' ? operation.definitionHash : response.definitionHash;
  const drafted = { ...touched, cells, definitionHash };
  if (isClosedTo(operation, response)) {
    return { verdict: 'wrong-state', response: drafted, problems };
  }
  const counted = { ...drafted, ...progressOfDraft(is === 'moves' ? made : held, cells) };
  if (receivedAt >= round.graceEnds) return { verdict: 'late', response: counted, problems };
  if (conflicts.length > 0) return { verdict: 'conflict', response: counted, problems };
  const verdict = writtenElsewhere(cells, operation) ? 'merged' : 'applied';
  if (operation.kind === 'draft') return { verdict, response: counted, problems };
  return judgeSubmission(operation.payload.effective, made, {
    verdict,
    response: counted,
    problems,
  });
}

/** Judges it by what the person saw: the definition it was made on. `found` is the judgement of its cells alone. */
function judgeSubmission(
  effective: Readonly<Record<string, unknown>>,
  compiled: Compiled,
  found: Judgement,
): Judgement {
  const { response } = found;
  if (Object.entries(response.cells).some(isDisputed)) {
    return { ...found, verdict: 'conflict' };
  }
  const broken = accept(compiled, effective);
  const opened = openCells(compiled, effective);
  if (broken.length > 0 || !opened.ok) {
    return { ...found, verdict: 'invalid', problems: [...found.problems, ...broken] };
  }
  const state = after(response.state, 'submit');
  if (!state) throw new Error(`Nothing can be submitted to a response that is ${response.state}.`);
  const submissions = response.submissions + 1;
  return { ...found, response: { ...response, state, submissions }, submitted: opened.value };
}

/** Nobody can choose between two values of a question that is not asked any more. */
function isDisputed([address, { candidates = [] }]: [Address, KeptCell]): boolean {
  return orphanOf(address) === undefined && candidates.length > 0;
}

/** A submitted or accepted response is not filled in any further: what comes in is for the next submission. */
function isClosedTo(operation: Operation, { state }: ResponseRecord): boolean {
  return operation.kind === 'submit'
    ? after(state, 'submit') === undefined
    : state === 'submitted' || state === 'accepted';
}

/** Whether other installs wrote cells that the device had not loaded when it made the operation. */
function writtenElsewhere(cells: KeptCells, { baseRev, installId }: Operation): boolean {
  return Object.values(cells).some((cell) => cell.installId !== installId && cell.rev > baseRev);
}

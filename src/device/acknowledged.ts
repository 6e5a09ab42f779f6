import { problem } from '../shared/problem.ts';
import type { Acknowledgement, ResponseReport, Verdict } from '../sync/acknowledgement.ts';
import type { FrozenOperation, Kept, Refusal, ServerView } from './kept.ts';
import {
  headWrite,
  outboxDelete,
  type Step,
  serverWrite,
  step,
  type Write,
  write,
} from './step.ts';
import { takeCells } from './taken.ts';

/** When a reply came, by the device's clock, and whether it was made just now: a repeated one tells an old time. */
export interface Arrival {
  readonly at: number;
  readonly fresh: boolean;
}

/**
 * Keeps a verified reply: the operation leaves the outbox, its cells bear the rev they were written at, cells of other
 * devices are loaded, and the reply itself is stored. One step, so that nothing is ever sent and forgotten.
 */
export function acknowledged(
  kept: Kept,
  operation: FrozenOperation,
  reply: Acknowledgement,
  { at, fresh }: Arrival,
): Step {
  const outbox = kept.outbox.filter(({ opId }) => opId !== operation.opId);
  const removed = step({ ...kept, outbox }, [outboxDelete(operation)]);
  const raised = taken(reply.verdict) ? raise(removed, operation, reply.rev) : removed;
  const loaded = takeCells(raised.kept, reply.changed, at);
  const next: Kept = {
    ...loaded.kept,
    server: {
      ...told(loaded.kept.server, reply, loaded.complete, fresh),
      refusal: refusalAfter(kept.server.refusal, operation, reply),
    },
  };
  const { changed: _, ...receipt } = reply;
  return step(
    next,
    [
      ...raised.writes,
      ...loaded.writes,
      serverWrite(next),
      write('receipts', operation.opId, receipt),
    ],
    loaded.taken,
  );
}

/** Keeps what the server says of the response without being told anything: at sign-in, at start, now and then. */
export function reported(kept: Kept, report: ResponseReport, at: number): Step {
  const loaded = takeCells(kept, report.changed, at);
  const server = told(loaded.kept.server, report, loaded.complete, true);
  const next: Kept = { ...loaded.kept, server };
  return step(next, [...loaded.writes, serverWrite(next)], loaded.taken);
}

function taken(verdict: Verdict): boolean {
  return verdict === 'applied' || verdict === 'merged';
}

/** The cells an operation wrote are now the server's at its rev, except where that is older than what is known. */
function raise({ kept, writes }: Step, operation: FrozenOperation, rev: number): Step {
  const head = new Map(kept.head);
  const raises: Write[] = [];
  for (const address of operation.addresses) {
    const cell = head.get(address);
    if (!cell || cell.rev >= rev) continue;
    const raised = { ...cell, rev };
    head.set(address, raised);
    raises.push(headWrite(address, raised));
  }
  return step({ ...kept, head }, [...writes, ...raises]);
}

function told(
  server: ServerView,
  reply: Omit<ResponseReport, 'responseId'>,
  complete: boolean,
  fresh: boolean,
): ServerView {
  // A repeated reply may be older than what is known by now.
  const newer = reply.rev >= server.stateRev;
  return {
    rev: complete ? Math.max(server.rev, reply.rev) : server.rev,
    state: newer ? reply.state : server.state,
    stateRev: Math.max(server.stateRev, reply.rev),
    time: fresh ? reply.serverTime : server.time,
    receipt: reply.receipt ?? server.receipt,
    definitions: fresh ? (reply.definitions ?? server.definitions) : server.definitions,
    refusal: server.refusal,
  };
}

/** A refused submission is told of until the next one; a refused draft until one is taken again. */
function refusalAfter(
  before: Refusal | undefined,
  { kind }: FrozenOperation,
  { verdict, problems, receipt }: Acknowledgement,
): Refusal | undefined {
  if (receipt || verdict === 'applied' || verdict === 'merged' || verdict === 'conflict') {
    return kind === 'submit' || before?.kind === 'draft' ? undefined : before;
  }
  return {
    kind,
    verdict,
    problems: (problems ?? []).map(({ code, details, at }) => problem(code, details, at)),
  };
}

import type { Submission } from '../engine/finish.ts';
import type { Sha256 } from '../shared/ports.ts';
import { MAX_OPERATION_BYTES, PROTOCOL, seal, type UnsealedOperation } from '../sync/operation.ts';
import type { FrozenOperation, Kept, OpenOperation } from './kept.ts';
import { countersWrite, outboxWrite, type Step, serverWrite, step } from './step.ts';

/** What an operation says of the moment it is frozen in. Times in milliseconds. */
export interface Moment {
  readonly editSession: string;
  readonly clientTime: number;
  /** How long ago the last server time was seen; null where this page has seen none. */
  readonly monotonicSince: number | null;
}

/** Makes the bytes of a draft, which never change again. They are not sent before `frozen` is stored. */
export function freezeDraft(
  kept: Kept,
  open: OpenOperation,
  moment: Moment,
  sha256: Sha256,
): Promise<FrozenOperation> {
  const operation = {
    ...headOf(kept, open, moment),
    kind: 'draft' as const,
    payload: { cells: open.cells },
  };
  return freeze(operation, open, sha256);
}

/**
 * Makes the bytes of a submission: what the person saw, and the cells that were not sent yet. It takes the place of
 * the draft that carried them. `opId` is used where there is no such draft.
 */
export function freezeSubmission(
  kept: Kept,
  { effective, masked }: Submission,
  moment: Moment,
  opId: string,
  sha256: Sha256,
): Promise<FrozenOperation> {
  const carried = unsentDraft(kept) ?? {
    is: 'open',
    opId,
    seq: kept.counters.operation + 1,
    cells: {},
  };
  const operation = {
    ...headOf(kept, carried, moment),
    kind: 'submit' as const,
    payload: { cells: carried.cells, effective, masked: [...masked] },
  };
  return freeze(operation, carried, sha256);
}

/** Whether no server takes it. Such a draft stays open: the answer that is too long can still be shortened. */
export function isTooLarge({ body }: FrozenOperation): boolean {
  return new TextEncoder().encode(body).length > MAX_OPERATION_BYTES;
}

/** The draft that a submission made now would carry. */
export function unsentDraft(kept: Kept): OpenOperation | undefined {
  const last = kept.outbox.at(-1);
  return last?.is === 'open' ? last : undefined;
}

/** Keeps the bytes of an operation in the place of what it was made of. */
export function frozen(kept: Kept, operation: FrozenOperation): Step {
  const next: Kept = {
    ...kept,
    outbox: [...kept.outbox.filter(({ opId }) => opId !== operation.opId), operation].sort(
      (a, b) => a.seq - b.seq,
    ),
    counters: {
      ...kept.counters,
      operation: Math.max(kept.counters.operation, operation.seq),
    },
    // A new submission answers the refusal of the last one.
    server: operation.kind === 'submit' ? { ...kept.server, refusal: undefined } : kept.server,
  };
  return step(next, [outboxWrite(operation), countersWrite(next), serverWrite(next)]);
}

async function freeze(
  operation: UnsealedOperation,
  { opId, seq, cells }: OpenOperation,
  sha256: Sha256,
): Promise<FrozenOperation> {
  const { body, hash } = await seal(operation, sha256);
  const { kind, clientTime: at, editSession } = operation;
  const addresses = Object.keys(cells);
  return { is: 'frozen', kind, opId, seq, hash, body, addresses, at, editSession };
}

function headOf(kept: Kept, { opId, seq, definitionHash }: OpenOperation, moment: Moment) {
  return {
    protocol: PROTOCOL,
    opId,
    seq,
    installId: kept.installId,
    unitId: kept.account.unit.id,
    responseId: kept.account.responseId,
    definitionHash: definitionHash ?? kept.account.definitionHash,
    baseRev: kept.server.rev,
    lastServerTime: kept.server.time,
    ...moment,
  } as const;
}

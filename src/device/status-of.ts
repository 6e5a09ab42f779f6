import type { Problem } from '../shared/problem.ts';
import type { Pause } from './delivery.ts';
import { type Kept, queuedSubmission, unsavedAnswers } from './kept.ts';
import type { Delivery, Status, Storage, SubmissionStatus } from './status.ts';

/** What a workspace knows of itself. */
export interface Situation {
  /** In memory. */
  readonly kept: Kept;
  /** On the disk; undefined while nothing is. */
  readonly durable: Kept | undefined;
  /** Why the last writing failed. */
  readonly problem: Problem | undefined;
  /** When everything was last found to be on the disk after an answer; undefined before the first in this page. */
  readonly savedAt: number | undefined;
  readonly pause: Pause;
  readonly editor: Status['editor'];
}

/** What may be said: "saved" of what is on the disk, "delivered" of what was acknowledged and that on the disk too. */
export function statusOf(situation: Situation): Status {
  return {
    storage: storageOf(situation),
    delivery: deliveryOf(situation),
    editor: situation.editor,
    submission: submissionOf(situation),
  };
}

function storageOf({ kept, durable, problem, savedAt }: Situation): Storage {
  const unsaved =
    unsavedAnswers(kept, durable).length > 0 ||
    kept.account.definitionHash !== durable?.account.definitionHash ||
    queuedSubmission(kept)?.opId !== (durable && queuedSubmission(durable)?.opId);
  if (unsaved) return problem ? { is: 'failed', problem } : { is: 'saving' };
  return savedAt === undefined ? { is: 'unchanged' } : { is: 'saved', at: savedAt };
}

function deliveryOf({ kept, durable, pause }: Situation): Delivery {
  const operations = Math.max(kept.outbox.length, durable?.outbox.length ?? 0);
  if (operations === 0) return { is: 'delivered' };
  switch (pause.is) {
    case 'later':
      return { is: 'waiting', operations, because: pause.because };
    case 'notYet':
      return { is: 'waiting', operations, because: 'notYet' };
    case 'blocked':
      return { is: 'blocked', operations, problem: pause.problem };
    default:
      return { is: pause.is, operations };
  }
}

function submissionOf({ durable }: Situation): SubmissionStatus {
  if (!durable) return { is: 'none' };
  const queued = queuedSubmission(durable);
  const { refusal, receipt, state } = durable.server;
  if (queued) return { is: 'queued', at: queued.at };
  if (refusal) return { is: 'refused', verdict: refusal.verdict, problems: refusal.problems };
  const handedIn = state === 'submitted' || state === 'accepted';
  return handedIn && receipt ? { is: 'received', receipt } : { is: 'none' };
}

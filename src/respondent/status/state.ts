import type { Status } from '../../device/status.ts';

/** The states a status line can tell of. */
export type StatusState =
  | 'notSaved'
  | 'otherTab'
  | 'signedOut'
  | 'submitted'
  | 'submissionQueued'
  | 'saving'
  | 'refused'
  | 'blocked'
  | 'sending'
  | 'waiting'
  | 'untouched'
  | 'delivered';

/** States that pass by themselves within moments: shown, but no news to a screen reader. */
export const passing: readonly StatusState[] = ['saving', 'sending'];

/**
 * Of everything that is true the one thing to say: first what endangers the answers, then that all is done, then what
 * keeps the person from working, then how far the answers have come.
 */
export function stateOf(
  { storage, delivery, editor, submission }: Status,
  begun: () => boolean,
): StatusState {
  if (storage.is === 'failed') return 'notSaved';
  if (submission.is === 'received') return 'submitted';
  if (editor === 'otherTab') return 'otherTab';
  if (delivery.is === 'signedOut') return 'signedOut';
  if (submission.is === 'queued') return 'submissionQueued';
  if (storage.is === 'saving') return 'saving';
  if (submission.is === 'refused') return 'refused';
  if (delivery.is === 'delivered' && storage.is === 'unchanged' && !begun()) return 'untouched';
  return delivery.is;
}

import type { Receipt } from '../../sync/acknowledgement.ts';
import type { Operation } from '../../sync/operation.ts';

interface Times {
  readonly closes: number;
  readonly receivedAt: number;
}

/**
 * Whether a submission came in time. One that arrives after closing was in time *as claimed* if the device made it
 * before: by the last server time it saw and its own monotonic clock since, or, where that clock began anew, by its
 * wall clock. The office decides what a claim is worth.
 */
export function punctualityOf(
  operation: Pick<Operation, 'clientTime' | 'lastServerTime' | 'monotonicSince'>,
  { closes, receivedAt }: Times,
): Receipt['punctuality'] {
  if (receivedAt < closes) return 'onTime';
  return madeAt(operation) < closes ? 'onTimeClaimed' : 'late';
}

function madeAt({
  clientTime,
  lastServerTime,
  monotonicSince,
}: Pick<Operation, 'clientTime' | 'lastServerTime' | 'monotonicSince'>): number {
  if (lastServerTime === null) return clientTime;
  if (monotonicSince === null) return Math.max(clientTime, lastServerTime);
  return lastServerTime + monotonicSince;
}

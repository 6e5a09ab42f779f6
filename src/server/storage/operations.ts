import type { Verdict } from '../../sync/acknowledgement.ts';
import type { Operation } from '../../sync/operation.ts';

/** An operation as it came in, and what was answered. Never changed, never removed. */
export interface StoredOperation {
  readonly responseId: string;
  readonly opId: string;
  readonly hash: string;
  readonly kind: Operation['kind'];
  /** The bytes received. */
  readonly body: string;
  readonly verdict: Verdict;
  /** The rev of the response after it. */
  readonly rev: number;
  /** The bytes answered, and answered again whenever the operation is sent again. */
  readonly reply: string;
  readonly receivedAt: number;
}

export interface OperationReader {
  find(responseId: string, opId: string): Promise<StoredOperation | undefined>;
  /** Everything a response was told, in the order it was applied. */
  of(responseId: string): Promise<readonly StoredOperation[]>;
}

export interface OperationWriter extends OperationReader {
  /** @throws when the response has an operation of this id, or of this rev. */
  add(operation: StoredOperation): Promise<void>;
}

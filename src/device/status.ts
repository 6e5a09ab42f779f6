import type { Problem } from '../shared/problem.ts';
import type { Receipt, Verdict } from '../sync/acknowledgement.ts';

/** What is true now of the answers on this device. The screen says this and nothing rosier. */
export interface Status {
  readonly storage: Storage;
  readonly delivery: Delivery;
  readonly editor: 'thisTab' | 'otherTab';
  readonly submission: SubmissionStatus;
}

/** `failed`: what was entered lives in the memory of this page only. Times are device milliseconds. */
export type Storage =
  | { readonly is: 'unchanged' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'failed'; readonly problem: Problem };

/** `operations` counts what waits. `delivered` is said only after a verified acknowledgement of everything. */
export type Delivery =
  | { readonly is: 'delivered' }
  | {
      readonly is: 'waiting';
      readonly operations: number;
      readonly because: 'offline' | 'serverBusy' | 'notYet';
    }
  | { readonly is: 'sending'; readonly operations: number }
  | { readonly is: 'signedOut'; readonly operations: number }
  | { readonly is: 'blocked'; readonly operations: number; readonly problem: Problem };

export type SubmissionStatus =
  | { readonly is: 'none' }
  | { readonly is: 'queued'; readonly at: number }
  | { readonly is: 'received'; readonly receipt: Receipt }
  | { readonly is: 'refused'; readonly verdict: Verdict; readonly problems: readonly Problem[] };

import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Address, Cells } from '../engine/cells.ts';
import type { Change } from '../engine/change.ts';
import type { Finding } from '../engine/check.ts';
import type { Form } from '../engine/form.ts';
import type { Result } from '../shared/result.ts';
import type { Origin } from '../sync/operation.ts';
import type { Account } from './account.ts';
import type { Status } from './status.ts';
import type { Versions } from './versions.ts';

/**
 * One response open on this device: the form, the store that keeps it, and the outbox that delivers it. `account`,
 * `questionnaire` and `form` are others after a move to another version.
 */
export interface Workspace {
  readonly account: Account;
  readonly questionnaire: Questionnaire;
  /** For reading; answers go through `answer`. */
  readonly form: Form;
  /** Grows with every change of the form, and stays while only the status changes. */
  readonly formChanges: number;
  /**
   * Enters an answer. The form changes at once; the cell, its journal entry and its place in the outbox are written in
   * one strict transaction right after, and `status` says when that is done or has failed. Does nothing to the form
   * while this tab does not hold the editor's lock or the response is submitted.
   */
  answer(address: Address, value: Cells[Address] | null): Change;
  /** Where the value of a cell comes from, as far as this device saw it come. */
  origin(address: Address): Origin | undefined;
  /** Resolves when everything entered so far is durable, or has failed to be: navigation waits for it. */
  settled(): Promise<void>;
  /** Hands in: queued durably on this device, and sent by itself as soon as there is a network. */
  submit(): Promise<Result<null, readonly Finding[]>>;
  status(): Status;
  /** Calls back after every change of form or status. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Asks the tab that edits to save and hand over, or takes the lock when it does not answer. */
  takeOver(): Promise<void>;
  readonly versions: Versions;
  /** Sends what waits now instead of at the next occasion. */
  sendNow(): Promise<void>;
  /** Everything entered, as the text of a JSON file: the way out when the device cannot save. */
  asFile(): string;
  close(): Promise<void>;
}

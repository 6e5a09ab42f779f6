import { type Address, type Cells, orphanOf } from '../engine/cells.ts';
import type { Json } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import type { DefinitionsTold, Receipt, ServerCell, Verdict } from '../sync/acknowledgement.ts';
import type { CellChange, Origin } from '../sync/operation.ts';
import type { ResponseState } from '../sync/states.ts';
import type { Account } from './account.ts';

export type CellValue = Cells[Address];

/** Everything this device keeps of one response, as one value that never changes: what is stored, or is about to be. */
export interface Kept {
  readonly account: Account;
  /** 128 random bits for this browser profile and account. */
  readonly installId: string;
  /** The published questionnaire the response was begun with; `account.definitionHash` is its name. */
  readonly definition: Json;
  /** Other definitions of the round that are here, by hash: one to move to, earlier ones to read orphans with. */
  readonly others: ReadonlyMap<string, Json>;
  /** Questions that the last move to another definition brought or left without an answer. */
  readonly toAnswer: readonly string[];
  readonly head: ReadonlyMap<Address, HeadCell>;
  /** What the server has not acknowledged, oldest first. */
  readonly outbox: readonly QueuedOperation[];
  readonly counters: Counters;
  readonly server: ServerView;
  /** Whether the browser promised never to clear this site's data; undefined before it was asked. */
  readonly persistent: boolean | undefined;
}

/** The last numbers given: to changes in the journal, to operations. Never given twice by one install. */
export interface Counters {
  readonly journal: number;
  readonly operation: number;
}

/** The current value of a cell; null = cleared. */
export interface HeadCell {
  readonly value: CellValue | null;
  /** The number of its last change in the journal. */
  readonly seq: number;
  /** The server's rev of the cell whose value the person has seen here; 0 before the first. */
  readonly rev: number;
  readonly origin: Origin | 'server';
  /** Device time in milliseconds; never used to order. */
  readonly at: number;
  readonly editSession: string | null;
  /** What the server holds where it and this device differ, until a person has chosen. */
  readonly conflict?: ServerCell | undefined;
}

/** A change as the journal keeps it, for ever. */
export interface JournalEntry extends HeadCell {
  readonly address: Address;
}

/** What the device was last told of the response. */
export interface ServerView {
  /** Everything other devices wrote up to this rev has been loaded. */
  readonly rev: number;
  readonly state: ResponseState;
  /** The rev at which the response had this state. */
  readonly stateRev: number;
  /** The last server time seen, in milliseconds. */
  readonly time: number | null;
  readonly receipt: Receipt | undefined;
  /** Missing before the first contact with a server that tells them. */
  readonly definitions?: DefinitionsTold | undefined;
  /** The last operation the server stored but did not take as it was meant. */
  readonly refusal: Refusal | undefined;
}

export interface Refusal {
  readonly kind: 'draft' | 'submit';
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
}

/**
 * An operation that waits. `open`: a draft that was never sent; the last one in the outbox takes further cells.
 * `frozen`: its bytes are made, and every sending sends exactly these.
 */
export type QueuedOperation = OpenOperation | FrozenOperation;

export interface OpenOperation {
  readonly is: 'open';
  readonly opId: string;
  readonly seq: number;
  readonly cells: Readonly<Record<Address, CellChange>>;
  /** The definition its cells were entered on, where the response has moved since. */
  readonly definitionHash?: string;
}

export interface FrozenOperation {
  readonly is: 'frozen';
  readonly kind: 'draft' | 'submit';
  readonly opId: string;
  readonly seq: number;
  readonly hash: string;
  readonly body: string;
  /** The addresses of the cells it carries. */
  readonly addresses: readonly Address[];
  /** When it was frozen, by the device's clock, and in which tab. */
  readonly at: number;
  readonly editSession: string;
}

/** Whether a change of this cell, or of the answer that it is the orphan of, waits for its acknowledgement. */
export function isPending(kept: Kept, orphan: Address): boolean {
  const address = orphanOf(orphan) ?? orphan;
  return kept.outbox.some((operation) =>
    operation.is === 'open'
      ? operation.cells[address] !== undefined
      : operation.addresses.includes(address),
  );
}

/** The submission that waits, if there is one. */
export function queuedSubmission(kept: Kept): FrozenOperation | undefined {
  return kept.outbox.find(
    (operation): operation is FrozenOperation =>
      operation.is === 'frozen' && operation.kind === 'submit',
  );
}

/** Whether answers may change: nothing is handed in, or the office has given it back. */
export function isEditable(kept: Kept): boolean {
  const { state } = kept.server;
  return !queuedSubmission(kept) && (state === 'draft' || state === 'returned');
}

/** The answers entered on this device that are in memory only. */
export function unsavedAnswers(
  kept: Kept,
  durable: Kept | undefined,
): readonly (readonly [Address, HeadCell])[] {
  const saved = durable?.counters.journal ?? 0;
  if (kept.counters.journal === saved) return [];
  return [...kept.head].filter(([, { origin, seq }]) => origin !== 'server' && seq > saved);
}

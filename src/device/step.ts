import type { Address } from '../engine/cells.ts';
import type { Json } from '../shared/json.ts';
import type { HeadCell, JournalEntry, Kept, QueuedOperation } from './kept.ts';
import type { Key, StoreName } from './store.ts';

/** One step from a state to the next: the next state, and the writes that make the stores follow it. */
export interface Step {
  readonly kept: Kept;
  readonly writes: readonly Write[];
  /** Addresses whose value came from elsewhere. */
  readonly taken: readonly Address[];
}

/** A record before it is sealed: to be put, or to be deleted where it is undefined. */
export interface Write {
  readonly store: StoreName;
  readonly key: Key;
  readonly record: Json | undefined;
}

export function step(kept: Kept, writes: readonly Write[], taken: readonly Address[] = []): Step {
  return { kept, writes, taken };
}

/** Every write it takes to store this state where nothing is stored. The journal begins with the current cells. */
export function everything(kept: Kept): readonly Write[] {
  return [
    accountWrite(kept),
    definitionWrite(kept),
    ...[...kept.others].map(([hash, definition]) => write('definitions', hash, definition)),
    countersWrite(kept),
    serverWrite(kept),
    persistentWrite(kept),
    toAnswerWrite(kept),
    ...[...kept.head].flatMap(([address, cell]) => [
      headWrite(address, cell),
      journalWrite({ ...cell, address }),
    ]),
    ...kept.outbox.map(outboxWrite),
  ];
}

export function accountWrite({ account, installId }: Kept): Write {
  return write('meta', 'account', { account, installId });
}

export function definitionWrite({ account, definition }: Kept): Write {
  return write('definitions', account.definitionHash, definition);
}

export function countersWrite({ counters }: Kept): Write {
  return write('meta', 'counters', counters);
}

export function serverWrite({ server }: Kept): Write {
  return write('meta', 'server', server);
}

export function persistentWrite({ persistent }: Kept): Write {
  return write('meta', 'persistent', persistent ?? null);
}

export function toAnswerWrite({ toAnswer }: Kept): Write {
  return write('meta', 'toAnswer', toAnswer);
}

export function headWrite(address: Address, cell: HeadCell): Write {
  return write('head', address, cell);
}

export function journalWrite(entry: JournalEntry): Write {
  return write('journal', entry.seq, entry);
}

export function outboxWrite(operation: QueuedOperation): Write {
  return write('outbox', operation.seq, operation);
}

export function outboxDelete({ seq }: QueuedOperation): Write {
  return { store: 'outbox', key: seq, record: undefined };
}

export function write(store: StoreName, key: Key, record: unknown): Write {
  // Every record is a plain value of readonly interfaces; TypeScript gives interfaces no index signature to see that.
  return { store, key, record: record as Json };
}

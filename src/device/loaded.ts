import type { Address } from '../engine/cells.ts';
import type { Json } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { Account } from './account.ts';
import type { Counters, HeadCell, Kept, QueuedOperation, ServerView } from './kept.ts';
import { storageDamaged } from './problems.ts';
import type { Seal } from './seal.ts';
import type { Key, Store, StoredRecord, StoreName } from './store.ts';

/** What was found in the store, and the stamp it bears. */
export interface Loaded {
  readonly kept: Kept;
  readonly stamp: string;
}

/** The place of a record, to be sealed with it. */
export function placeOf(store: StoreName, responseId: string, key: Key): string {
  return `${store}|${responseId}|${key}`;
}

/** Reads what this device keeps of a response; undefined where nothing was ever stored. */
export async function load(
  store: Store,
  seal: Seal,
  responseId: string,
): Promise<Result<Loaded | undefined, Problem>> {
  // Journal and receipts grow for ever, and nothing on the screen needs them.
  const stored = await store.read(['meta', 'definitions', 'head', 'outbox']);
  if (!stored.ok) return stored;
  if (stored.value === undefined) return success(undefined);
  const { records, stamp } = stored.value;
  try {
    const opened = await Promise.all(records.map((record) => open(record, seal, responseId)));
    return success({ kept: keptOf(opened), stamp });
  } catch (reason) {
    return failure(storageDamaged(reason));
  }
}

interface OpenRecord {
  readonly store: StoreName;
  readonly key: Key;
  readonly record: unknown;
}

async function open(
  { store, key, body }: StoredRecord,
  seal: Seal,
  responseId: string,
): Promise<OpenRecord> {
  return { store, key, record: JSON.parse(await seal.open(body, placeOf(store, responseId, key))) };
}

/** Records are written by `step.ts` alone and sealed: their types are taken from there, not checked again. */
function keptOf(records: readonly OpenRecord[]): Kept {
  const of = (store: StoreName) => records.filter((record) => record.store === store);
  const one = <Value>(store: StoreName, key: Key): Value => {
    const found = records.find((record) => record.store === store && record.key === key);
    if (!found) throw new Error(`There is no record "${key}" in ${store}.`);
    return found.record as Value;
  };
  const { account, installId } = one<{ account: Account; installId: string }>('meta', 'account');
  return {
    account,
    installId,
    definition: one<Json>('definitions', account.definitionHash),
    others: new Map(
      of('definitions')
        .filter(({ key }) => key !== account.definitionHash)
        .map(({ key, record }) => [key as string, record as Json]),
    ),
    // Not there in what an earlier version of the app has stored.
    toAnswer: (of('meta').find(({ key }) => key === 'toAnswer')?.record ?? []) as string[],
    head: new Map(of('head').map(({ key, record }) => [key as Address, record as HeadCell])),
    outbox: of('outbox').map(({ record }) => record as QueuedOperation),
    counters: one<Counters>('meta', 'counters'),
    server: one<ServerView>('meta', 'server'),
    persistent: one<boolean | null>('meta', 'persistent') ?? undefined,
  };
}

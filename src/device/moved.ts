import { type Address, sameValue } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import { moveDraft } from '../engine/move.ts';
import { movedCells } from '../sync/moved-cells.ts';
import { formCells } from './form-cells.ts';
import type { HeadCell, Kept, OpenOperation } from './kept.ts';
import {
  accountWrite,
  countersWrite,
  definitionWrite,
  headWrite,
  journalWrite,
  outboxWrite,
  type Step,
  step,
  toAnswerWrite,
  type Write,
} from './step.ts';

/** From which version of the questionnaire to which, and the name of the latter. */
export interface Move {
  readonly from: Compiled;
  readonly to: Compiled;
  readonly hash: string;
}

/**
 * Moves a response to a definition that is on this device: its cells, the journal's note of what became of them, and an
 * operation without cells that tells the server, all in one step. What waits to be sent stays as it was entered, and
 * names the definition it was entered on.
 *
 * @param opId The id of the operation.
 */
export function moved(kept: Kept, { from, to, hash }: Move, opId: string): Step {
  const { account, definition, others, counters, server } = kept;
  const head = movedHead(kept.head, movedCells(Object.fromEntries(kept.head), from, to));
  const { toAnswer } = moveDraft(formCells(kept.head, from), from, to);
  const pinned = kept.outbox.map((operation) =>
    operation.is === 'open' ? { definitionHash: account.definitionHash, ...operation } : operation,
  );
  const isTold = server.definitions?.own === hash;
  const seq = counters.operation + 1;
  const told: readonly OpenOperation[] = isTold ? [] : [{ is: 'open', opId, seq, cells: {} }];
  const cells = cellWrites(kept.head, head, counters.journal);
  const next: Kept = {
    ...kept,
    account: { ...account, definitionHash: hash },
    definition: others.get(hash) ?? definition,
    others: new Map(others).set(account.definitionHash, definition),
    head,
    outbox: [...pinned, ...told],
    counters: { journal: cells.journal, operation: isTold ? counters.operation : seq },
    toAnswer,
  };
  return step(next, [
    ...cells.writes,
    ...next.outbox.map(outboxWrite),
    accountWrite(next),
    definitionWrite(next),
    countersWrite(next),
    toAnswerWrite(next),
  ]);
}

/** A cell keeps the number of its last change, since nobody has changed it; one that has left is empty. */
function movedHead(
  before: ReadonlyMap<Address, HeadCell>,
  moved: Readonly<Record<Address, HeadCell>>,
): ReadonlyMap<Address, HeadCell> {
  const left = [...before].filter(([address]) => moved[address] === undefined);
  const empty = left.map(([address, cell]) => [address, { ...cell, value: null }] as const);
  return new Map<Address, HeadCell>([...Object.entries(moved), ...empty]);
}

/** The cells that are others than before. The journal notes under numbers of its own where answers went. */
function cellWrites(
  before: ReadonlyMap<Address, HeadCell>,
  after: ReadonlyMap<Address, HeadCell>,
  last: number,
): { readonly writes: readonly Write[]; readonly journal: number } {
  const changed = [...after].filter(([address, { value }]) => {
    const was = before.get(address)?.value;
    return was === undefined || !sameValue(was ?? undefined, value ?? undefined);
  });
  const writes = changed.flatMap(([address, cell], place) => [
    headWrite(address, cell),
    journalWrite({ ...cell, seq: last + place + 1, address }),
  ]);
  return { writes, journal: last + changed.length };
}

import type { Clock, Sha256 } from '../../shared/ports.ts';
import { problem } from '../../shared/problem.ts';
import type { Definitions } from '../definitions.ts';
import type { ReceiptKey } from '../receipt-key.ts';
import { type Refused, refuse, unavailable } from '../refusal.ts';
import type { Storage, Writer } from '../storage/storage.ts';
import { judge } from './judge.ts';
import { readOperation } from './read-operation.ts';
import { type Judged, store } from './store.ts';
import { versionsOf } from './versions.ts';

export interface OperationServices {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly definitions: Definitions;
  readonly receiptKey: ReceiptKey;
}

/** Who speaks, as the session says. */
export interface UnitSession {
  readonly unitId: string;
  readonly roundId: string;
}

/** Stored, and answered with these bytes now and whenever the same operation comes again. */
export interface Acknowledged {
  readonly kind: 'acknowledged';
  readonly reply: string;
}

/**
 * Takes in one operation: everything it does is one transaction, on the disk before it is answered. An operation
 * that is known already is answered as it was the first time, byte for byte.
 *
 * Refused, with nothing stored, is only what cannot be an operation of this unit at all (see `readOperation`), what
 * comes before the round opens, and what the storage cannot take now.
 */
export async function handleOperation(
  services: OperationServices,
  session: UnitSession,
  body: string,
): Promise<Acknowledged | Refused> {
  const receivedAt = services.clock.now();
  const read = await readOperation(body, services.sha256);
  if (read.kind === 'refused') return read;
  const { operation } = read;
  if (operation.unitId !== session.unitId) return foreign();
  const taken = await services.storage.transaction((writer) =>
    take(services, writer, session, { operation, body, receivedAt }),
  );
  return taken.ok ? taken.value : unavailable(taken.problems);
}

async function take(
  services: OperationServices,
  writer: Writer,
  session: UnitSession,
  arrival: Pick<Judged, 'operation' | 'body' | 'receivedAt'>,
): Promise<Acknowledged | Refused> {
  const { operation, receivedAt } = arrival;
  const round = await writer.rounds.byId(session.roundId);
  const entry = await writer.roster.byUnit(session.roundId, session.unitId);
  if (!round || !entry || entry.responseId !== operation.responseId) return foreign();
  if (receivedAt < round.opens) {
    return refuse(403, problem('round.notOpen', { opens: round.opens }), 'later');
  }
  const known = await writer.operations.find(operation.responseId, operation.opId);
  if (known?.hash === operation.hash) return { kind: 'acknowledged', reply: known.reply };
  if (known) return refuse(422, problem('operation.reused'), 'never');

  const response = await writer.responses.byId(operation.responseId);
  if (!response) throw new Error(`There is no response ${operation.responseId}.`);
  const published = await writer.rounds.definitions(round.id);
  const { definitions } = services;
  const versions = await versionsOf(definitions, writer, published, operation, response);
  const judgement = judge(operation, response, round, versions, receivedAt);
  return {
    kind: 'acknowledged',
    reply: await store(services, writer, round, {
      ...arrival,
      judgement,
      published,
      before: response,
    }),
  };
}

/** Nothing is stored under another unit; the device keeps it until its own unit has signed in. */
function foreign(): Refused {
  return refuse(403, problem('operation.foreignUnit'), 'after-sign-in');
}

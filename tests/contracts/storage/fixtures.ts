import type { ResponseRecord } from '../../../src/server/storage/responses.ts';
import type { NewRosterEntry } from '../../../src/server/storage/roster.ts';
import type { RoundRecord } from '../../../src/server/storage/rounds.ts';
import type { Storage, Writer } from '../../../src/server/storage/storage.ts';
import type { SubmissionRecord } from '../../../src/server/storage/submissions.ts';

export const DAY = 86_400_000;
export const OPENS = Date.parse('2025-07-25T00:00:00+09:00');

/** A round of two hubs that nobody has answered. */
export async function prepared(open: () => Promise<Storage>): Promise<Storage> {
  const storage = await open();
  await write(storage, async (writer) => {
    await writer.questionnaires.publish(questionnaire('h1'));
    await writer.rounds.save(round);
    await writer.rounds.addDefinition('round', 'h1', OPENS);
    await writer.roster.add([entry('b', '13-002'), entry('a', '01-001')]);
  });
  return storage;
}

export async function write<Value>(storage: Storage, work: (writer: Writer) => Promise<Value>) {
  const outcome = await storage.transaction(work);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export async function read<Value>(
  storage: Storage,
  work: Parameters<typeof storage.read<Value>>[0],
) {
  const outcome = await storage.read(work);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export async function known(writer: Writer, id: string): Promise<ResponseRecord> {
  const response = await writer.responses.byId(id);
  if (!response) throw new Error(`There is no response ${id}.`);
  return response;
}

export const round: RoundRecord = {
  id: 'round',
  title: '調査',
  opens: OPENS,
  closes: OPENS + 30 * DAY,
  graceEnds: OPENS + 37 * DAY,
  epoch: 1,
  fictional: true,
};

export const progress = { rev: 4, asked: 12, answered: 5, lastActivity: OPENS + 5, submissions: 1 };

export function questionnaire(hash: string, body = '{}') {
  return { hash, id: 'tiny', version: '1', body };
}

export function entry(name: string, number: string): NewRosterEntry {
  return {
    roundId: 'round',
    unitId: `unit-${name}`,
    number,
    name: `拠点 ${name}`,
    prefecture: '北海道',
    attributes: { kind: '1' },
    codeHash: null,
    responseId: `response-${name}`,
    definitionHash: 'h1',
  };
}

export function untouched(name: string): ResponseRecord {
  return {
    id: `response-${name}`,
    roundId: 'round',
    unitId: `unit-${name}`,
    state: 'draft',
    rev: 0,
    definitionHash: 'h1',
    cells: {},
    asked: 0,
    answered: 0,
    lastActivity: null,
    submissions: 0,
  };
}

export function submission(
  responseId: string,
  no: number,
  serial: number,
  at: number,
): SubmissionRecord {
  return {
    roundId: 'round',
    responseId,
    definitionHash: 'h1',
    serial,
    receipt: {
      receiptNo: `no-${serial}`,
      opId: `op-${serial}`,
      responseId,
      submissionNo: no,
      rev: no,
      definitionHash: 'h1',
      hash: 'hash',
      receivedAt: at,
      punctuality: 'onTime',
      keyId: 'key',
      signature: 'signature',
    },
    effective: { q1: { code: '1' }, q2: '3' },
  };
}

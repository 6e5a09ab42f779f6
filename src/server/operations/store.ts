import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Sha256 } from '../../shared/ports.ts';
import type { Acknowledgement, Receipt } from '../../sync/acknowledgement.ts';
import type { Operation } from '../../sync/operation.ts';
import { recordAct } from '../audit/record.ts';
import type { ReceiptKey } from '../receipt-key.ts';
import type { ResponseRecord } from '../storage/responses.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Writer } from '../storage/storage.ts';
import type { SubmissionRecord } from '../storage/submissions.ts';
import type { Judgement } from './judge.ts';
import { punctualityOf } from './punctuality.ts';
import { receiptNumber, seriesOf } from './receipt-number.ts';
import { acknowledgementOf } from './reply.ts';

/** An operation with its bytes, its time of arrival and what was decided about it. */
export interface Judged {
  readonly operation: Operation;
  readonly body: string;
  readonly receivedAt: number;
  readonly judgement: Judgement;
  /** Hashes of the round's definitions, the newest last. */
  readonly published: readonly string[];
  /** The response as the operation found it. */
  readonly before: ResponseRecord;
}

/**
 * Writes all that a judged operation changes (the response, the operation, a submission with its receipt, the audit
 * entry) and gives the bytes to be answered.
 */
export async function store(
  { receiptKey, sha256 }: { readonly receiptKey: ReceiptKey; readonly sha256: Sha256 },
  writer: Writer,
  round: RoundRecord,
  judged: Judged,
): Promise<string> {
  const { operation, body, receivedAt, judgement, published, before } = judged;
  const { response, verdict } = judgement;
  const submission = await submissionOf(receiptKey, writer, round, judged);
  const acknowledgement = acknowledgementOf(operation, judgement, submission?.receipt, {
    published,
    serverTime: receivedAt,
  });
  const reply = canonicalJson(acknowledgement);
  const { opId, hash, kind } = operation;
  const { id: responseId, rev } = response;

  await writer.responses.save(response);
  await writer.operations.add({
    responseId,
    opId,
    hash,
    kind,
    body,
    verdict,
    rev,
    reply,
    receivedAt,
  });
  if (submission) await writer.submissions.add(submission);
  await recordAct(writer, sha256, {
    chain: round.id,
    at: receivedAt,
    actor: operation.unitId,
    role: 'hub',
    action: kind,
    object: responseId,
    details: { ...detailsOf(acknowledgement, operation), ...moveOf(before, response) },
  });
  return reply;
}

/** The submission an operation has become, under the next number of its round. */
async function submissionOf(
  receiptKey: ReceiptKey,
  writer: Writer,
  round: RoundRecord,
  { operation, receivedAt, judgement }: Judged,
): Promise<SubmissionRecord | undefined> {
  const { response, submitted } = judgement;
  if (!submitted) return undefined;
  const serial = (await writer.submissions.lastSerial(round.id)) + 1;
  const { id: responseId, rev, submissions: submissionNo } = response;
  // What the person saw, which may be an earlier version than the response is on by now.
  const { definitionHash } = operation;
  const receipt: Receipt = receiptKey.sign({
    receiptNo: await nextNumber(writer, round, serial),
    opId: operation.opId,
    responseId,
    submissionNo,
    rev,
    definitionHash,
    hash: operation.hash,
    receivedAt,
    punctuality: punctualityOf(operation, { closes: round.closes, receivedAt }),
  });
  return { roundId: round.id, responseId, definitionHash, serial, receipt, effective: submitted };
}

/** Rounds of one year are told apart by their series, in the order in which they gave their first receipts. */
async function nextNumber(
  { submissions }: Writer,
  { id, opens }: RoundRecord,
  serial: number,
): Promise<string> {
  const year = yearOf(opens);
  const known = await submissions.receiptBeginning(id, `${year}-`);
  const series =
    known === undefined ? (await submissions.roundsWithReceipts(`${year}-`)) + 1 : seriesOf(known);
  return receiptNumber(year, series, serial);
}

function yearOf(time: number): number {
  return Number(yearInJapan.format(time));
}

const yearInJapan = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Tokyo' });

/** That the hub has accepted a revised questionnaire, where it has. */
function moveOf(before: ResponseRecord, { definitionHash }: ResponseRecord) {
  return before.definitionHash === definitionHash
    ? {}
    : { movedFrom: before.definitionHash, movedTo: definitionHash };
}

function detailsOf(
  { verdict, rev, receipt }: Acknowledgement,
  { opId, hash, installId }: Operation,
) {
  const numbered = receipt ? { receiptNo: receipt.receiptNo } : {};
  return { opId, hash, installId, verdict, rev, ...numbered };
}

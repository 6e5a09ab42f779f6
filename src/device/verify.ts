import { canonicalJson } from '../shared/canonical-json.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { type Acknowledgement, acknowledges, type Receipt } from '../sync/acknowledgement.ts';
import type { Account } from './account.ts';
import type { FrozenOperation } from './kept.ts';
import type { VerifySignature } from './ports.ts';

/**
 * Whether a reply is the server's acknowledgement of this very operation: it echoes its id and hash, and a submission
 * that was taken carries a receipt for it, signed with the key that came with sign-in.
 */
export async function verify(
  reply: Acknowledgement,
  operation: FrozenOperation,
  account: Account,
  verifySignature: VerifySignature,
): Promise<Result<null, Problem>> {
  if (!acknowledges(reply, operation)) return foreign('echo');
  if (reply.receipt) return verifyReceipt(reply.receipt, operation, account, verifySignature);
  const owed = operation.kind === 'submit' && ['applied', 'merged'].includes(reply.verdict);
  return owed ? foreign('receipt') : success(null);
}

async function verifyReceipt(
  receipt: Receipt,
  { opId, hash }: FrozenOperation,
  { responseId, receiptKey }: Account,
  verifySignature: VerifySignature,
): Promise<Result<null, Problem>> {
  const ours = receipt.opId === opId && receipt.hash === hash && receipt.responseId === responseId;
  if (!ours) return foreign('receipt');
  if (receipt.keyId !== receiptKey.keyId) return foreign('key');
  const { signature, ...signed } = receipt;
  const verdict = await verifySignature(receiptKey.publicKey, canonicalJson(signed), signature);
  // Where the browser knows no Ed25519, the echo stands alone: it cannot be guessed by whoever answers for our server.
  return verdict === 'invalid' ? foreign('signature') : success(null);
}

function foreign(reason: string): Result<never, Problem> {
  return failure(problem('connection.foreign', { reason }));
}

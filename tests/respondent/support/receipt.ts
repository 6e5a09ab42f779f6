import type { Receipt } from '../../../src/sync/acknowledgement.ts';

/** A receipt as the office would have signed it. */
export const sampleReceipt: Receipt = {
  receiptNo: '2025-000872-4',
  opId: 'a'.repeat(32),
  responseId: 'b'.repeat(32),
  submissionNo: 1,
  rev: 7,
  definitionHash: 'c'.repeat(64),
  hash: 'd'.repeat(64),
  receivedAt: Date.parse('2025-08-12T14:40+09:00'),
  punctuality: 'onTime',
  keyId: 'key',
  signature: 'signature',
};

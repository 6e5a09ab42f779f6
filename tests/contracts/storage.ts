import type { Storage } from '../../src/server/storage/storage.ts';
import { auditContract } from './storage/audit.ts';
import { definitionsContract } from './storage/definitions.ts';
import { peopleContract } from './storage/people.ts';
import { responsesContract } from './storage/responses.ts';
import { rosterContract } from './storage/roster.ts';
import { submissionsContract } from './storage/submissions.ts';
import { transactionsContract } from './storage/transactions.ts';

/** What every storage of the server does, whatever database it writes to. `open` gives a fresh one. */
export function storageContract(open: () => Promise<Storage>): void {
  transactionsContract(open);
  definitionsContract(open);
  rosterContract(open);
  responsesContract(open);
  submissionsContract(open);
  peopleContract(open);
  auditContract(open);
}

import type { Kysely } from 'kysely';
import type { Writer } from '../storage.ts';
import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { operations } from './operations.ts';
import { questionnaires } from './questionnaires.ts';
import { responses } from './responses.ts';
import { roster } from './roster.ts';
import { rounds } from './rounds.ts';
import type { Tables } from './schema.ts';
import { sessions } from './sessions.ts';
import { submissions } from './submissions.ts';

/** Every resource over one connection. */
export function tables(db: Kysely<Tables>): Writer {
  return {
    questionnaires: questionnaires(db),
    rounds: rounds(db),
    roster: roster(db),
    responses: responses(db),
    operations: operations(db),
    submissions: submissions(db),
    accounts: accounts(db),
    sessions: sessions(db),
    audit: audit(db),
  };
}

import type { Result } from '../../shared/result.ts';
import type { AccountReader, AccountWriter } from './accounts.ts';
import type { AuditReader, AuditWriter } from './audit.ts';
import type { OperationReader, OperationWriter } from './operations.ts';
import type { QuestionnaireReader, QuestionnaireWriter } from './questionnaires.ts';
import type { ResponseReader, ResponseWriter } from './responses.ts';
import type { RosterReader, RosterWriter } from './roster.ts';
import type { RoundReader, RoundWriter } from './rounds.ts';
import type { SessionReader, SessionWriter } from './sessions.ts';
import type { SubmissionReader, SubmissionWriter } from './submissions.ts';

/**
 * Where the collection server keeps everything. One writer at a time; what `transaction` has answered survives a
 * crash of the process and of the machine.
 *
 * All times are milliseconds since 1970 by the server's clock. Ids and hashes are lower-case hexadecimal.
 *
 * The environment's failures come back as a problem (`storage.unavailable`: retry later). Whatever `work` throws
 * itself is thrown on, after everything it wrote was taken back.
 */
export interface Storage {
  /** Reads one consistent state. */
  read<Value>(work: (reader: Reader) => Promise<Value>): Promise<Result<Value>>;
  /**
   * Writes all that `work` writes, or nothing. Answered only after the commit has reached the disk. Transactions run
   * one after another in the order they were asked for, and several that wait may share one commit.
   */
  transaction<Value>(work: (writer: Writer) => Promise<Value>): Promise<Result<Value>>;
  close(): Promise<void>;
}

/** What can be read, one member a resource. */
export interface Reader {
  readonly questionnaires: QuestionnaireReader;
  readonly rounds: RoundReader;
  readonly roster: RosterReader;
  readonly responses: ResponseReader;
  readonly operations: OperationReader;
  readonly submissions: SubmissionReader;
  readonly accounts: AccountReader;
  readonly sessions: SessionReader;
  readonly audit: AuditReader;
}

/** What can be read and written in a transaction. */
export interface Writer extends Reader {
  readonly questionnaires: QuestionnaireWriter;
  readonly rounds: RoundWriter;
  readonly roster: RosterWriter;
  readonly responses: ResponseWriter;
  readonly operations: OperationWriter;
  readonly submissions: SubmissionWriter;
  readonly accounts: AccountWriter;
  readonly sessions: SessionWriter;
  readonly audit: AuditWriter;
}

import type { Details } from '../../shared/problem.ts';

/**
 * One act, as it is kept for ever. `hash` is the SHA-256 of the RFC 8785 form of everything else, `prevHash` that of
 * the entry before it in the chain ('' for the first), so that an entry altered, removed or put in shows.
 */
export interface AuditEntry {
  /** The round the act belongs to, or `office` for acts outside any round. */
  readonly chain: string;
  /** 1, 2, 3 … without gaps. */
  readonly n: number;
  readonly at: number;
  /** Who: a unit or an account, or `system`. */
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  /** What it was done to: a response, a unit, a definition. */
  readonly object: string;
  /** Revisions, hashes and numbers; never an answer, a code or a token. */
  readonly details: Details;
  readonly prevHash: string;
  readonly hash: string;
}

export interface AuditReader {
  /** The last entry of a chain; undefined before the first. */
  head(chain: string): Promise<AuditEntry | undefined>;
  /** A whole chain, the first entry first. */
  chain(chain: string): Promise<readonly AuditEntry[]>;
  /** What was done to one object, the first act first. */
  about(chain: string, object: string): Promise<readonly AuditEntry[]>;
}

export interface AuditWriter extends AuditReader {
  /** @throws when the chain has an entry of this number. */
  add(entry: AuditEntry): Promise<void>;
}

/** Somebody signed in. The token itself is known to the browser only. */
export interface SessionRecord {
  /** SHA-256 of the token. */
  readonly tokenHash: string;
  readonly kind: SessionKind;
  /** The unit of a hub's session, the account of an office session. */
  readonly subject: string;
  /** The round a hub signed in to; null for the office. */
  readonly roundId: string | null;
  readonly createdAt: number;
  readonly lastSeen: number;
  readonly expiresAt: number;
}

export type SessionKind = 'unit' | 'office';

export interface SessionReader {
  find(kind: SessionKind, tokenHash: string): Promise<SessionRecord | undefined>;
}

export interface SessionWriter extends SessionReader {
  add(session: SessionRecord): Promise<void>;
  touch(tokenHash: string, lastSeen: number): Promise<void>;
  remove(tokenHash: string): Promise<void>;
  /** Ends every session of a unit in a round. */
  removeOfUnit(roundId: string, unitId: string): Promise<void>;
  /** Ends every session of an account. */
  removeOfAccount(accountId: string): Promise<void>;
  removeExpired(now: number): Promise<void>;
}

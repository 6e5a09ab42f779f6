/** Somebody of the survey office or of a prefecture. Hubs have no accounts: their access code is their key. */
export interface AccountRecord {
  readonly id: string;
  /** In lower case; unique. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly createdAt: number;
}

export type Role = 'admin' | 'staff' | 'viewer' | 'prefecture';

export interface AccountReader {
  byId(id: string): Promise<AccountRecord | undefined>;
  byEmail(email: string): Promise<AccountRecord | undefined>;
}

export interface AccountWriter extends AccountReader {
  /** @throws when the address is taken. */
  add(account: AccountRecord): Promise<void>;
  setPassword(id: string, passwordHash: string): Promise<void>;
}

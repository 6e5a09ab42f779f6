import { createHash, randomBytes } from 'node:crypto';

/** A fresh session token of 256 random bits. Only the browser ever has it; the database keeps its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

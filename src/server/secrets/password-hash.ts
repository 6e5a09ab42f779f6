import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Hashes what people type, access codes and passwords, so that a stolen database gives neither away. */
export interface Hasher {
  hash(secret: string): Promise<string>;
  /** Takes the same time for any hash; a `hash` of null is nobody's, and takes that time too. */
  verify(secret: string, hash: string | null): Promise<boolean>;
}

/** OWASP's minimum for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

const derive = promisify(argon2);

/** `pepper` is kept beside the database, not in it. */
export function argon2Hasher(pepper: Buffer): Hasher {
  const tagOf = (secret: string, nonce: Buffer) =>
    derive('argon2id', { ...PARAMETERS, message: Buffer.from(secret), nonce, secret: pepper });
  return {
    async hash(secret) {
      const nonce = randomBytes(16);
      const tag = await tagOf(secret, nonce);
      return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
    },
    async verify(secret, hash) {
      const [, nonce = '', tag = ''] = hash?.split('$') ?? [];
      const known = Buffer.from(tag, 'base64url');
      const given = await tagOf(secret, nonce ? Buffer.from(nonce, 'base64url') : NOBODY);
      return known.length === given.length && timingSafeEqual(known, given);
    },
  };
}

const NOBODY = Buffer.alloc(16);

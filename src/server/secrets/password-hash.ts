import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Hashes what people type, access codes and passwords, so that a stolen database gives neither away. */
export interface Hasher {
  /** Hashes of one `kin` are computed alike, so that `which` can look for a secret among all of them at once. */
  hash(secret: string, kin?: string): Promise<string>;
  /** Takes the same time for any hash; a `hash` of null is nobody's, and takes that time too. */
  verify(secret: string, hash: string | null): Promise<boolean>;
  /**
   * Which of the hashes is the secret's, by its place; undefined for none. For hashes of one kin, however many, it
   * takes the time of one `verify`, and for none at all that time too.
   */
  which(secret: string, hashes: readonly string[]): Promise<number | undefined>;
}

/** OWASP's minimum for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

const derive = promisify(argon2);

/** `pepper` is kept beside the database, not in it. */
export function argon2Hasher(pepper: Buffer): Hasher {
  const tagOf = (secret: string, nonce: Buffer) =>
    derive('argon2id', { ...PARAMETERS, message: Buffer.from(secret), nonce, secret: pepper });
  const nonceOf = (kin: string) =>
    createHmac('sha256', pepper).update(`kin ${kin}`).digest().subarray(0, 16);

  async function which(secret: string, hashes: readonly string[]): Promise<number | undefined> {
    const parts = hashes.map(partsOf);
    const nonces = new Set(parts.map(({ nonce }) => nonce));
    const given = new Map<string, Buffer>();
    for (const nonce of nonces.size === 0 ? [NOBODY] : nonces) {
      given.set(nonce, await tagOf(secret, Buffer.from(nonce, 'base64url')));
    }
    const found = parts.map(({ nonce, tag }) => isSame(tag, given.get(nonce))).indexOf(true);
    return found === -1 ? undefined : found;
  }

  return {
    which,
    async hash(secret, kin) {
      const nonce = kin === undefined ? randomBytes(16) : nonceOf(kin);
      const tag = await tagOf(secret, nonce);
      return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
    },
    verify: async (secret, hash) =>
      (await which(secret, hash === null ? [] : [hash])) !== undefined,
  };
}

const NOBODY = Buffer.alloc(16).toString('base64url');

function partsOf(hash: string): { readonly nonce: string; readonly tag: Buffer } {
  const [, nonce = '', tag = ''] = hash.split('$');
  return { nonce: nonce || NOBODY, tag: Buffer.from(tag, 'base64url') };
}

function isSame(known: Buffer, given: Buffer | undefined): boolean {
  return given !== undefined && known.length === given.length && timingSafeEqual(known, given);
}

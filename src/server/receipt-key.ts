import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Receipt } from '../sync/acknowledgement.ts';

/** Signs receipts, and says by which key. */
export interface ReceiptKey {
  /** The first 16 digits of the SHA-256 of the public key. */
  readonly keyId: string;
  /** Ed25519, SPKI, base64url. */
  readonly publicKey: string;
  sign(receipt: Omit<Receipt, 'keyId' | 'signature'>): Receipt;
}

/** A fresh private key as PEM text. */
export function newReceiptKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @throws when the text is no Ed25519 private key. */
export function openReceiptKey(pem: string): ReceiptKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new Error('The key that signs receipts is no Ed25519 key.');
  }
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(spki).digest('hex').slice(0, 16);
  return {
    keyId,
    publicKey: spki.toString('base64url'),
    sign(receipt) {
      const signed = { ...receipt, keyId };
      const signature = sign(null, Buffer.from(canonicalJson(signed)), privateKey);
      return { ...signed, signature: signature.toString('base64url') };
    },
  };
}

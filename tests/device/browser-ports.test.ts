import { describe, expect, test } from 'vitest';
import { newId, sha256, verifySignature } from '../../src/device/browser-ports.ts';
import { newReceiptKey, openReceiptKey } from '../../src/server/receipt-key.ts';
import { canonicalJson } from '../../src/shared/canonical-json.ts';

describe('given what a browser has', () => {
  test('ids are 128 random bits in hexadecimal', () => {
    const ids = Array.from({ length: 100 }, newId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(ids).size).toBe(100);
  });

  test('hashes are SHA-256 of the UTF-8 bytes', async () => {
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await sha256('拠点')).toHaveLength(64);
  });
});

describe('given a receipt of the server', () => {
  const key = openReceiptKey(newReceiptKey());
  const { signature, ...signed } = key.sign({
    receiptNo: '2025-000001-3',
    opId: 'a',
    responseId: 'b',
    submissionNo: 1,
    rev: 2,
    definitionHash: 'c',
    hash: 'd',
    receivedAt: 0,
    punctuality: 'onTime',
  });
  const text = canonicalJson(signed);
  const other = openReceiptKey(newReceiptKey());

  test.each([
    ['as it was made', key.publicKey, text, signature, 'valid'],
    ['with another text', key.publicKey, `${text} `, signature, 'invalid'],
    ['under another key', other.publicKey, text, signature, 'invalid'],
    ['with half a signature', key.publicKey, text, signature.slice(0, 40), 'invalid'],
    ['with a signature that is none', key.publicKey, text, '?', 'invalid'],
    ['under a key that is none', 'AAAA', text, signature, 'invalid'],
  ] as const)('%s it is %s', async (_, publicKey, over, with_, verdict) => {
    expect(await verifySignature(publicKey, over, with_)).toBe(verdict);
  });
});

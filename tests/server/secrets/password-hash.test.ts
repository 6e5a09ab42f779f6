import { describe, expect, it } from 'vitest';
import { argon2Hasher } from '../../../src/server/secrets/password-hash.ts';

const hasher = argon2Hasher(Buffer.alloc(32, 1));

describe('a hash of a secret', () => {
  it('knows its secret and no other', async () => {
    const hash = await hasher.hash('ひみつ secret');
    expect(await hasher.verify('ひみつ secret', hash)).toBe(true);
    expect(await hasher.verify('ひみつ Secret', hash)).toBe(false);
    expect(await hasher.verify('', hash)).toBe(false);
  });

  it('is another every time, and holds nothing of its secret', async () => {
    const [first, second] = [await hasher.hash('secret'), await hasher.hash('secret')];
    expect(first).not.toBe(second);
    expect(first).not.toContain('secret');
  });

  it('is worth nothing without the pepper', async () => {
    const hash = await hasher.hash('secret');
    expect(await argon2Hasher(Buffer.alloc(32, 2)).verify('secret', hash)).toBe(false);
  });

  it.each([null, '', 'argon2id$', 'argon2id$$', 'nonsense'])(
    'of nobody (%j) knows no secret, and is computed all the same',
    async (hash) => {
      const started = performance.now();
      expect(await hasher.verify('secret', hash)).toBe(false);
      // Argon2 over 19 MiB takes milliseconds anywhere; answering without it takes none.
      expect(performance.now() - started).toBeGreaterThan(2);
    },
  );
});

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

  it('is found among those of its kin, in the time of one', async () => {
    const hashes = await Promise.all(
      ['one', 'two', 'three'].map((secret) => hasher.hash(secret, '13-0042')),
    );
    expect(await hasher.which('two', hashes)).toBe(1);
    expect(await hasher.which('four', hashes)).toBeUndefined();
    expect(new Set(hashes.map((hash) => hash.split('$')[1])).size).toBe(1);
    expect(await hasher.hash('one', '13-0043')).not.toBe(hashes[0]);
  });

  it('is found among others too', async () => {
    const hashes = [await hasher.hash('one'), await hasher.hash('two')];
    expect(await hasher.which('two', hashes)).toBe(1);
  });

  it('is looked for among none as long as among some', async () => {
    const started = performance.now();
    expect(await hasher.which('secret', [])).toBeUndefined();
    expect(performance.now() - started).toBeGreaterThan(2);
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

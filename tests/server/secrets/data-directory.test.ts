import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataDirectory } from '../../../src/server/secrets/data-directory.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function open(path: string) {
  const opened = await openDataDirectory(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('given no data directory', () => {
  it('makes it and all that is secret in it, for the eyes of its owner only', async () => {
    const path = join(temporaryFolder(), 'deep', 'data');
    const { database } = await open(path);
    expect(modeOf(path)).toBe('700');
    for (const file of [database, join(path, 'pepper'), join(path, 'receipt-key.pem')]) {
      expect([file, modeOf(file)]).toEqual([file, '600']);
    }
  });
});

describe('given a data directory', () => {
  it('has the same secrets at every start', async () => {
    const path = join(temporaryFolder(), 'data');
    const first = await open(path);
    const second = await open(path);
    expect(second.pepper).toEqual(first.pepper);
    expect(first.pepper).toHaveLength(32);
    expect(second.receiptKey.publicKey).toBe(first.receiptKey.publicKey);
  });

  it('has secrets of its own', async () => {
    const [first, second] = [await open(temporaryFolder()), await open(temporaryFolder())];
    expect(second.pepper).not.toEqual(first.pepper);
    expect(second.receiptKey.keyId).not.toBe(first.receiptKey.keyId);
  });

  it('hides a database of its own in a directory that others may read', async () => {
    const path = join(temporaryFolder(), 'shared');
    mkdirSync(path, { mode: 0o755 });
    const { database } = await open(path);
    expect(modeOf(database)).toBe('600');
  });

  it('comes to the same secrets when two processes start at once', async () => {
    const path = join(temporaryFolder(), 'data');
    const [first, second] = await Promise.all([open(path), open(path)]);
    expect(second.pepper).toEqual(first.pepper);
    expect(readFileSync(join(path, 'pepper'), 'utf8')).toBe(first.pepper.toString('base64url'));
  });

  it('says so when it cannot be one', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '');
    expect(await openDataDirectory(path)).toMatchObject({
      ok: false,
      problems: [{ code: 'data.notWritable', details: { path } }],
    });
  });
});

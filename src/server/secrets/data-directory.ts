import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../shared/problem.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { newReceiptKey, openReceiptKey, type ReceiptKey } from '../receipt-key.ts';

/** Where the database lies, and the secrets that must not lie in it. */
export interface DataDirectory {
  readonly database: string;
  readonly pepper: Buffer;
  readonly receiptKey: ReceiptKey;
}

/**
 * Opens the data directory, and makes what is missing in it: for the owner's eyes only.
 *
 * Problems: `data.notWritable { path, reason }`.
 */
export async function openDataDirectory(path: string): Promise<Result<DataDirectory>> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.W_OK);
    const pepper = await kept(join(path, 'pepper'), () => randomBytes(32).toString('base64url'));
    const key = await kept(join(path, 'receipt-key.pem'), newReceiptKey);
    const database = join(path, 'kyoten.sqlite');
    // SQLite would make it readable for everybody; its log and index follow the rights of the file.
    await (await open(database, 'a', 0o600)).close();
    return success({
      database,
      pepper: Buffer.from(pepper, 'base64url'),
      receiptKey: openReceiptKey(key),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure([problem('data.notWritable', { path, reason })]);
  }
}

/** The secret in a file; a fresh one is written there first where there is none. */
async function kept(path: string, make: () => string): Promise<string> {
  try {
    // Never over one that is there: two processes that start at once must come to the same secret.
    await writeFile(path, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(path, 'utf8');
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { OFFICE_CHAIN, recordAct } from '../../src/server/audit/record.ts';
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

describe('given a data directory with three acts on record', () => {
  it('says that the chain holds, and what its head is', async () => {
    const { status, stdout } = verify(await threeActs());
    expect(stdout).toMatch(/office: 3 entries hold\. Head: [0-9a-f]{64}/);
    expect(status).toBe(0);
  });

  it('names the entry that was altered behind its back', async () => {
    const folder = await threeActs();
    const database = new DatabaseSync(join(folder, 'kyoten.sqlite'));
    database.exec("UPDATE audit SET actor = 'somebody else' WHERE n = 2");
    database.close();
    const { status, stdout } = verify(folder);
    expect(stdout).toContain('office: BROKEN at entry 2 (audit.altered).');
    expect(status).toBe(1);
  });
});

async function threeActs(): Promise<string> {
  const folder = temporaryFolder({});
  const opened = await openSqlite(join(folder, 'kyoten.sqlite'));
  if (!opened.ok) throw new Error('The database should open.');
  for (const at of [1, 2, 3]) {
    await opened.value.transaction((writer) =>
      recordAct(writer, sha256, {
        chain: OFFICE_CHAIN,
        at,
        actor: 'a',
        role: 'admin',
        action: 'sign-in',
        object: 'a',
        details: {},
      }),
    );
  }
  await opened.value.close();
  return folder;
}

function verify(folder: string) {
  return spawnSync(process.execPath, ['tools/verify-audit.ts'], {
    env: { ...process.env, DATA_DIR: folder },
    encoding: 'utf8',
  });
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/server/audit/verify.ts';
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { HUB, OTHER_HUB, sha256 } from './support/hubs.ts';

const folder = temporaryFolder();
const opened: Storage[] = [];
afterAll(() => Promise.all(opened.map((storage) => storage.close())));

interface Said {
  readonly responseId: string;
  readonly opId: string;
  readonly rev: number;
}

describe('given a server that is killed while four devices send', () => {
  it.each([40, 90])(
    'after %i acknowledgements it has lost none, and doubled nothing',
    async (count) => {
      const file = join(folder, `${count}.sqlite`);
      const said = await killedAfter(count, file);
      expect(said.length).toBeGreaterThanOrEqual(count);
      const storage = await reopened(file);
      const found = await storage.read(async ({ operations, submissions, audit }) => ({
        stored: [
          ...(await operations.of(HUB.responseId)),
          ...(await operations.of(OTHER_HUB.responseId)),
        ],
        serial: await submissions.lastSerial('round'),
        chain: await audit.chain('round'),
      }));
      if (!found.ok) throw new Error(JSON.stringify(found.problems));
      const { stored, serial, chain } = found.value;
      for (const { responseId, opId, rev } of said) {
        const kept = stored.find((one) => one.responseId === responseId && one.opId === opId);
        expect(kept?.rev).toBe(rev);
      }
      for (const { responseId } of [HUB, OTHER_HUB]) {
        const revs = stored.filter((one) => one.responseId === responseId).map(({ rev }) => rev);
        expect(revs).toEqual(revs.map((_, place) => place + 1));
      }
      expect(serial).toBe(
        stored.filter(({ kind, verdict }) => kind === 'submit' && verdict !== 'wrong-state').length,
      );
      expect(chain).toHaveLength(stored.length);
      expect(await verifyChain(chain, sha256)).toEqual([]);
    },
    60_000,
  );
});

async function killedAfter(count: number, file: string): Promise<readonly Said[]> {
  const program = fileURLToPath(new URL('support/take-in-until-killed.ts', import.meta.url));
  const server = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const part of server.stdout) {
    text += String(part);
    if (text.split('\n').length > count && !server.killed) server.kill('SIGKILL');
  }
  // What stands after the last line break may be cut off.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

async function reopened(file: string): Promise<Storage> {
  const outcome = await openSqlite(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  opened.push(outcome.value);
  return outcome.value;
}

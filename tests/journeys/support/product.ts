import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as `npm start` runs it, over a data directory of its own. */
export interface Product {
  readonly address: string;
  readonly access: Access;
  /** Ends the server process; with `keep`, its data stays for `startProduct(dataDir)`. */
  stop(): Promise<void>;
  readonly dataDir: string;
}

/** What the sample rounds hand out: the hub of the 2025 survey that has answered nothing, and one office account. */
interface Access {
  readonly hub: { readonly number: string; readonly code: string };
  readonly office: { readonly email: string; readonly password: string };
}

const root = join(import.meta.dirname, '../../..');

export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kyoten-journey-'));
  const port = await freePort();
  const server = spawn('node', ['tools/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  await saysAddress(server.stdout, address);
  const access = await accessIn(dataDir);
  return {
    address,
    access,
    dataDir,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function accessIn(dataDir: string): Promise<Access> {
  const { hubs, office } = JSON.parse(await readFile(join(dataDir, 'sample-access.json'), 'utf8'));
  const isOf2025 = ({ round }: { readonly round: string }) => round === 'kyoten-2025-sample';
  return { hub: hubs.find(isOf2025), office };
}

/** Waits until the server has printed its address, which it does when it listens. */
async function saysAddress(output: NodeJS.ReadableStream, address: string): Promise<void> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    if (said.includes(address)) return;
  }
  throw new Error(`The server ended before it listened. It said:\n${said}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

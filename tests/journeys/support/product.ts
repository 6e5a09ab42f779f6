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

/** What the sample rounds hand out: of each the hub that has answered nothing, and one office account. */
interface Access {
  /** That of the 2025 survey, or of the round asked for. */
  readonly hub: HubAccess;
  readonly hubs: readonly HubAccess[];
  readonly office: { readonly email: string; readonly password: string };
}

interface HubAccess {
  readonly round: string;
  readonly number: string;
  readonly code: string;
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

/** The same product for a hub of another round. */
export function asHubOf(product: Product, round: string): Product {
  return { ...product, access: { ...product.access, hub: hubOf(product.access.hubs, round) } };
}

async function accessIn(dataDir: string): Promise<Access> {
  const { hubs, office } = JSON.parse(await readFile(join(dataDir, 'sample-access.json'), 'utf8'));
  return { hub: hubOf(hubs, 'kyoten-2025-sample'), hubs, office };
}

function hubOf(hubs: readonly HubAccess[], round: string): HubAccess {
  const hub = hubs.find((one) => one.round === round);
  if (!hub) throw new Error(`No hub was given a code for ${round}.`);
  return hub;
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

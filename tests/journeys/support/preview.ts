import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A running preview of a copy of a questionnaire, which may be broken and mended. */
export interface RunningPreview {
  readonly address: string;
  /** Replaces a piece of `questionnaire.yaml`, as an editor saves it. */
  edit(from: string, to: string): Promise<void>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

export async function startPreview(questionnaire: string): Promise<RunningPreview> {
  const folder = await mkdtemp(join(tmpdir(), 'kyoten-preview-'));
  await cp(join(root, 'questionnaire', questionnaire), folder, { recursive: true });
  const server = spawn('node', ['tools/preview.ts', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await addressIn(server.stdout),
    async edit(from, to) {
      const file = join(folder, 'questionnaire.yaml');
      const text = await readFile(file, 'utf8');
      if (!text.includes(from)) throw new Error(`The questionnaire does not say "${from}".`);
      await writeFile(file, text.replace(from, to));
    },
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What it says of the readings that follow has to flow off. */
async function addressIn(output: Readable): Promise<string> {
  let said = '';
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const address = /is at (http:\/\/\S+)/.exec(said)?.[1];
    if (address === undefined) continue;
    output.resume();
    return address;
  }
  throw new Error(`The preview ended before it listened. It said:\n${said}`);
}

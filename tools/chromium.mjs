// Plain JavaScript for Node 18: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium or Chrome of this machine: what CHROMIUM_PATH names, else the first in PATH that
 * starts. Undefined where there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!starts(named)) {
      throw new Error(
        `CHROMIUM_PATH is ${named}, and no Chromium starts there. Correct or unset it.`,
      );
    }
    return named;
  }
  return inPath().find(starts);
}

/** @returns {string[]} */
function inPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path));
}

/**
 * Ubuntu ships a chromium-browser that only says how to install the real one: ask it.
 * @param {string} path
 */
function starts(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /Chrom(e|ium) \d+/.test(stdout);
}

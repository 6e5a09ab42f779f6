import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltApps } from '../src/server/http/files.ts';
import { problem } from '../src/shared/problem.ts';
import { failure, type Result, success } from '../src/shared/result.ts';

/** What the built apps are made of. */
const sources = [
  'src',
  'public',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'tools/precache.ts',
];

/** Builds both apps unless `dist/` was built from these very sources. What goes wrong
 * is said on stderr. Problems: `build.failed { app }`. */
export function buildApps(root: string, say: (message: string) => void): Result<BuiltApps> {
  const built = { respondent: join(root, 'dist/respondent'), office: join(root, 'dist/office') };
  const stamp = join(root, 'dist/.sources');
  const now = digestOf(root);
  const isBuilt = Object.values(built).every((folder) => existsSync(join(folder, 'index.html')));
  if (isBuilt && stampIn(stamp) === now) return success(built);
  say('画面を組み立てています… / Building the apps …');
  for (const mode of ['respondent', 'office']) {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const { status } = spawnSync(process.execPath, [vite, 'build', '--mode', mode], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) return failure([problem('build.failed', { app: mode })]);
  }
  writeFileSync(stamp, now);
  return success(built);
}

function digestOf(root: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

function stampIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

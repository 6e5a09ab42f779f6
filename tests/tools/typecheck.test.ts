import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowName, rows } from '../../tools/folder-rule/table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const configs = ['pure', 'browser', 'worker', 'server'] as const;

describe('given the source files', () => {
  const compiled = Object.fromEntries(configs.map((name) => [name, new Set(filesOf(name))]));

  it('compiles every file of a pure folder without DOM and Node', () => {
    expect(sources().filter((file) => isPure(file) && !compiled.pure?.has(file))).toEqual([]);
  });

  it('compiles every file for the runtime it is written for', () => {
    const all = Object.values(compiled);
    expect(sources().filter((file) => !all.some((files) => files.has(file)))).toEqual([]);
  });
});

describe('given a pure file that uses another runtime', () => {
  const report = compileWithPure(
    'export const all = [document, window, process, fetch, setTimeout, localStorage, Buffer];',
  );

  it.each(['document', 'window', 'process', 'fetch', 'setTimeout', 'localStorage', 'Buffer'])(
    'does not know %s',
    (name) => {
      expect(report).toContain(`'${name}'`);
    },
  );
});

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name));
}

function isPure(file: string): boolean {
  return rows.find(({ name }) => name === rowName(file))?.runs === 'anywhere';
}

function filesOf(name: (typeof configs)[number]): string[] {
  return tsc(['-p', `src/tsconfig.${name}.json`, '--listFilesOnly'])
    .split('\n')
    .map((file) => relative('.', file))
    .filter((file) => file.startsWith('src/'));
}

/** Beside the pure folders, whose libraries must not bring the types of another runtime either. */
function compileWithPure(text: string): string {
  const config = {
    extends: resolve('src/tsconfig.pure.json'),
    include: [resolve('src/definition/**/*.ts'), './planted.ts'],
  };
  const folder = temporaryFolder({
    'planted.ts': text,
    'tsconfig.json': JSON.stringify(config),
  });
  return tsc(['-p', folder]);
}

function tsc(args: readonly string[]): string {
  return spawnSync(resolve('node_modules/.bin/tsc'), args, { encoding: 'utf8' }).stdout;
}

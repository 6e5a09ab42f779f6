import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permits, rows } from '../../tools/folder-rule/table.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Each file is planted with its text; the report must hold the line. */
const planted: readonly { readonly given: string; file: string; text: string; report: string }[] = [
  {
    given: 'a folder that reaches up the way of the data',
    file: 'src/definition/a.ts',
    text: "import { open } from '../engine/form.ts';",
    report:
      'src/definition/a.ts:1 definition may not import engine; it may import definition, shared,',
  },
  {
    given: 'an import of types only',
    file: 'src/conditions/a.ts',
    text: "import type { Row } from '../tally/a.ts';",
    report: 'src/conditions/a.ts:1 conditions may not import tally;',
  },
  {
    given: 'a type taken by import()',
    file: 'src/sync/a.ts',
    text: "/* 拠点の回答 */\nexport type A = import('../ui/a.ts').A;",
    report: 'src/sync/a.ts:2 sync may not import ui;',
  },
  {
    given: 'a file imported late',
    file: 'src/respondent/a.ts',
    text: "export const late = () => import('../office/main.tsx');",
    report: 'src/respondent/a.ts:1 respondent may not import office;',
  },
  {
    given: 'a file passed on by export from',
    file: 'src/tally/a.ts',
    text: "export * from '../report/chart.ts';\nexport { a } from '../server/app.ts';",
    report: 'src/tally/a.ts:2 tally may not import server;',
  },
  {
    given: 'a worker named by its address',
    file: 'src/office/a.ts',
    text: "new Worker(new URL('../server/main.ts', import.meta.url));",
    report: 'src/office/a.ts:1 office may not import server;',
  },
  {
    given: 'a computed address',
    file: 'src/office/b.ts',
    text: 'export const late = (name: string) => import(name);',
    report: 'src/office/b.ts:1 an import whose address is computed cannot be followed.',
  },
  {
    given: 'a glob of files',
    file: 'src/office/c.ts',
    text: "export const all = import.meta.glob('../server/*.ts');",
    report: 'src/office/c.ts:1 import.meta.glob cannot be followed.',
  },
  {
    given: 'a program that uses what belongs to the tests',
    file: 'tools/a.ts',
    text: "import { roster } from '../tests/support/roster.ts';",
    report: 'tools/a.ts:1 tools may not import tests;',
  },
  {
    given: 'a library away from its home',
    file: 'src/engine/a.ts',
    text: "\nimport { h } from 'preact/hooks';",
    report: 'src/engine/a.ts:2 engine may not use preact/hooks; its home is ui, fields, form,',
  },
  {
    given: 'a library without a home',
    file: 'src/ui/a.ts',
    text: "import _ from 'lodash';",
    report: 'src/ui/a.ts:1 ui may not use lodash; it has no home in the table.',
  },
  {
    given: 'the whole of zod in place of zod/mini',
    file: 'src/sync/b.ts',
    text: "import * as z from 'zod';",
    report: 'src/sync/b.ts:1 sync may not use zod; it has no home in the table.',
  },
  {
    given: 'a second reader of YAML',
    file: 'src/definition/hash.ts',
    text: "import { parse } from 'yaml';",
    report:
      'src/definition/hash.ts:1 definition may not use yaml; its home is src/definition/read.ts.',
  },
  {
    given: 'Node outside the server',
    file: 'src/device/a.ts',
    text: "import { readFileSync } from 'node:fs';",
    report: 'src/device/a.ts:1 device does not run on Node: no node:fs here.',
  },
  {
    given: 'the clock in a pure folder',
    file: 'src/engine/clock.ts',
    text: 'export const now = () => new Date();\nexport const ms = () => Date.now();',
    report:
      'src/engine/clock.ts:2 engine is pure and may not use Date.now; let the caller pass it in.',
  },
  {
    given: 'chance in a pure folder',
    file: 'src/sample/a.ts',
    text: 'export const dice = () => Math.random();',
    report: 'src/sample/a.ts:1 sample is pure and may not use Math.random;',
  },
  {
    given: 'types of another runtime called into a pure folder',
    file: 'src/shared/a.ts',
    text: '/// <reference lib="dom" />\nexport {};',
    report: 'src/shared/a.ts:1 shared is pure and may not use //',
  },
  {
    given: 'a question type that opens another',
    file: 'src/question-types/number/type.ts',
    text: "import { text } from '../text/type.ts';",
    report:
      'src/question-types/number/type.ts:1 the question type number may not import the question type text;',
  },
  {
    given: 'a question type that opens the registry',
    file: 'src/question-types/matrix/type.ts',
    text: "import { registry } from '../registry.ts';",
    report:
      'src/question-types/matrix/type.ts:1 the question type matrix may not import the list of all types',
  },
  {
    given: 'the pure face of a type that draws',
    file: 'src/question-types/text/type.ts',
    text: "import { Field } from './field.tsx';",
    report: 'src/question-types/text/type.ts:1 question-types may not import fields;',
  },
  {
    given: 'a field used past form/',
    file: 'src/office/d.tsx',
    text: "import { fields } from '../question-types/fields.ts';",
    report: 'src/office/d.tsx:1 office may not import fields;',
  },
  {
    given: 'a page that builds an adapter of the device',
    file: 'src/respondent/page.tsx',
    text: "import { openStore } from '../device/store.ts';",
    report:
      'src/respondent/page.tsx:1 only src/respondent/services.ts may build what the device offers;',
  },
  {
    given: 'a folder that nobody has put into the table',
    file: 'src/helpers/a.ts',
    text: 'export const a = 1;',
    report: 'src/helpers/a.ts:1 helpers has no row in tools/folder-rule/table.ts;',
  },
  {
    given: 'code beside a questionnaire',
    file: 'questionnaire/kyoten-2025/route.ts',
    text: 'export const a = 1;',
    report: 'questionnaire/kyoten-2025/route.ts:1 questionnaire/ holds data only;',
  },
  {
    given: 'a file that does not parse',
    file: 'src/shared/broken.ts',
    text: "export const a = 1;\nimport from './b.ts' from;",
    report: 'src/shared/broken.ts:2 it does not parse:',
  },
];

const allowed: Readonly<Record<string, string>> = {
  'src/engine/fine.ts':
    "import { a } from '../definition/base.ts';\nimport { b } from './cells.ts';",
  'src/definition/read.ts': "import { parse } from 'yaml';",
  'src/office/main.tsx': "import * as z from 'zod/mini';\nimport { h } from 'preact';",
  'src/respondent/services.ts': "import { openStore } from '../device/store.ts';",
  'src/respondent/other.tsx': "import type { Store } from '../device/store.ts';",
  'src/form/fine.tsx': "import { fields } from '../question-types/fields.ts';",
  'src/question-types/matrix/field.tsx': "import { TextField } from '../text/field.tsx';",
  'src/engine/dated.ts': 'export const opens = (text: string) => new Date(text);',
  'src/server/fine.ts': "import { createHash } from 'node:crypto';",
};

describe('given a project with one offence of each kind', () => {
  const texts = Object.fromEntries(planted.map(({ file, text }) => [file, text]));
  const { status, stderr } = runRule({ ...texts, ...allowed });

  it('fails', () => {
    expect(status).toBe(1);
  });

  it.each(planted)('reports $given with file, line and a sentence', ({ report }) => {
    expect(stderr).toContain(report);
  });

  it.each(Object.keys(allowed))('leaves %s alone, which keeps to its row', (file) => {
    expect(stderr).not.toContain(`${file}:`);
  });
});

describe('given a project that keeps to the table', () => {
  it('passes and says how many files it has read', () => {
    const { status, stdout, stderr } = runRule(allowed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${Object.keys(allowed).length} files`);
  });
});

describe('given a project in which the rule finds no source', () => {
  it.each([{}, { 'tools/a.ts': 'export {};' }])(
    'fails rather than having checked nothing',
    (files) => {
      const { status, stderr } = runRule(files);
      expect(status).toBe(1);
      expect(stderr).toContain('it has checked nothing');
    },
  );
});

describe('given the table itself', () => {
  it('names only rows that exist', () => {
    const known = rows.map(({ name }) => name);
    expect(rows.flatMap(({ imports }) => imports).filter((name) => !known.includes(name))).toEqual(
      [],
    );
  });

  it('lets no two folders import each other, directly or through others', () => {
    expect(rows.filter(({ name }) => reach(name).has(name))).toEqual([]);
  });

  it('lets a pure folder import pure folders only', () => {
    const pure = rows.filter(({ runs }) => runs === 'anywhere');
    const names = pure.map(({ name }) => name);
    expect(pure.flatMap(({ imports }) => imports).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });

  it('gives yaml to one file', () => {
    const uses = [...rows, ...permits].filter(({ packages }) => packages.includes('yaml'));
    expect(uses).toHaveLength(1);
  });
});

/** Every row that may be reached from a row, in one import or more. */
function reach(name: string, seen = new Set<string>()): Set<string> {
  for (const next of rows.find((row) => row.name === name)?.imports ?? []) {
    if (!seen.has(next)) {
      reach(next, seen.add(next));
    }
  }
  return seen;
}

function runRule(files: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [resolve('tools/folder-rule/main.ts')], {
    cwd: temporaryFolder(files),
    encoding: 'utf8',
  });
}

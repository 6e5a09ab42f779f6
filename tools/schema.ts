/**
 * `npm run schema [-- --check]`: writes the JSON Schema that gives editors completion for questionnaires, generated
 * from the schema that reads them. With `--check` it only says whether the committed file is stale (exit 1).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writtenSchema } from '../src/definition/written-schema.ts';
import { registry } from '../src/question-types/registry.ts';

const file = join(import.meta.dirname, '../questionnaire/schema.json');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const text = `${JSON.stringify(writtenSchema(registry), null, 2)}\n`;

if (values.check) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('questionnaire/schema.json is stale: run `npm run schema` and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}

/**
 * `npm run published [-- --json] [FOLDER]`: fills in the sample round of a questionnaire, tallies it, and compares our
 * tables with its published figures. Exits 0 only if every difference names a known discrepancy of the published
 * report, and every published order and cross table holds.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readQuestionnaire, readYaml } from '../src/definition/read.ts';
import type { Cells } from '../src/engine/cells.ts';
import { type Compiled, compile } from '../src/engine/compile.ts';
import { sampleSchema } from '../src/sample/parameters.ts';
import { sampleRound } from '../src/sample/round.ts';
import { columnsOf } from '../src/tally/columns.ts';
import { type Compared, type Comparison, holds } from '../src/tally/comparison.ts';
import { compareWithPublished } from '../src/tally/published.ts';
import { publishedSchema } from '../src/tally/published-schema.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? onlyPublished();
const compiled = definitionIn(folder);
const published = publishedSchema.parse(JSON.parse(textIn(folder, 'published.json')));
const comparison = compareWithPublished(
  published,
  columnsOf(compiled, await submissions(compiled)),
  compiled.questionnaire,
);
console.log(values.json ? JSON.stringify(comparison, null, 2) : inWords(comparison));
process.exitCode = holds(comparison) ? 0 : 1;

/** The only questionnaire that has published figures. */
function onlyPublished(): string {
  const all = join(import.meta.dirname, '../questionnaire');
  const folders = readdirSync(all)
    .map((name) => join(all, name))
    .filter((path) => existsSync(join(path, 'published.json')));
  const [only] = folders;
  if (only === undefined || folders.length > 1) {
    throw new Error(`Name one folder: ${folders.length} have published figures.`);
  }
  return only;
}

function definitionIn(path: string): Compiled {
  const { questionnaire } = readQuestionnaire(textIn(path, 'questionnaire.yaml'));
  if (!questionnaire) throw new Error(`${path} holds a definition with errors: see npm run check.`);
  return compile(questionnaire);
}

/** What every unit of the sample round hands in. */
async function submissions(definition: Compiled): Promise<readonly Cells[]> {
  const yaml = readYaml(textIn(folder, 'sample.yaml'));
  if (!yaml.ok) throw new Error('sample.yaml is no YAML.');
  const sample = sampleSchema.parse(yaml.value.value);
  const round = await sampleRound(definition, '0'.repeat(64), sample, sha256);
  return round.operations.map(({ body }) => JSON.parse(body).payload.effective);
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}

function textIn(path: string, file: string): string {
  return readFileSync(join(path, file), 'utf8');
}

function inWords({ ranks, crosses, ...figures }: Comparison): string {
  return [
    `${basename(folder)}: ${figures.equal} of ${figures.compared} published bases, percentages and counts are ours too.`,
    ...differences(figures),
    `Statements of order: ${ranks.equal} of ${ranks.compared} hold.`,
    ...differences(ranks),
    `Cross tables: ${crosses.equal} of ${crosses.compared} figures hold.`,
    ...differences(crosses),
  ].join('\n');
}

function differences({ differing }: Compared<number | string>): readonly string[] {
  return differing.map(({ figure, published: theirs, ours, discrepancy }) => {
    const why =
      discrepancy === null
        ? 'NOT EXPLAINED'
        : `known discrepancy ${discrepancy} of the published report`;
    return `  ${figure.padEnd(16)} published ${theirs}, ours ${ours ?? 'none'}: ${why}`;
  });
}

/**
 * `npm run published [-- --json] [FOLDER]`: sends the sample round of a questionnaire through the collection endpoint's
 * handler into a database in memory, tallies what is counted there, and compares it with the published figures. Exits 0
 * only if every difference names a known discrepancy of the published report, and every published order and cross table
 * holds.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readQuestionnaire, readYaml } from '../src/definition/read.ts';
import type { Cells } from '../src/engine/cells.ts';
import { compile } from '../src/engine/compile.ts';
import type { Compiled } from '../src/engine/compiled.ts';
import { type SampleParameters, sampleSchema } from '../src/sample/parameters.ts';
import { sampleRound } from '../src/sample/round.ts';
import { definitionCache } from '../src/server/definitions.ts';
import type { OperationServices } from '../src/server/operations/handle.ts';
import { newReceiptKey, openReceiptKey } from '../src/server/receipt-key.ts';
import { seedSampleRound } from '../src/server/sample-round.ts';
import { openSqlite } from '../src/server/storage/sqlite/sqlite.ts';
import type { Result } from '../src/shared/result.ts';
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

/**
 * What the storage counts after every unit of the sample round has sent its operations to the collection endpoint's own
 * handler, in the form it stores them.
 */
async function submissions(definition: Compiled): Promise<readonly Cells[]> {
  const parameters = parametersIn(folder);
  const storage = must(await openSqlite(':memory:'));
  const services: OperationServices = {
    storage,
    clock: { now: () => Date.parse(parameters.period.to) },
    sha256,
    definitions: definitionCache(),
    receiptKey: openReceiptKey(newReceiptKey()),
  };
  const round = must(
    await seedSampleRound(services, {
      questionnaire: definition.questionnaire,
      period: parameters.period,
      make: (hash) => sampleRound(definition, hash, parameters, sha256),
    }),
  );
  const counted = must(await storage.read(({ submissions }) => submissions.counted(round.id)));
  await storage.close();
  return counted.map(({ effective }) => effective);
}

function parametersIn(path: string): SampleParameters {
  return sampleSchema.parse(must(readYaml(textIn(path, 'sample.yaml'))).value);
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
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

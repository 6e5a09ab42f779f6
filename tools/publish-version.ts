/**
 * `npm run publish-version -- FOLDER`: freezes the version of a questionnaire that is about to be fielded. Writes what is
 * published of it to `versions/<version>.json` beside it and records its hash, its ids and its codes in
 * `questionnaire/registry.yaml`; from then on `npm run check` refuses to change it and to use an id or a code again for
 * something else. `--series NAME` begins a new series. Refuses what has errors, and what is published already.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentHash, publishedForm } from '../src/definition/hash.ts';
import { type Series, withPublished } from '../src/definition/meanings.ts';
import { yamlOf } from '../src/definition/read.ts';
import { registry } from '../src/question-types/registry.ts';
import { checkFolder } from './check/read.ts';
import { knownSeries, questionnaires, textOf } from './questionnaire-folder.ts';

const { values, positionals } = parseArgs({
  options: { series: { type: 'string' } },
  allowPositionals: true,
});
const [folder, ...others] = positionals;
if (folder === undefined || others.length > 0) stop('Name the folder of one questionnaire.');
const { questionnaire, problems } = await checkFolder(folder);
if (!questionnaire || problems.some(({ severity }) => severity === 'error'))
  stop('The questionnaire has errors: see npm run check.');
const { id, version } = questionnaire;
const hash = await contentHash(questionnaire, async (text) =>
  createHash('sha256').update(text).digest('hex'),
);
const all = await knownSeries();
const series = seriesFor(all);
if (series.published.some((one) => one.questionnaire === id && one.version === version))
  stop(`Version ${version} of ${id} is published already.`);
const changed = withPublished(series, questionnaire, hash, registry);
await mkdir(join(folder, 'versions'), { recursive: true });
await writeFile(
  join(folder, 'versions', `${version}.json`),
  `${JSON.stringify(publishedForm(questionnaire), null, 1)}\n`,
);
await writeRegistry([...all.filter((one) => one.series !== series.series), changed]);
console.log(`${id} version ${version} is published: ${hash}`);

/** The series the questionnaire belongs to: the one that is named, or the one that has it already. */
function seriesFor(known: readonly Series[]): Series {
  const found = values.series
    ? known.find(({ series: name }) => name === values.series)
    : known.find(({ published }) => published.some((one) => one.questionnaire === id));
  if (found) return found;
  if (values.series === undefined) stop('Name its series with --series: it has none yet.');
  return { series: values.series, published: [], meanings: [] };
}

async function writeRegistry(series: readonly Series[]): Promise<void> {
  const text = await textOf(questionnaires, 'registry.yaml');
  const comment = (text ?? '').split('\n').filter((line) => line.startsWith('#'));
  const sorted = [...series].sort((a, b) => (a.series < b.series ? -1 : 1));
  await writeFile(
    join(questionnaires, 'registry.yaml'),
    `${comment.join('\n')}\n\n${yamlOf(sorted)}`,
  );
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

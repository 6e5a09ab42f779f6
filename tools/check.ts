/**
 * `npm run check [-- --json] [--graph FILE] [--against VERSION] [FOLDER …]`: reads every questionnaire with its
 * translation, its glossary and the plan of its report, says what is wrong and what to do, proves what no answer can ever
 * do, and prints what follows from its routing. `--graph` draws the routing of one questionnaire as SVG; `--against` says
 * what differs from a published version, and what that means for a time series. Exits 1 if there is an error, or if there
 * was nothing to check.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { routingGraph } from '../src/analysis/facts/graph.ts';
import { graphSvg } from '../src/analysis/facts/graph-svg.ts';
import type { Language } from '../src/shared/language.ts';
import { againstAsJson, againstAsText, compareAgainst } from './check/against.ts';
import { type Checked, checkFolder } from './check/read.ts';
import { asJson, asText } from './check/words.ts';
import { questionnaireFolders } from './questionnaire-folder.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    graph: { type: 'string' },
    against: { type: 'string' },
  },
  allowPositionals: true,
});
const language: Language = process.env.LANG?.startsWith('ja') ? 'ja' : 'en';

const folders = positionals.length > 0 ? positionals : await questionnaireFolders();
const checked: Checked[] = [];
for (const folder of folders) checked.push(await checkFolder(folder));

if (values.against !== undefined) await printDifferences(values.against);
else if (values.json)
  console.log(
    JSON.stringify({ questionnaires: checked.map((one) => asJson(one, language)) }, null, 2),
  );
else for (const one of checked) console.log(asText(one, language));
if (checked.length === 0) console.error('There is no questionnaire to check.');
if (values.graph !== undefined) await draw(values.graph);
const hasError = checked.some(({ problems }) =>
  problems.some(({ severity }) => severity === 'error'),
);
if (hasError || checked.length === 0) process.exitCode = 1;

async function printDifferences(version: string): Promise<void> {
  const [only, ...others] = checked;
  if (!only?.questionnaire || others.length > 0)
    return refuse('--against compares one questionnaire without errors: name its folder.');
  try {
    const compared = await compareAgainst(only.questionnaire, only.folder, version);
    console.log(
      values.json
        ? JSON.stringify(againstAsJson(compared), null, 2)
        : againstAsText(compared, language),
    );
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

async function draw(file: string): Promise<void> {
  const [only, ...others] = checked.flatMap(({ possibilities }) => possibilities ?? []);
  if (!only || others.length > 0)
    return refuse('--graph draws one questionnaire without errors: name its folder.');
  await writeFile(file, graphSvg(routingGraph(only), only.compiled, language));
}

function refuse(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

/**
 * `npm run check [-- --json] [--graph FILE] [FOLDER …]`: reads every questionnaire and the plan of its report, says
 * what is wrong with them and what to do, proves what no answer can ever do, and prints what follows from its routing; `--graph` draws the routing of
 * one questionnaire as SVG. Exits 1 if there is an error, or if there was nothing to check.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { analyse } from '../src/analysis/analyse.ts';
import { baseChain, baseParents } from '../src/analysis/facts/bases.ts';
import { routingGraph } from '../src/analysis/facts/graph.ts';
import { graphSvg } from '../src/analysis/facts/graph-svg.ts';
import { type PathLengths, pathLengths } from '../src/analysis/facts/paths.ts';
import { skipSentence } from '../src/analysis/facts/skip-sentence.ts';
import { skipInstructions } from '../src/analysis/facts/skips.ts';
import { Possibilities } from '../src/analysis/possibilities.ts';
import { analysisTexts } from '../src/analysis/texts.ts';
import { witnessInWords } from '../src/analysis/witness-words.ts';
import { baseSentence } from '../src/definition/base.ts';
import { questionsOf } from '../src/definition/outline.ts';
import type { Questionnaire } from '../src/definition/questionnaire.ts';
import { readQuestionnaire, readYaml } from '../src/definition/read.ts';
import { definitionTexts } from '../src/definition/texts.ts';
import type { Cells } from '../src/engine/cells.ts';
import { compile } from '../src/engine/compile.ts';
import { registry } from '../src/question-types/registry.ts';
import { readReportPlan } from '../src/report/plan.ts';
import { planTexts } from '../src/report/plan-texts.ts';
import type { Language } from '../src/shared/language.ts';
import type { Details } from '../src/shared/problem.ts';

const root = join(import.meta.dirname, '..');

interface Checked {
  readonly file: string;
  readonly questionnaire: Questionnaire | undefined;
  /** All answer sets; undefined where the definition cannot be used. */
  readonly possibilities: Possibilities | undefined;
  readonly problems: readonly FoundProblem[];
}

/** A problem of the definition or of its analysis, where it stands in the file. */
interface FoundProblem {
  readonly code: string;
  readonly details: Details;
  readonly severity: 'error' | 'warning' | 'info';
  readonly line: number;
  readonly column: number;
  readonly id?: string;
  readonly witness?: Cells;
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, graph: { type: 'string' } },
  allowPositionals: true,
});
const language: Language = process.env.LANG?.startsWith('ja') ? 'ja' : 'en';

const checked = (await Promise.all((await files(positionals)).map(checkBoth))).flat();
if (values.json) console.log(JSON.stringify({ questionnaires: checked.map(asJson) }, null, 2));
else for (const one of checked) console.log(asText(one));
if (checked.length === 0) console.error('There is no questionnaire to check.');
if (values.graph !== undefined) await draw(values.graph);
const hasError = checked.some(({ problems }) =>
  problems.some(({ severity }) => severity === 'error'),
);
if (hasError || checked.length === 0) process.exitCode = 1;

async function files(folders: readonly string[]): Promise<readonly string[]> {
  if (folders.length > 0)
    return folders.map((folder) =>
      folder.endsWith('.yaml') ? folder : join(folder, 'questionnaire.yaml'),
    );
  const entries = await readdir(join(root, 'questionnaire'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, 'questionnaire', entry.name, 'questionnaire.yaml'));
}

/** A questionnaire, and the plan of its report where that has something wrong. */
async function checkBoth(file: string): Promise<readonly Checked[]> {
  const checked = await checkFile(file);
  const plan = join(dirname(file), 'report.yaml');
  const text = await readFile(plan, 'utf8').catch(() => undefined);
  if (!checked.questionnaire || text === undefined) return [checked];
  const { problems } = readReportPlan(text, checked.questionnaire);
  if (problems.length === 0) return [checked];
  const shown = relative(process.cwd(), plan);
  return [checked, { file: shown, questionnaire: undefined, possibilities: undefined, problems }];
}

async function checkFile(file: string): Promise<Checked> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const shown = relative(process.cwd(), file);
  if (text === undefined) {
    const missing = {
      code: 'definition.yaml',
      details: { reason: 'the file cannot be opened' },
      severity: 'error',
      path: [],
      line: 1,
      column: 1,
    } as const;
    return { file: shown, questionnaire: undefined, possibilities: undefined, problems: [missing] };
  }
  const read = readQuestionnaire(text, registry, await themes());
  const { questionnaire } = read;
  if (!questionnaire) return { file: shown, possibilities: undefined, ...read };
  const possibilities = new Possibilities(compile(questionnaire));
  const yaml = readYaml(text);
  const proved = analyse(possibilities).map((found) => ({
    ...found,
    ...(yaml.ok ? yaml.value.positionOf(found.path) : { line: 1, column: 1 }),
  }));
  return { file: shown, questionnaire, possibilities, problems: [...read.problems, ...proved] };
}

async function themes(): Promise<ReadonlySet<string>> {
  const yaml = readYaml(await readFile(join(root, 'questionnaire/themes.yaml'), 'utf8'));
  const known = z.array(z.looseObject({ id: z.string() })).parse(yaml.ok ? yaml.value.value : []);
  return new Set(known.map(({ id }) => id));
}

function asJson({ file, questionnaire, possibilities, problems }: Checked) {
  const paths = possibilities && pathLengths(possibilities);
  return {
    id: questionnaire?.id ?? null,
    version: questionnaire?.version ?? null,
    questions: questionnaire ? questionsOf(questionnaire).length : null,
    conditions: questionnaire ? conditionCount(questionnaire) : null,
    shortestPath: paths?.shortest.questions ?? null,
    longestPath: paths?.longest.questions ?? null,
    problems: problems.map((found) => ({
      severity: found.severity,
      code: found.code,
      file,
      line: found.line,
      column: found.column,
      id: found.id ?? null,
      ...inWords(found),
      ...(found.witness && { witness: found.witness }),
    })),
  };
}

function asText({ file, possibilities, problems }: Checked): string {
  const lines = problems.map((found) => {
    const { message, advice } = inWords(found);
    const example =
      found.witness && possibilities
        ? `\n    ${witnessInWords(possibilities.compiled, found.witness, language)}`
        : '';
    return `${file}:${found.line}:${found.column} ${found.severity}${found.id ? ` (${found.id})` : ''}: ${message} ${advice}${example}`;
  });
  return [...lines, ...(possibilities ? facts(possibilities) : [])].join('\n');
}

/** The questions indented by the chain of their bases, each with its base and, below it, who goes where. */
function facts(possibilities: Possibilities): readonly string[] {
  const { questionnaire, types } = possibilities.compiled;
  const placed = questionsOf(questionnaire);
  const parents = baseParents(possibilities);
  const skips = Map.groupBy(skipInstructions(possibilities), ({ gate }) => gate);
  return [
    `${questionnaire.id} version ${questionnaire.version}: ${placed.length} questions, ${conditionCount(questionnaire)} conditions, ${pathsInWords(pathLengths(possibilities))}`,
    ...placed.flatMap((one) => {
      const { id } = one.question;
      const indent = '  '.repeat(baseChain(parents, id).length);
      return [
        `${(indent + id).padEnd(22)} ${baseSentence(questionnaire, types, one, language)}`,
        ...(skips.get(id) ?? []).map(
          (skip) => `${' '.repeat(22)}   ${skipSentence(questionnaire, types, skip, language)}`,
        ),
      ];
    }),
  ];
}

function pathsInWords(paths: PathLengths | undefined): string {
  if (!paths) return 'no path to the end';
  const words = ({ questions, bound }: PathLengths['longest']) =>
    questions === bound ? `${questions}` : `${questions} (proved: ${bound})`;
  return `${words(paths.shortest)} to ${words(paths.longest)} on the path`;
}

async function draw(file: string): Promise<void> {
  const [only, ...others] = checked.flatMap(({ possibilities }) => possibilities ?? []);
  if (only && others.length === 0) {
    await writeFile(file, graphSvg(routingGraph(only), only.compiled, language));
    return;
  }
  console.error('--graph draws one questionnaire without errors: name its folder.');
  process.exitCode = 1;
}

/** Conditions written in the definition, on sections, items and checks. */
function conditionCount(questionnaire: Questionnaire): number {
  const conditions = questionnaire.sections.flatMap((section) => [
    section.showIf,
    ...section.items.map((item) => item.showIf),
    ...(section.checks ?? []).map((check) => check.holds),
  ]);
  return conditions.filter((condition) => condition !== undefined).length;
}

function inWords({ code, details }: FoundProblem) {
  const words = {
    ...definitionTexts[language],
    ...analysisTexts[language],
    ...planTexts[language],
  }[code];
  if (!words) throw new Error(`The problem code "${code}" has no sentence.`);
  return words(details);
}

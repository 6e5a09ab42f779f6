/**
 * `npm run check [-- --json] [FOLDER …]`: reads every questionnaire, says what is wrong with it and what to do, and
 * prints what follows from its routing. Exits 1 if there is an error, or if there was nothing to check.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { baseSentence } from '../src/definition/base.ts';
import type { LocatedProblem } from '../src/definition/definition-problem.ts';
import { questionsOf } from '../src/definition/outline.ts';
import type { Questionnaire } from '../src/definition/questionnaire.ts';
import { readQuestionnaire, readYaml } from '../src/definition/read.ts';
import { definitionTexts } from '../src/definition/texts.ts';
import { registry } from '../src/question-types/registry.ts';
import type { Language } from '../src/shared/language.ts';

const root = join(import.meta.dirname, '..');

interface Checked {
  readonly file: string;
  readonly questionnaire: Questionnaire | undefined;
  readonly problems: readonly LocatedProblem[];
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const language: Language = process.env.LANG?.startsWith('ja') ? 'ja' : 'en';

const checked = await Promise.all((await files(positionals)).map(checkFile));
if (values.json) console.log(JSON.stringify({ questionnaires: checked.map(asJson) }, null, 2));
else for (const one of checked) console.log(asText(one));
if (checked.length === 0) console.error('There is no questionnaire to check.');
const hasError = checked.some(({ problems }) =>
  problems.some(({ severity }) => severity === 'error'),
);
process.exitCode = hasError || checked.length === 0 ? 1 : 0;

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
    return { file: shown, questionnaire: undefined, problems: [missing] };
  }
  return { file: shown, ...readQuestionnaire(text, registry, await themes()) };
}

async function themes(): Promise<ReadonlySet<string>> {
  const yaml = readYaml(await readFile(join(root, 'questionnaire/themes.yaml'), 'utf8'));
  const known = z.array(z.looseObject({ id: z.string() })).parse(yaml.ok ? yaml.value.value : []);
  return new Set(known.map(({ id }) => id));
}

function asJson({ file, questionnaire, problems }: Checked) {
  return {
    id: questionnaire?.id ?? null,
    version: questionnaire?.version ?? null,
    questions: questionnaire ? questionsOf(questionnaire).length : null,
    conditions: questionnaire ? conditionCount(questionnaire) : null,
    shortestPath: null,
    longestPath: null,
    problems: problems.map((found) => ({
      severity: found.severity,
      code: found.code,
      file,
      line: found.line,
      column: found.column,
      id: found.id ?? null,
      ...inWords(found),
    })),
  };
}

function asText(one: Checked): string {
  const problems = one.problems.map((found) => {
    const { message, advice } = inWords(found);
    return `${one.file}:${found.line}:${found.column} ${found.severity}${found.id ? ` (${found.id})` : ''}: ${message} ${advice}`;
  });
  if (!one.questionnaire) return problems.join('\n');
  return [...problems, ...facts(one.questionnaire)].join('\n');
}

function facts(questionnaire: Questionnaire): readonly string[] {
  const placed = questionsOf(questionnaire);
  const head = `${questionnaire.id} version ${questionnaire.version}: ${placed.length} questions, ${conditionCount(questionnaire)} conditions`;
  return [
    head,
    ...placed.map(
      (one) =>
        `  ${one.question.id.padEnd(20)} ${baseSentence(questionnaire, registry, one, language)}`,
    ),
  ];
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

function inWords(found: LocatedProblem): { readonly message: string; readonly advice: string } {
  const words = definitionTexts[language][found.code];
  if (!words) throw new Error(`The problem code "${found.code}" has no sentence.`);
  return words(found.details);
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { analyse } from '../../src/analysis/analyse.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { contentHash } from '../../src/definition/hash.ts';
import { meaningProblems } from '../../src/definition/meanings.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { readYaml, type YamlText } from '../../src/definition/read.ts';
import type { Cells } from '../../src/engine/cells.ts';
import { compile } from '../../src/engine/compile.ts';
import { registry } from '../../src/question-types/registry.ts';
import { readReportPlan } from '../../src/report/plan.ts';
import type { Details } from '../../src/shared/problem.ts';
import { knownSeries, readFolder, textOf } from '../questionnaire-folder.ts';

/** A questionnaire and everything there is to say about it. */
export interface Checked {
  /** The definition, as the reader of the output would name it. */
  readonly file: string;
  readonly folder: string;
  readonly questionnaire: Questionnaire | undefined;
  /** All answer sets; undefined where the definition cannot be used. */
  readonly possibilities: Possibilities | undefined;
  readonly problems: readonly FoundProblem[];
}

/** A problem of a definition, of a file beside it or of its analysis, where it stands. */
export interface FoundProblem {
  readonly code: string;
  readonly details: Details;
  readonly severity: 'error' | 'warning' | 'info';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly id?: string;
  readonly witness?: Cells;
}

/** Checks the questionnaire in a folder, or in a YAML file that stands alone. */
export async function checkFolder(given: string): Promise<Checked> {
  const folder = given.endsWith('.yaml') ? dirname(given) : given;
  const shown = (name: string) => relative(process.cwd(), join(folder, name));
  const file = shown('questionnaire.yaml');
  const read = await readFolder(folder);
  const unread = { file, folder, questionnaire: undefined, possibilities: undefined };
  if (!read) {
    const reason = 'the file cannot be opened';
    return { ...unread, problems: [atTop('definition.yaml', { reason }, file)] };
  }
  const located = read.problems.map((found) => ({ ...found, file: shown(found.file) }));
  const { questionnaire } = read;
  if (!questionnaire) return { ...unread, problems: located };
  const possibilities = new Possibilities(compile(questionnaire));
  const yaml = readYaml((await textOf(folder, 'questionnaire.yaml')) ?? '');
  const place = (found: Placeable) => atPlace(found, yaml.ok ? yaml.value : undefined, file);
  return {
    file,
    folder,
    questionnaire,
    possibilities,
    problems: [
      ...located,
      ...missingTranslation(folder, shown('questionnaire.en.yaml')),
      ...(await changedMeanings(questionnaire)).map(place),
      ...analyse(possibilities).map(place),
      ...(await wrongPlan(folder, questionnaire, shown('report.yaml'))),
    ],
  };
}

type Placeable = Omit<FoundProblem, 'file' | 'line' | 'column'> & {
  readonly path: readonly (string | number)[];
};

function atPlace(found: Placeable, yaml: YamlText | undefined, file: string): FoundProblem {
  return { ...found, file, ...(yaml?.positionOf(found.path) ?? { line: 1, column: 1 }) };
}

function atTop(code: string, details: Details, file: string): FoundProblem {
  return { code, details, severity: 'error', file, line: 1, column: 1 };
}

/** A questionnaire that hubs fill in has to be there in both languages of the form. */
function missingTranslation(folder: string, file: string): readonly FoundProblem[] {
  return existsSync(join(folder, 'questionnaire.en.yaml'))
    ? []
    : [atTop('definition.untranslated', {}, file)];
}

async function changedMeanings(questionnaire: Questionnaire): Promise<readonly Placeable[]> {
  const hash = await contentHash(questionnaire, async (text) =>
    createHash('sha256').update(text).digest('hex'),
  );
  const all = await knownSeries();
  const series = all.find(({ published }) =>
    published.some((one) => one.questionnaire === questionnaire.id),
  );
  return series ? meaningProblems(questionnaire, hash, series, registry) : [];
}

/** What is wrong with the plan of its report, where it has one. */
async function wrongPlan(
  folder: string,
  questionnaire: Questionnaire,
  file: string,
): Promise<readonly FoundProblem[]> {
  const text = await textOf(folder, 'report.yaml');
  if (text === undefined) return [];
  return readReportPlan(text, questionnaire).problems.map((found) => ({ ...found, file }));
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readQuestionnaire, readYaml } from '../src/definition/read.ts';
import { compile } from '../src/engine/compile.ts';
import { type ReportPlan, readReportPlan } from '../src/report/plan.ts';
import { sampleSchema } from '../src/sample/parameters.ts';
import { sampleRound, sampleUnits } from '../src/sample/round.ts';
import type { Sample } from '../src/server/sample-round.ts';
import type { Sha256 } from '../src/shared/ports.ts';
import { problem } from '../src/shared/problem.ts';
import { failure, type Result, success } from '../src/shared/result.ts';

/** The sample round of a questionnaire folder, before it is made. */
export interface FolderSample extends Sample {
  /** How many units answer. */
  readonly responses: number;
  /** The number of the unit that has answered nothing: for whoever tries the survey. */
  readonly newcomer: string | undefined;
  /** What the report of the round declares, where the folder has one. */
  readonly plan: ReportPlan | undefined;
}

/**
 * The sample of a folder of `questionnaire/`; undefined where it has none, or none whose answers are laid down.
 * Problems: `questionnaire.broken { file }`.
 */
export async function sampleOf(
  folder: string,
  sha256: Sha256,
): Promise<Result<FolderSample | undefined>> {
  const file = (name: string) => join(folder, name);
  const text = (name: string) => readFile(file(name), 'utf8');
  const broken = (name: string) => failure([problem('questionnaire.broken', { file: file(name) })]);
  if (!existsSync(file('sample.yaml'))) return success(undefined);
  const yaml = readYaml(await text('sample.yaml'));
  if (!yaml.ok) return broken('sample.yaml');
  if (!hasAnswers(yaml.value.value)) return success(undefined);
  const parameters = sampleSchema.safeParse(yaml.value.value);
  if (!parameters.success) return broken('sample.yaml');
  if (!existsSync(file('questionnaire.yaml'))) return broken('questionnaire.yaml');
  const { questionnaire } = readQuestionnaire(await text('questionnaire.yaml'));
  if (!questionnaire) return broken('questionnaire.yaml');
  const plan = existsSync(file('report.yaml'))
    ? readReportPlan(await text('report.yaml'), questionnaire).plan
    : undefined;
  const { period, responses } = parameters.data;
  return success({
    questionnaire,
    period,
    responses,
    plan,
    newcomer: sampleUnits(parameters.data).find(({ silent }) => silent)?.number,
    make: (hash) => sampleRound(compile(questionnaire), hash, parameters.data, sha256),
  });
}

function hasAnswers(parameters: unknown): boolean {
  return typeof parameters === 'object' && parameters !== null && 'answers' in parameters;
}

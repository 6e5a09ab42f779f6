import { join } from 'node:path';
import { readYaml } from '../src/definition/read.ts';
import { compile } from '../src/engine/compile.ts';
import { EMPTY_PLAN, type ReportPlan, readReportPlan } from '../src/report/plan.ts';
import { sampleSchema } from '../src/sample/parameters.ts';
import { sampleRound, sampleUnits } from '../src/sample/round.ts';
import type { Sample } from '../src/server/sample-round.ts';
import type { Sha256 } from '../src/shared/ports.ts';
import { problem } from '../src/shared/problem.ts';
import { failure, type Result, success } from '../src/shared/result.ts';
import { readFolder, textOf } from './questionnaire-folder.ts';

/** The sample round of a questionnaire folder, before it is made. */
export interface FolderSample extends Sample {
  /** How many units answer. */
  readonly responses: number;
  /** The number of the unit that has answered nothing: for whoever tries the survey. */
  readonly newcomer: string | undefined;
  /** What the report of the round declares; nothing where the folder has none. */
  readonly plan: ReportPlan;
}

/**
 * The sample of a folder of `questionnaire/`; undefined where it has none.
 * Problems: `questionnaire.broken { file }`.
 */
export async function sampleOf(
  folder: string,
  sha256: Sha256,
): Promise<Result<FolderSample | undefined>> {
  const broken = (name: string) =>
    failure([problem('questionnaire.broken', { file: join(folder, name) })]);
  const text = await textOf(folder, 'sample.yaml');
  if (text === undefined) return success(undefined);
  const yaml = readYaml(text);
  if (!yaml.ok) return broken('sample.yaml');
  const parameters = sampleSchema.safeParse(yaml.value.value);
  if (!parameters.success) return broken('sample.yaml');
  const questionnaire = (await readFolder(folder))?.questionnaire;
  if (!questionnaire) return broken('questionnaire.yaml');
  const report = await textOf(folder, 'report.yaml');
  const plan = report === undefined ? EMPTY_PLAN : readReportPlan(report, questionnaire).plan;
  if (!plan) return broken('report.yaml');
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestionnaire, readYaml } from '../../src/definition/read.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { type SampleParameters, sampleSchema } from '../../src/sample/parameters.ts';

const folders = join(import.meta.dirname, '../../questionnaire');

/** A questionnaire of the folder `questionnaire/`, Japanese only. */
export function compiledFolder(id: string): Compiled {
  const { questionnaire, problems } = readQuestionnaire(textOf(id, 'questionnaire.yaml'));
  if (!questionnaire) throw new Error(JSON.stringify(problems));
  return compile(questionnaire);
}

/** The parameters of its sample round. */
export function folderParameters(id: string): SampleParameters {
  const yaml = readYaml(textOf(id, 'sample.yaml'));
  if (!yaml.ok) throw new Error(JSON.stringify(yaml.problems));
  return sampleSchema.parse(yaml.value.value);
}

function textOf(id: string, file: string): string {
  return readFileSync(join(folders, id, file), 'utf8');
}

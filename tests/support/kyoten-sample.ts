import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestionnaire, readYaml } from '../../src/definition/read.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { type SampleParameters, sampleSchema } from '../../src/sample/parameters.ts';
import { type Published, publishedSchema } from '../../src/tally/published-schema.ts';

const folder = join(import.meta.dirname, '../../questionnaire/kyoten-2025');

/** The 2025 questionnaire as it is read from its folder, sources included. */
export function kyoten(): Compiled {
  const { questionnaire, problems } = readQuestionnaire(textOf('questionnaire.yaml'));
  if (!questionnaire) throw new Error(JSON.stringify(problems));
  return compile(questionnaire);
}

export function kyotenParameters(): SampleParameters {
  const yaml = readYaml(textOf('sample.yaml'));
  if (!yaml.ok) throw new Error(JSON.stringify(yaml.problems));
  return sampleSchema.parse(yaml.value.value);
}

export function kyotenPublished(): Published {
  return publishedSchema.parse(JSON.parse(textOf('published.json')));
}

export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}

function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

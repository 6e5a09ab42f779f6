import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Series, seriesSchema } from '../src/definition/meanings.ts';
import { type ReadQuestionnaire, readQuestionnaire, readYaml } from '../src/definition/read.ts';
import { registry } from '../src/question-types/registry.ts';

/** Where the questionnaires are. */
export const questionnaires = join(import.meta.dirname, '../questionnaire');

/** The folders of all questionnaires, by name. */
export async function questionnaireFolders(): Promise<readonly string[]> {
  const entries = await readdir(questionnaires, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.sort().map((name) => join(questionnaires, name));
}

/** The text of a file; undefined where there is none. */
export async function textOf(folder: string, file: string): Promise<string | undefined> {
  return readFile(join(folder, file), 'utf8').catch(() => undefined);
}

/**
 * Reads the definition in a folder with its glossary and its translation; undefined where the folder has none.
 */
export async function readFolder(folder: string): Promise<ReadQuestionnaire | undefined> {
  const text = await textOf(folder, 'questionnaire.yaml');
  if (text === undefined) return undefined;
  return readQuestionnaire(text, registry, await knownThemes(), {
    english: await textOf(folder, 'questionnaire.en.yaml'),
    glossary: await textOf(folder, 'glossary.yaml'),
  });
}

/** What the ids and codes of every series have meant (`registry.yaml`). */
export async function knownSeries(): Promise<readonly Series[]> {
  return seriesSchema.parse(await yamlOf('registry.yaml'));
}

async function knownThemes(): Promise<ReadonlySet<string>> {
  const themes = z.array(z.looseObject({ id: z.string() })).parse(await yamlOf('themes.yaml'));
  return new Set(themes.map(({ id }) => id));
}

async function yamlOf(file: string): Promise<unknown> {
  const yaml = readYaml((await textOf(questionnaires, file)) ?? '[]');
  if (!yaml.ok) throw new Error(`${file} cannot be read: ${yaml.problems[0]?.details.reason}`);
  return yaml.value.value ?? [];
}

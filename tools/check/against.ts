import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionsOf } from '../../src/definition/outline.ts';
import { openPublished } from '../../src/definition/published.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { compareVersions } from '../../src/definition/versions/compare.ts';
import { continuityOf, type Difference } from '../../src/definition/versions/difference.ts';
import {
  continuityTexts,
  differenceTexts,
} from '../../src/definition/versions/difference-texts.ts';
import { registry } from '../../src/question-types/registry.ts';
import type { Language } from '../../src/shared/language.ts';
import { readFolder } from '../questionnaire-folder.ts';

/** What differs from an older version, for one questionnaire. */
export interface ComparedVersions {
  readonly older: Questionnaire;
  readonly newer: Questionnaire;
  readonly differences: readonly Difference[];
}

/**
 * Compares a questionnaire with one of its published versions (`1`), or with the definition in another folder.
 *
 * @throws when there is no such version.
 */
export async function compareAgainst(
  newer: Questionnaire,
  folder: string,
  version: string,
): Promise<ComparedVersions> {
  const older = version.includes('/')
    ? (await readFolder(version))?.questionnaire
    : await publishedVersion(folder, version);
  if (!older) throw new Error(`${version} holds no questionnaire without errors.`);
  return { older, newer, differences: compareVersions(older, newer, registry) };
}

/** A version as it was frozen; it was checked when it was published. */
async function publishedVersion(folder: string, version: string): Promise<Questionnaire> {
  const file = join(folder, 'versions', `${version}.json`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(`${file} does not exist: was version ${version} published?`);
  const opened = openPublished(JSON.parse(text));
  if (!opened) throw new Error(`${file} is no published questionnaire.`);
  return opened;
}

export function againstAsJson({ older, newer, differences }: ComparedVersions): object {
  const byId = Map.groupBy(differences, ({ id }) => id);
  return {
    id: newer.id,
    from: older.version,
    to: newer.version,
    questions: questionsOf(newer).map(({ question: { id } }) => ({
      id,
      continuity: continuityOf(byId.get(id) ?? []),
    })),
    differences: differences.map(({ id, aspect, continuity, code, details }) => ({
      id,
      aspect,
      continuity,
      code,
      details,
    })),
  };
}

/** One line a difference; questions that are 同一 are only counted. */
export function againstAsText(
  { older, newer, differences }: ComparedVersions,
  language: Language,
): string {
  const words = differenceTexts[language];
  const grades = continuityTexts[language];
  const touched = new Set(differences.map(({ id }) => id));
  const same = questionsOf(newer).filter(({ question }) => !touched.has(question.id)).length;
  return [
    `${newer.id} ${older.version} → ${newer.version}: ${grades.same} ${same}`,
    ...differences.map(
      ({ id, continuity, code, details }) =>
        `  ${grades[continuity]}  ${id.padEnd(16)} ${words[code]?.(details) ?? code}`,
    ),
  ].join('\n');
}

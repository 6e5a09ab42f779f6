import { publishedForm } from '../definition/hash.ts';
import { openPublished } from '../definition/published.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { compile } from '../engine/compile.ts';
import type { Compiled } from '../engine/compiled.ts';
import { type Registry, registry } from '../question-types/registry.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Sha256 } from '../shared/ports.ts';
import type { PublishedQuestionnaire } from './storage/questionnaires.ts';
import type { Reader } from './storage/storage.ts';

/** Published definitions, compiled once each. */
export interface Definitions {
  /** The definition of this hash; undefined where none was published. */
  compiled(reader: Reader, hash: string): Promise<Compiled | undefined>;
}

export function definitionCache(types: Registry = registry): Definitions {
  const known = new Map<string, Compiled>();
  return {
    async compiled(reader, hash) {
      const kept = known.get(hash);
      if (kept) return kept;
      const published = await reader.questionnaires.byHash(hash);
      if (!published) return undefined;
      const questionnaire = openPublished(JSON.parse(published.body), types);
      if (!questionnaire) throw new Error(`The published definition ${hash} cannot be read.`);
      const compiled = compile(questionnaire, types);
      known.set(hash, compiled);
      return compiled;
    },
  };
}

/** A definition in the form devices get it, under its hash. */
export async function published(
  questionnaire: Questionnaire,
  sha256: Sha256,
): Promise<PublishedQuestionnaire> {
  const body = canonicalJson(publishedForm(questionnaire));
  const { id, version } = questionnaire;
  return { hash: await sha256(body), id, version, body };
}

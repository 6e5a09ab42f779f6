import { canonicalJson } from '../shared/canonical-json.ts';
import type { Json } from '../shared/json.ts';
import type { Sha256 } from '../shared/ports.ts';
import type { Questionnaire } from './questionnaire.ts';

/** What is published of a definition: all that a respondent meets, without where it came from. */
export function publishedForm(questionnaire: Questionnaire): Questionnaire {
  const { sources: _, ...rest } = questionnaire;
  return withoutSource(rest);
}

/** The name of a published definition: SHA-256 of the canonical JSON (RFC 8785) of its published form. */
export function contentHash(questionnaire: Questionnaire, sha256: Sha256): Promise<string> {
  return sha256(canonicalJson(publishedForm(questionnaire)));
}

function withoutSource<T>(value: T): T {
  if (Array.isArray(value)) return value.map((member: Json) => withoutSource(member)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, member]) => key !== 'source' && member !== undefined,
  );
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutSource(member)])) as T;
}

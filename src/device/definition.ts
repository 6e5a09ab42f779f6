import { contentHash } from '../definition/hash.ts';
import { openPublished } from '../definition/published.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Sha256 } from '../shared/ports.ts';
import { problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';

/** Opens a published questionnaire. One that this version of the app cannot read is refused as a whole. */
export function openDefinition(published: unknown): Result<Questionnaire> {
  const opened = openPublished(published);
  return opened ? success(opened) : failure([problem('definition.unreadable')]);
}

/** Opens a questionnaire that came over the network, and refuses one that is not what its name says. */
export async function openSentDefinition(
  published: unknown,
  hash: string,
  sha256: Sha256,
): Promise<Result<Questionnaire>> {
  const opened = openDefinition(published);
  if (!opened.ok) return opened;
  const same = (await contentHash(opened.value, sha256)) === hash;
  return same ? opened : failure([problem('definition.altered')]);
}

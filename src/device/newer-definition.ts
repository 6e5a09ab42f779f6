import { orphanOf } from '../engine/cells.ts';
import type { Json } from '../shared/json.ts';
import type { Kept } from './kept.ts';
import { type Step, step, write } from './step.ts';

/** A definition later than the one a response is on here. */
export interface NewerDefinition {
  readonly hash: string;
  /** Whether the hub has moved to it on another device already; else it is asked. */
  readonly accepted: boolean;
}

/** The definition a response may move to, as far as the server has told; undefined where it is on the newest. */
export function newerDefinition({ account, server }: Kept): NewerDefinition | undefined {
  const { own = '', published = [] } = server.definitions ?? {};
  const place = published.indexOf(account.definitionHash);
  if (published.indexOf(own) > place) return { hash: own, accepted: true };
  const newest = published.at(-1);
  return newest !== undefined && published.indexOf(newest) > place
    ? { hash: newest, accepted: false }
    : undefined;
}

/** Hashes of the definitions to be loaded: the one to move to, and those that orphans were answered in. */
export function missingDefinitions(kept: Kept): readonly string[] {
  const { account, others, server, head } = kept;
  const hasOrphans = [...head].some(
    ([address, { value }]) => orphanOf(address) !== undefined && value !== null,
  );
  const newer = newerDefinition(kept)?.hash;
  return (server.definitions?.published ?? [])
    .filter((hash) => hasOrphans || hash === newer)
    .filter((hash) => hash !== account.definitionHash && !others.has(hash));
}

/** Keeps a definition beside the one the response is on. */
export function withDefinition(kept: Kept, hash: string, definition: Json): Step {
  const others = new Map(kept.others).set(hash, definition);
  return step({ ...kept, others }, [write('definitions', hash, definition)]);
}

import type { Compiled } from '../../engine/compiled.ts';
import type { Operation } from '../../sync/operation.ts';
import type { Definitions } from '../definitions.ts';
import type { ResponseRecord } from '../storage/responses.ts';
import type { Reader } from '../storage/storage.ts';

/** The definitions an operation was made on and a response is on, which its hub may have revised meanwhile. */
export interface Versions {
  readonly made: Compiled;
  readonly held: Compiled;
  /**
   * `moves`: the operation takes the response along to its own, later definition; `behind`: it was made on a device that
   * has not heard yet that the response has moved.
   */
  readonly is: 'same' | 'moves' | 'behind';
}

/**
 * @param published Hashes of the round's definitions, the newest last.
 * @returns undefined where the operation names a definition that the round never had.
 */
export async function versionsOf(
  definitions: Definitions,
  reader: Reader,
  published: readonly string[],
  operation: Pick<Operation, 'definitionHash'>,
  response: ResponseRecord,
): Promise<Versions | undefined> {
  const [ours, theirs] = [response.definitionHash, operation.definitionHash];
  const [held, made] = [
    await definitions.compiled(reader, ours),
    published.includes(theirs) ? await definitions.compiled(reader, theirs) : undefined,
  ];
  if (!held || !made) return undefined;
  if (ours === theirs) return { made, held, is: 'same' };
  // What nobody has begun stays on no definition: the first operation says which one it was begun with.
  const later = response.rev === 0 || published.indexOf(theirs) > published.indexOf(ours);
  return { made, held, is: later ? 'moves' : 'behind' };
}

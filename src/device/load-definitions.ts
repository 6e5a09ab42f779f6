import { openSentDefinition } from './definition.ts';
import type { Keeper } from './keeper.ts';
import { missingDefinitions, withDefinition } from './newer-definition.ts';
import type { DevicePorts } from './ports.ts';

/**
 * Brings the definitions that are missing here onto the device, so that moving to one needs no network. What does not
 * come, is not what its name says or needs a newer app is left out.
 */
export async function loadDefinitions(
  { connection, sha256 }: Pick<DevicePorts, 'connection' | 'sha256'>,
  keeper: Keeper,
  isStopped: () => boolean,
): Promise<void> {
  for (const hash of missingDefinitions(keeper.kept)) {
    const answer = await connection.definition(hash);
    const opened = answer.ok && (await openSentDefinition(answer.value, hash, sha256)).ok;
    if (isStopped()) return;
    if (answer.ok && opened) keeper.take(withDefinition(keeper.kept, hash, answer.value));
  }
  await keeper.settled();
}

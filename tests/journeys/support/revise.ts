import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openPublished } from '../../../src/definition/published.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { published } from '../../../src/server/definitions.ts';
import { openSqlite } from '../../../src/server/storage/sqlite/sqlite.ts';
import type { Product } from './product.ts';

/** The round of the hub that `startProduct` gives access to. */
const round = 'kyoten-2025-sample';

/** Publishes a revised questionnaire in the round of the product's hub, while its server runs. */
export async function revise(
  { dataDir }: Product,
  change: (questionnaire: Questionnaire) => Questionnaire,
): Promise<void> {
  const opened = await openSqlite(join(dataDir, 'kyoten.sqlite'));
  if (!opened.ok) throw new Error('The database of the product cannot be opened.');
  const storage = opened.value;
  const revised = await storage.transaction(async ({ questionnaires, rounds }) => {
    const hash = (await rounds.definitions(round)).at(-1) ?? '';
    const current = await questionnaires.byHash(hash);
    const questionnaire = current && openPublished(JSON.parse(current.body));
    if (!questionnaire) throw new Error(`The round ${round} has no questionnaire.`);
    const next = await published(change(questionnaire), sha256);
    await questionnaires.publish(next);
    await rounds.addDefinition(round, next.hash, Date.now());
  });
  await storage.close();
  if (!revised.ok) throw new Error('The revised questionnaire cannot be published.');
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}

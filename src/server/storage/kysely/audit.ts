import type { Kysely, Selectable } from 'kysely';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { AuditEntry, AuditWriter } from '../audit.ts';
import { fromJson } from './json.ts';
import type { Tables } from './schema.ts';

export function audit(db: Kysely<Tables>): AuditWriter {
  const ofChain = (chain: string) => db.selectFrom('audit').selectAll().where('chain', '=', chain);

  return {
    async head(chain) {
      const row = await ofChain(chain).orderBy('n', 'desc').limit(1).executeTakeFirst();
      return row && entry(row);
    },

    async chain(chain) {
      return (await ofChain(chain).orderBy('n').execute()).map(entry);
    },

    async about(chain, object) {
      const query = ofChain(chain).where('object', '=', object).orderBy('n');
      return (await query.execute()).map(entry);
    },

    async add({ prevHash, details, ...rest }) {
      await db
        .insertInto('audit')
        .values({ ...rest, prev_hash: prevHash, details: canonicalJson(details) })
        .execute();
    },
  };
}

function entry(row: Selectable<Tables['audit']>): AuditEntry {
  const { prev_hash: prevHash, details, ...rest } = row;
  return { ...rest, details: fromJson(details), prevHash };
}

import type { Kysely } from 'kysely';
import type { QuestionnaireWriter } from '../questionnaires.ts';
import type { Tables } from './schema.ts';

export function questionnaires(db: Kysely<Tables>): QuestionnaireWriter {
  return {
    byHash: (hash) =>
      db.selectFrom('questionnaires').selectAll().where('hash', '=', hash).executeTakeFirst(),

    async publish(questionnaire) {
      await db
        .insertInto('questionnaires')
        .values(questionnaire)
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
  };
}

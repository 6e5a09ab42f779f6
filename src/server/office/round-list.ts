import type { RoundList } from '../../api/rounds.ts';
import type { Language } from '../../shared/language.ts';
import type { Definitions } from '../definitions.ts';
import { asTold } from '../round/routes.ts';
import { titledIn } from '../round/titled.ts';
import type { RoundRecord } from '../storage/rounds.ts';
import type { Reader } from '../storage/storage.ts';

/** The rounds to choose from, by the titles they have in a language. */
export async function roundList(
  reader: Reader,
  definitions: Definitions,
  rounds: readonly RoundRecord[],
  language: Language,
): Promise<RoundList> {
  const told = rounds.map(async (round) => {
    const hash = (await reader.rounds.definitions(round.id)).at(-1);
    const compiled = hash === undefined ? undefined : await definitions.compiled(reader, hash);
    return asTold(compiled ? titledIn(round, compiled.questionnaire, language) : round);
  });
  return { rounds: await Promise.all(told) };
}

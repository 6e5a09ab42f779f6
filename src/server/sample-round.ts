import type { Questionnaire } from '../definition/questionnaire.ts';
import type { SampleRound } from '../sample/round.ts';
import type { Result } from '../shared/result.ts';
import { success } from '../shared/result.ts';
import { recordAct } from './audit/record.ts';
import { published } from './definitions.ts';
import { handleOperation, type OperationServices } from './operations/handle.ts';
import { joined } from './storage/joined.ts';
import type { RoundRecord } from './storage/rounds.ts';
import type { Reader, Writer } from './storage/storage.ts';

/** The sample round of a questionnaire: invented hubs, and what they have handed in. */
export interface Sample {
  readonly questionnaire: Questionnaire;
  /** First and last day of the real survey, ISO 8601 in Japan. */
  readonly period: { readonly from: string; readonly to: string };
  /** Makes the roster and the operations; asked for only where they are not there yet. */
  readonly make: (definitionHash: string) => Promise<SampleRound>;
}

/** How long the sample round stays open after the latest start. */
const OPEN_DAYS = 21;
const DAY = 86_400_000;

/**
 * Puts the sample round into the storage, once and as a whole, through the operation handler itself; every start moves
 * its closing day.
 */
export async function seedSampleRound(
  services: OperationServices,
  sample: Sample,
): Promise<Result<RoundRecord>> {
  const now = services.clock.now();
  const definition = await published(sample.questionnaire, services.sha256);
  const round = roundOf(sample, now);
  const found = await services.storage.read((reader) => isSeeded(reader, round.id));
  if (!found.ok) return found;
  // Made before the round is there: one that cannot be made opens no round.
  const made = found.value ? undefined : await sample.make(definition.hash);
  const opened = await services.storage.transaction(async (writer) => {
    await writer.questionnaires.publish(definition);
    await writer.rounds.save(round);
    await writer.rounds.addDefinition(round.id, definition.hash, now);
    if (made) await fill(services, writer, round, definition.hash, made);
  });
  return opened.ok ? success(round) : opened;
}

async function fill(
  services: OperationServices,
  writer: Writer,
  { id: roundId }: RoundRecord,
  definitionHash: string,
  { units, operations }: SampleRound,
): Promise<void> {
  await writer.roster.add(
    units.map(({ id, number, name, prefecture, attributes, responseId }) => ({
      roundId,
      unitId: id,
      number,
      name,
      prefecture,
      attributes,
      codeHash: null,
      responseId,
      definitionHash,
    })),
  );
  const storage = joined(writer);
  for (const { unitId, body, sentAt } of operations) {
    const clock = { now: () => sentAt };
    const session = { unitId, roundId };
    const outcome = await handleOperation({ ...services, storage, clock }, session, body);
    if (outcome.kind === 'refused') {
      throw new Error(`An operation of the sample was refused: ${outcome.refusal.problem.code}.`);
    }
  }
  await recordAct(writer, services.sha256, {
    chain: roundId,
    at: services.clock.now(),
    actor: 'system',
    role: 'system',
    action: SEEDED,
    object: roundId,
    details: { operations: operations.length },
  });
}

const SEEDED = 'seed-sample';

function roundOf({ questionnaire, period }: Sample, now: number): RoundRecord {
  const { id, title, edition } = questionnaire;
  const closes = now + OPEN_DAYS * DAY;
  return {
    id: `${id}-sample`,
    title: edition === undefined ? title : `${title}（${edition}）`,
    opens: Date.parse(`${period.from}T00:00:00+09:00`),
    closes,
    graceEnds: closes + 7 * DAY,
    epoch: 1,
    fictional: true,
  };
}

async function isSeeded(reader: Reader, roundId: string): Promise<boolean> {
  const acts = await reader.audit.about(roundId, roundId);
  return acts.some(({ action }) => action === SEEDED);
}

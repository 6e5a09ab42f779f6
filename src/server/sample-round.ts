import type { Questionnaire } from '../definition/questionnaire.ts';
import type { SampleOperation } from '../sample/operations.ts';
import type { SampleRound } from '../sample/round.ts';
import type { Result } from '../shared/result.ts';
import { success } from '../shared/result.ts';
import { recordAct } from './audit/record.ts';
import { published } from './definitions.ts';
import { handleOperation, type OperationServices } from './operations/handle.ts';
import type { RoundRecord } from './storage/rounds.ts';
import type { Writer } from './storage/storage.ts';

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
 * Puts the sample round into the storage, once, through the operation handler itself; every start moves its closing
 * day. Interrupted, it goes on where it stopped: the same operations sent again change nothing.
 */
export async function seedSampleRound(
  services: OperationServices,
  sample: Sample,
): Promise<Result<RoundRecord>> {
  const definition = await published(sample.questionnaire, services.sha256);
  const round = roundOf(sample, services.clock.now());
  const begun = await services.storage.transaction(async (writer) => {
    await writer.questionnaires.publish(definition);
    await writer.rounds.save(round);
    await writer.rounds.addDefinition(round.id, definition.hash, services.clock.now());
    return isSeeded(writer, round.id);
  });
  if (!begun.ok) return begun;
  if (begun.value) return success(round);

  const { units, operations } = await sample.make(definition.hash);
  const listed = await services.storage.transaction((writer) =>
    writer.roster.add(
      units.map(({ id, number, name, prefecture, responseId }) => ({
        roundId: round.id,
        unitId: id,
        number,
        name,
        prefecture,
        attributes: {},
        codeHash: null,
        responseId,
        definitionHash: definition.hash,
      })),
    ),
  );
  if (!listed.ok) return listed;
  await deliver(services, round, operations);
  const done = await services.storage.transaction((writer) =>
    recordAct(writer, services.sha256, {
      chain: round.id,
      at: services.clock.now(),
      actor: 'system',
      role: 'system',
      action: SEEDED,
      object: round.id,
      details: { operations: operations.length },
    }),
  );
  return done.ok ? success(round) : done;
}

const SEEDED = 'seed-sample';

/** All at once, so that the storage may share commits; each arrives when it was sent. */
async function deliver(
  services: OperationServices,
  { id: roundId }: RoundRecord,
  operations: readonly SampleOperation[],
): Promise<void> {
  const outcomes = await Promise.all(
    operations.map(({ unitId, body, sentAt }) =>
      handleOperation({ ...services, clock: { now: () => sentAt } }, { unitId, roundId }, body),
    ),
  );
  for (const outcome of outcomes) {
    if (outcome.kind === 'refused') {
      throw new Error(`An operation of the sample was refused: ${outcome.refusal.problem.code}.`);
    }
  }
}

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

async function isSeeded(writer: Writer, roundId: string): Promise<boolean> {
  const acts = await writer.audit.about(roundId, roundId);
  return acts.some(({ action }) => action === SEEDED);
}

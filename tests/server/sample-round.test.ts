import { describe, expect, it } from 'vitest';
import type { SampleRound } from '../../src/sample/round.ts';
import { seedSampleRound } from '../../src/server/sample-round.ts';
import { tiny } from '../support/tiny.ts';
import { deviceOf } from './support/device.ts';
import { hubRig, SECTIONS } from './support/hub-rig.ts';
import { HUB, HUB_WITHOUT_CODE, type Hub, OTHER_HUB } from './support/hubs.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-24T09:00:00+09:00');
const PERIOD = { from: '2025-07-25', to: '2025-08-29' };

const ROUND = 'tiny-sample';

/** Two hubs that answered inside the period, and one that did not. The real units have ids of their own. */
async function sampleOf(hash: string): Promise<SampleRound> {
  const hubs = [OTHER_HUB, HUB, HUB_WITHOUT_CODE].map(invented);
  const sentAt = (place: number) => Date.parse(`${PERIOD.from}T10:00:00+09:00`) + place * DAY;
  const operations = await Promise.all(
    hubs.slice(0, 2).map(async (hub, place) => {
      const device = deviceOf('laptop', hub, hash, () => sentAt(place));
      const { body, hash: sealed } = await device.submit({ q1: { code: '2' } });
      return { unitId: hub.unitId, body, hash: sealed, sentAt: sentAt(place) };
    }),
  );
  const units = hubs.map(({ unitId, number, name, responseId }, place) => ({
    id: unitId,
    number: `s${number}`,
    name,
    prefecture: '北海道',
    attributes: { size: place === 0 ? 'large' : 'small' },
    responseId,
    silent: place === 2,
  }));
  return { units, operations };
}

function invented(hub: Hub): Hub {
  return { ...hub, unitId: `${hub.unitId.slice(2)}ff`, responseId: `${hub.responseId.slice(2)}ff` };
}

async function seeding() {
  const rig = await hubRig();
  rig.time.now = START;
  let made = 0;
  const seed = async (make = sampleOf, sections = SECTIONS) => {
    const seeded = await seedSampleRound(rig.services, {
      questionnaire: tiny(sections),
      period: PERIOD,
      make: (hash) => {
        made += 1;
        return make(hash);
      },
    });
    if (!seeded.ok) throw new Error(JSON.stringify(seeded.problems));
    return seeded.value;
  };
  return { ...rig, seed, made: () => made };
}

describe('given an empty database', () => {
  it('is filled through the handler: hubs, submissions at their times, receipts in order', async () => {
    const { seed, read } = await seeding();
    await seed();
    const monitored = await read(({ roster }) => roster.monitored(ROUND));
    expect(
      monitored.map(({ number, state, rev, receiptNo }) => [number, state, rev, receiptNo]),
    ).toEqual([
      [`s${HUB.number}`, 'submitted', 1, expect.stringMatching(/^2025-000002-/)],
      [`s${OTHER_HUB.number}`, 'submitted', 1, expect.stringMatching(/^2025-000001-/)],
      [`s${HUB_WITHOUT_CODE.number}`, 'draft', 0, null],
    ]);
    expect(monitored.map(({ attributes }) => attributes.size).toSorted()).toEqual([
      'large',
      'small',
      'small',
    ]);
    expect(await read(({ submissions }) => submissions.perDay(ROUND))).toEqual([
      { day: '2025-07-25', submissions: 1 },
      { day: '2025-07-26', submissions: 1 },
    ]);
  });

  it('has a round that opened with the real one, is open for three weeks, and says it is invented', async () => {
    const { seed, read } = await seeding();
    await seed();
    expect(await read(({ rounds }) => rounds.byId(ROUND))).toMatchObject({
      opens: Date.parse('2025-07-25T00:00:00+09:00'),
      closes: START + 21 * DAY,
      graceEnds: START + 28 * DAY,
      fictional: true,
    });
  });

  it('gives nobody a code', async () => {
    const { seed, read } = await seeding();
    await seed();
    const entry = await read(({ roster }) => roster.byNumber(ROUND, `s${HUB.number}`));
    expect(entry?.codeHash).toBeNull();
  });

  it('is filled as a whole or not at all', async () => {
    const { seed, read } = await seeding();
    const broken = async (hash: string) => {
      const { units, operations } = await sampleOf(hash);
      return { units, operations: [...operations, ...operations.map((o) => ({ ...o, body: '' }))] };
    };
    await expect(seed(broken)).rejects.toThrow('operation.malformed');
    expect(await read(({ roster }) => roster.monitored(ROUND))).toEqual([]);
    await seed();
    expect(await read(({ roster }) => roster.monitored(ROUND))).toHaveLength(3);
  });
});

describe('given a database that is filled', () => {
  it('stays as it is, and closes three weeks after the latest start', async () => {
    const { seed, read, time, made } = await seeding();
    await seed();
    const before = await read(({ audit }) => audit.chain(ROUND));
    time.now = START + 10 * DAY;
    const round = await seed();
    expect(round.closes).toBe(START + 31 * DAY);
    expect(await read(({ audit }) => audit.chain(ROUND))).toEqual(before);
    expect(made()).toBe(1);
  });

  it('publishes a questionnaire that was edited since, and keeps what was answered', async () => {
    const { seed, read } = await seeding();
    await seed();
    await seed(sampleOf, SECTIONS.replace('何回ですか。', '何回でしたか。'));
    expect(await read(({ rounds }) => rounds.definitions(ROUND))).toHaveLength(2);
    expect(await read(({ submissions }) => submissions.counted(ROUND))).toHaveLength(2);
  });
});

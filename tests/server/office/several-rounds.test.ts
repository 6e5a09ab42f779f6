import { describe, expect, it } from 'vitest';
import { monitoringSchema } from '../../../src/api/monitoring.ts';
import { roundListSchema } from '../../../src/api/rounds.ts';
import { questionTablesSchema, tableListSchema } from '../../../src/api/tables.ts';
import { OFFICE_CHAIN } from '../../../src/server/audit/record.ts';
import { published } from '../../../src/server/definitions.ts';
import type { Role } from '../../../src/server/storage/accounts.ts';
import { tiny } from '../../support/tiny.ts';
import { officeRig } from './support/rig.ts';
import { fillRound } from './support/round.ts';

/** The round that is under way, and an earlier one of another survey, in which nobody has answered yet. */
async function twoRounds(role: Role = 'staff') {
  const rig = await officeRig();
  await fillRound(rig);
  const earlier = tiny(`
- id: s1
  title: 市町村
  items: [{ id: staff, type: number, title: 人数, text: 何人ですか。 }]
`);
  const definition = await published(
    {
      ...earlier,
      id: 'earlier',
      edition: '2021年',
      translations: { en: { title: 'Survey of municipalities', edition: '2021' } },
    },
    rig.services.sha256,
  );
  const added = await rig.storage.transaction(async ({ questionnaires, rounds, roster }) => {
    await questionnaires.publish(definition);
    await rounds.save({
      id: 'earlier',
      title: '市町村の調査（2021年）',
      opens: Date.parse('2021-10-01T00:00:00+09:00'),
      closes: Date.parse('2025-09-30T00:00:00+09:00'),
      graceEnds: Date.parse('2025-10-07T00:00:00+09:00'),
      epoch: 1,
      fictional: false,
    });
    await rounds.addDefinition('earlier', definition.hash, 0);
    await roster.add([
      {
        roundId: 'earlier',
        unitId: 'municipality',
        number: '01-0001',
        name: '雪の里市',
        prefecture: '北海道',
        attributes: {},
        codeHash: null,
        responseId: 'response',
        definitionHash: definition.hash,
      },
    ]);
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  return { rig, ask: await rig.signedIn(role) };
}

describe('given two rounds', () => {
  it('lists both, the one that opens last first', async () => {
    const { ask } = await twoRounds();
    const { rounds } = roundListSchema.parse(await (await ask('/api/office/rounds')).json());
    expect(rounds.map(({ id, title }) => [id, title])).toEqual([
      ['round', '訪問の調査（2025年）'],
      ['earlier', '市町村の調査（2021年）'],
    ]);
  });

  it.each([
    ['', '訪問の調査（2025年）', 4],
    ['?round=round', '訪問の調査（2025年）', 4],
    ['?round=earlier', '市町村の調査（2021年）', 1],
  ])('watches one: %s', async (query, title, hubs) => {
    const { ask } = await twoRounds();
    const reply = await ask(`/api/office/monitoring${query}`);
    const shown = monitoringSchema.parse(await reply.json());
    expect([shown.round.title, shown.hubs.length]).toEqual([title, hubs]);
  });

  it('names them in English where their questionnaires are translated', async () => {
    const { ask } = await twoRounds();
    const reply = async (path: string) => (await ask(`/api/office/${path}`)).json();
    const { rounds } = roundListSchema.parse(await reply('rounds?language=en'));
    const english = 'Survey of municipalities (2021)';
    expect(rounds.map(({ title }) => title)).toEqual(['訪問の調査（2025年）', english]);
    const watched = monitoringSchema.parse(await reply('monitoring?round=earlier&language=en'));
    expect(watched.round.title).toBe(english);
    const tables = tableListSchema.parse(await reply('tables?round=earlier&language=en'));
    expect(tables.title).toBe(english);
  });

  it('has the tables of each, and counts again only what has changed', async () => {
    const { ask, rig } = await twoRounds();
    const list = async (query: string) =>
      tableListSchema.parse(await (await ask(`/api/office/tables${query}`)).json());
    const held = async () =>
      questionTablesSchema.parse(await (await ask('/api/office/tables/held?round=round')).json())
        .cut.counted;
    expect((await list('?round=earlier')).sections).toMatchObject([
      { questions: [{ id: 'staff' }] },
    ]);
    expect(await held()).toBe(2);
    expect((await list('?round=earlier')).cut.counted).toBe(0);
    await rig.send('submit', '47-0001', { held: { code: '2' } });
    expect(await held()).toBe(3);
    expect((await list('')).title).toBe('訪問の調査（2025年）');
  });

  it('has no question of the one in the tables of the other', async () => {
    const { ask } = await twoRounds();
    const statuses = [
      'tables/staff',
      'tables/held?round=earlier',
      'cross?row=who&column=held&round=earlier',
    ].map(async (path) => (await ask(`/api/office/${path}`)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 404]);
  });

  it('exports the one that is wanted, and puts on record which', async () => {
    const { ask, rig } = await twoRounds();
    const reply = await ask('/api/office/submissions.csv?round=earlier');
    const disposition = reply.headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(disposition)).toContain('市町村の調査（2021年）_提出された回答');
    const chain = await rig.storage.read((reader) => reader.audit.chain(OFFICE_CHAIN));
    expect(chain.ok && chain.value.at(-1)).toMatchObject({ action: 'export', object: 'earlier' });
  });

  it.each([
    'monitoring',
    'tables',
    'tables/held',
    'submissions.csv',
    'cross?row=who&column=held',
    'cross/csv?row=who&column=held',
  ])('knows no other round: %s', async (path) => {
    const { ask } = await twoRounds();
    const reply = await ask(`/api/office/${path}${path.includes('?') ? '&' : '?'}round=gone`);
    expect([reply.status, (await reply.json()).problem.code]).toEqual([404, 'round.unknown']);
  });

  it('shows an account without the right not even which there are', async () => {
    const { ask } = await twoRounds('prefecture');
    for (const path of ['rounds', 'monitoring?round=earlier', 'monitoring?round=gone']) {
      const reply = await ask(`/api/office/${path}`);
      expect([reply.status, (await reply.json()).problem.code]).toEqual([
        403,
        'session.notAllowed',
      ]);
    }
  });
});

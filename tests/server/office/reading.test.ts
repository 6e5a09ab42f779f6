import { describe, expect, it } from 'vitest';
import { type Monitoring, monitoringSchema } from '../../../src/api/monitoring.ts';
import {
  type Cross,
  crossSchema,
  questionTablesSchema,
  tableListSchema,
} from '../../../src/api/tables.ts';
import { type Asking, officeRig } from './support/rig.ts';
import { fillRound } from './support/round.ts';

describe('given a round that is under way', () => {
  it('shows every hub with its state, activity and progress', async () => {
    const { ask, rig } = await filled();
    const { hubs } = await monitoring(ask);
    expect(
      hubs.map(({ number, state, asked, answered }) => [number, state, asked, answered]),
    ).toEqual([
      ['01-0001', 'submitted', 4, 4],
      ['13-0001', 'submitted', 3, 1],
      ['13-0002', 'draft', 4, 2],
      ['47-0001', 'notStarted', 0, 0],
    ]);
    expect(hubs.map(({ receiptNo }) => receiptNo !== null)).toEqual([true, true, false, false]);
    expect(hubs[2]?.lastActivity).toBe(rig.time.now - 60_000);
    expect(hubs[3]?.lastActivity).toBeNull();
  });

  it('counts states in all and by prefecture, and submissions by day', async () => {
    const { ask, rig } = await filled();
    const shown = await monitoring(ask);
    expect(shown.counts).toEqual({
      notStarted: 1,
      draft: 1,
      submitted: 2,
      returned: 0,
      accepted: 0,
    });
    expect(
      shown.prefectures.map(({ prefecture, counts }) => [
        prefecture,
        counts.submitted,
        counts.draft,
        counts.notStarted,
      ]),
    ).toEqual([
      ['北海道', 1, 0, 0],
      ['東京都', 1, 1, 0],
      ['沖縄県', 0, 0, 1],
    ]);
    expect(shown.days).toEqual([{ date: '2025-08-12', count: 2 }]);
    expect(shown).toMatchObject({
      fictional: true,
      unitNoun: '拠点',
      serverTime: rig.time.now,
      round: { title: '訪問の調査（2025年）' },
    });
  });

  it('has nothing to show before there is a round', async () => {
    const rig = await officeRig();
    const ask = await rig.signedIn();
    await rig.storage.transaction(async (writer) => {
      await writer.rounds.save({
        id: 'later',
        title: '次',
        opens: Date.parse('2026-07-25'),
        closes: Date.parse('2026-08-30'),
        graceEnds: Date.parse('2026-09-06'),
        epoch: 1,
        fictional: false,
      });
    });
    const reply = await ask('/api/office/monitoring');
    expect([reply.status, await reply.json()]).toMatchObject([
      404,
      { problem: { code: 'round.none' } },
    ]);
  });
});

describe('given the tables', () => {
  it('lists the questions that are tallied, by section, and the declared cross tables', async () => {
    const { ask } = await filled();
    const list = tableListSchema.parse(await (await ask('/api/office/tables')).json());
    expect(
      list.sections.map(({ id, questions }) => [
        id,
        questions.map(({ id, crosses }) => [id, crosses.map(({ address }) => address)]),
      ]),
    ).toEqual([
      [
        's1',
        [
          ['held', ['held']],
          ['who', ['who']],
          ['remarks', []],
        ],
      ],
    ]);
    expect(list.crossTables).toEqual([
      { id: 'x1', number: '2-1', title: '開催の違い', row: 'who', column: 'held' },
    ]);
    expect(list.cut).toMatchObject({ counted: 2, otherDefinition: 0 });
  });

  it('counts submissions only, with the base that the routing gives', async () => {
    const { ask } = await filled();
    const { tables, notes, footnotes } = await table(ask, 'who');
    expect(tables).toMatchObject([
      {
        kind: 'multiple',
        total: 2,
        base: { n: 1, sentence: { ja: '問1-1（開催）で「はい」と答えた拠点' } },
        noAnswer: 0,
        notAsked: 1,
        rows: [
          { code: '1', count: 1 },
          { code: '2', count: 0 },
          { code: '98', count: 1 },
        ],
      },
    ]);
    expect(notes).toEqual(['公表資料は N = 9 と印字しています。']);
    expect(footnotes).toEqual(['複数可']);
  });

  it('counts a submission as soon as it is there, and the last one of a hub only', async () => {
    const { ask, rig } = await filled();
    expect((await table(ask, 'held')).tables[0]).toMatchObject({ total: 2, answered: 2 });
    await rig.send('submit', '47-0001', { held: { code: '1' }, who: { codes: ['2'] } });
    expect((await table(ask, 'held')).tables[0]).toMatchObject({
      total: 3,
      rows: [{ count: 2 }, { count: 1 }],
    });
    expect((await table(ask, 'who')).tables[0]).toMatchObject({
      base: { n: 2 },
      rows: [{ count: 1 }, { count: 1 }, { count: 1 }],
    });
  });

  it('crosses two questions, and a question with the prefectures', async () => {
    const { ask } = await filled();
    const byQuestion = await cross(ask, 'row=held&column=who');
    expect(byQuestion.table).toMatchObject({
      columns: [{ label: '医師' }, { label: '薬剤師' }, { label: 'その他' }],
      base: { n: 2, across: { all: 2, columns: [1, 0, 1], columnNotAsked: 1 } },
    });
    expect(byQuestion.notes).toEqual(['公表資料は N = 9 と印字しています。']);
    const byPrefecture = await cross(ask, 'row=held&column=attribute%3Aprefecture');
    expect(byPrefecture.table).toMatchObject({
      column: { from: 'attribute', title: '都道府県' },
      columns: [{ label: '北海道' }, { label: '東京都' }],
      rows: [
        { label: 'はい', columns: [1, 0] },
        { label: 'いいえ', columns: [0, 1] },
      ],
    });
  });

  it.each([
    ['/api/office/tables/gone', 404],
    ['/api/office/tables/mail', 404],
    ['/api/office/tables/__proto__', 404],
    ['/api/office/tables/mail/csv', 404],
    ['/api/office/cross?row=held&column=gone', 404],
    ['/api/office/cross?row=remarks&column=held', 404],
    ['/api/office/cross?row=held&column=mail', 404],
    ['/api/office/cross?row=held', 422],
    ['/api/office/cross?row=held&column=who&filter=x', 422],
    ['/api/office/nothing', 404],
  ])('has nothing at %s', async (path, status) => {
    const { ask } = await filled();
    expect((await ask(path)).status).toBe(status);
  });
});

async function filled() {
  const rig = await officeRig();
  await fillRound(rig);
  return { rig, ask: await rig.signedIn() };
}

async function monitoring(ask: Asking): Promise<Monitoring> {
  return monitoringSchema.parse(await (await ask('/api/office/monitoring')).json());
}

async function table(ask: Asking, question: string) {
  return questionTablesSchema.parse(await (await ask(`/api/office/tables/${question}`)).json());
}

async function cross(ask: Asking, query: string): Promise<Cross> {
  return crossSchema.parse(await (await ask(`/api/office/cross?${query}`)).json());
}

import { describe, expect, it } from 'vitest';
import { monitoringSchema } from '../../../src/api/monitoring.ts';
import { crossSchema, questionTablesSchema, tableListSchema } from '../../../src/api/tables.ts';
import { readQuestionnaire } from '../../../src/definition/read.ts';
import { OFFICE_CHAIN } from '../../../src/server/audit/record.ts';
import { parseCsv } from '../../interchange/parse-csv.ts';
import { oneSection, tinyYaml } from '../../support/tiny.ts';
import { officeRig } from './support/rig.ts';

const yaml = tinyYaml(
  oneSection(`
    - { id: order, type: rank, title: 優先, text: 順に選んでください。, places: 2, options: [{ code: "1", label: 人材 }, { code: "2", label: 資金 }] }
    - { id: maps, type: matrix, number: "2", title: マップ, text: 作りましたか。, domain: { type: single, options: [{ code: "1", label: 済 }, { code: "2", label: 年度内 }, { code: "3", label: しない }] }, rows: [{ code: a, label: 住民向け }, { code: b, label: 関係者向け }] }
    - id: places
      type: repeat
      number: "3"
      title: 機関の一覧
      text: 機関を記入してください。
      footnotes: [支所を含みます。, "先に「{{order|未回答}}」と答えています。"]
      rowNoun: 機関
      items:
        - { id: kind, type: single, number: "3-1", title: 種類, text: 種類を選んでください。, options: [{ code: "1", label: 病院 }, { code: "2", label: 薬局 }] }
        - { id: phone, type: text, title: 電話, text: 電話番号, personal: true }
  `),
);

const english = `
title: Tiny
unitNoun: hub
about: { purpose: Purpose, handling: Handling, retention: Retention, contact: Contact }
texts:
  s1: { title: Chapter }
  order: { title: Priority, text: Put them in order., options: { "1": People, "2": Money } }
  maps: { title: Maps, text: Have you made them?, options: { "1": Made, "2": This year, "3": Never }, rows: { a: For residents, b: For professionals } }
  places: { title: Facilities, text: List the facilities., footnotes: [Branches included., 'You said {{order|nothing}} before.'], rowNoun: facility }
  kind: { title: Kind, text: Choose the kind., options: { "1": Hospital, "2": Pharmacy } }
  phone: { title: Telephone, text: Number }
`;

const report = `
crossTables: [{ id: x1, title: { ja: 優先の違い, en: Who puts what first }, row: order, column: order }]
merged: [{ question: maps, row: a, into: [{ codes: ["1", "2"], label: { ja: 1.2 年度内, en: 1.2 This year } }] }]
notes: [{ questions: [maps], text: { ja: まとめています。, en: Put together. } }]
`;

async function rounded() {
  const { questionnaire, problems } = readQuestionnaire(yaml, undefined, undefined, { english });
  if (!questionnaire) throw new Error(JSON.stringify(problems));
  const rig = await officeRig(questionnaire, report);
  await rig.send('submit', '01-0001', {
    order: { codes: ['2', '1'] },
    'maps/a': { code: '2' },
    'maps/b': { code: '3' },
    'places/x': { order: 0 },
    'places/x/kind': { code: '1' },
    'places/x/phone': '03-0000-0000',
    'places/y': { order: 1 },
    'places/y/kind': { code: '2' },
  });
  await rig.send('submit', '13-0001', { order: { codes: ['1'] } });
  const ask = await rig.signedIn();
  const json = async (path: string) => (await ask(path)).json();
  const lines = async (path: string) =>
    parseCsv(await (await ask(path)).text()).map((row) => row.join('|').replace(/\|+$/, ''));
  return { rig, ask, json, lines };
}

describe('given the list of tables', () => {
  it('has a repeat before its questions, and what can stand in a cross table', async () => {
    const { json } = await rounded();
    const { sections } = tableListSchema.parse(await json('/api/office/tables'));
    expect(sections[0]?.questions).toEqual([
      { id: 'order', title: '優先', crosses: [{ address: 'order' }] },
      {
        id: 'maps',
        number: '2',
        title: 'マップ',
        crosses: [
          { address: 'maps/a', row: '住民向け' },
          { address: 'maps/b', row: '関係者向け' },
        ],
      },
      { id: 'places', number: '3', title: '機関の一覧', crosses: [] },
      {
        id: 'kind',
        number: '3-1',
        title: '種類',
        repeat: 'places',
        crosses: [{ address: 'kind' }],
      },
    ]);
  });

  it('speaks English on request', async () => {
    const { json } = await rounded();
    const list = tableListSchema.parse(await json('/api/office/tables?language=en'));
    expect(list).toMatchObject({
      unitNoun: 'hub',
      sections: [{ title: 'Chapter' }],
      attributes: [{ title: 'Prefecture' }],
      crossTables: [{ title: 'Who puts what first' }],
    });
    expect(list.sections[0]?.questions.map(({ title }) => title)).toEqual([
      'Priority',
      'Maps',
      'Facilities',
      'Kind',
    ]);
  });

  it('speaks Japanese where a language is wanted that it does not speak', async () => {
    const { json } = await rounded();
    expect(await json('/api/office/tables?language=fr')).toMatchObject({ unitNoun: '拠点' });
  });
});

describe('given the tables of a question', () => {
  it('has that of merged options after that of all', async () => {
    const { json } = await rounded();
    const { tables, notes } = questionTablesSchema.parse(await json('/api/office/tables/maps'));
    expect(
      tables.map((table) => [
        table.address,
        'merged' in table,
        'rows' in table && table.rows.map(({ code }) => code),
      ]),
    ).toEqual([
      ['maps/a', false, ['1', '2', '3']],
      ['maps/a', true, ['1+2', '3']],
      ['maps/b', false, ['1', '2', '3']],
    ]);
    expect(notes).toEqual(['まとめています。']);
  });

  it('has labels, footnotes and notes in English on request', async () => {
    const { json } = await rounded();
    const maps = questionTablesSchema.parse(await json('/api/office/tables/maps?language=en'));
    expect(maps.notes).toEqual(['Put together.']);
    expect(maps.tables[1]).toMatchObject({
      title: 'Maps',
      row: { label: 'For residents' },
      rows: [{ label: '1.2 This year' }, { label: 'Never' }],
    });
    const places = questionTablesSchema.parse(await json('/api/office/tables/places?language=en'));
    expect(places.footnotes[0]).toBe('Branches included.');
  });

  it('names the question where each unit reads its own answer', async () => {
    const { json } = await rounded();
    const footnote = async (query: string) =>
      questionTablesSchema.parse(await json(`/api/office/tables/places${query}`)).footnotes[1];
    expect(await footnote('')).toBe('先に「〔優先〕」と答えています。');
    expect(await footnote('?language=en')).toBe('You said [Priority] before.');
  });

  it('counts the rows of a repeat, and in them', async () => {
    const { json } = await rounded();
    const places = questionTablesSchema.parse(await json('/api/office/tables/places'));
    expect(places.tables).toMatchObject([
      { kind: 'number', base: { n: 2 }, statistics: { sum: 2 } },
    ]);
    const kind = questionTablesSchema.parse(await json('/api/office/tables/kind'));
    expect(kind.tables).toMatchObject([
      { base: { n: 2, rows: { noun: '機関', units: 1, unitNoun: '拠点' } } },
    ]);
  });
});

describe('given a cross table', () => {
  it('counts rows of a repeat, of a matrix and orders, within answers and prefectures', async () => {
    const { json } = await rounded();
    const cross = async (query: string) =>
      crossSchema.parse(await json(`/api/office/cross?${query}`)).table;
    expect(await cross('row=kind&column=maps%2Fb')).toMatchObject({
      base: { across: { columns: [0, 0, 2] } },
    });
    expect(await cross('row=order&column=attribute:prefecture&language=en')).toMatchObject({
      row: { title: 'Priority' },
      column: { title: 'Prefecture' },
      columns: [{ label: 'Hokkaido' }, { label: 'Tokyo' }],
      rows: [
        { label: 'People', columns: [1, 1] },
        { label: 'Money', columns: [1, 0] },
      ],
    });
  });

  it('is none where units would be counted within rows', async () => {
    const { ask } = await rounded();
    expect((await ask('/api/office/cross?row=order&column=kind')).status).toBe(404);
  });
});

describe('given the rows of a repeat as CSV', () => {
  it('has a line each, and nothing personal', async () => {
    const { lines } = await rounded();
    const [, heads, names, ...rows] = await lines('/api/office/repeats/places/csv');
    expect(heads).toContain('機関の順番');
    expect(names).toMatch(/row\|row_id\|kind$/);
    expect(rows.map((row) => row.split('|').slice(-3))).toEqual([
      ['1', 'x', '1'],
      ['2', 'y', '2'],
    ]);
  });

  it('is offered beside that of the submissions, by name', async () => {
    const { json } = await rounded();
    const { repeats } = monitoringSchema.parse(await json('/api/office/monitoring?language=en'));
    expect(repeats).toEqual([{ id: 'places', title: 'Facilities' }]);
  });

  it('is on record', async () => {
    const { rig, ask } = await rounded();
    await ask('/api/office/repeats/places/csv');
    const chain = await rig.storage.read((reader) => reader.audit.chain(OFFICE_CHAIN));
    expect(chain.ok && chain.value.at(-1)).toMatchObject({
      action: 'export',
      details: { what: 'rows-places' },
    });
  });

  it('is none of what is no repeat', async () => {
    const { ask } = await rounded();
    expect((await ask('/api/office/repeats/maps/csv')).status).toBe(404);
  });
});

describe('given a file in English', () => {
  it('has English heads, labels and name', async () => {
    const { ask, lines } = await rounded();
    expect(await lines('/api/office/tables/order/csv?language=en')).toContain(
      '1|People|2|100.0|1|1',
    );
    const [, heads] = await lines('/api/office/submissions.csv?language=en');
    expect(heads).toMatch(/^Number of the hub\|Name of the hub\|Prefecture/);
    const reply = await ask('/api/office/repeats/places/csv?language=en');
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain(
      '訪問の調査（2025年）_Submitted answers_Facilities_',
    );
  });
});

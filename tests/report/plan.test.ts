import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read.ts';
import { notesOn, readReportPlan } from '../../src/report/plan.ts';
import { planTexts } from '../../src/report/plan-texts.ts';
import { oneSection, tiny } from '../support/tiny.ts';

const questionnaire = tiny(
  oneSection(`
    - { id: held, type: single, title: 開催, text: …, options: [{ code: "1", label: はい }, { code: "2", label: いいえ }] }
    - { id: remarks, type: longText, title: 意見, text: … }
    - { id: maps, type: matrix, title: マップ, text: …, domain: { type: single, options: [{ code: "1", label: 作成済 }, { code: "2", label: 未作成 }] }, rows: [{ code: a, label: 関係者向け }, { code: b, label: 市民向け }] }
  `),
);

describe('given a report plan', () => {
  it('opens its cross tables and notes', () => {
    const { plan, problems } = readReportPlan(
      'crossTables: [{ id: x1, title: 表, row: held, column: held }]\nnotes: [{ questions: [held, remarks], text: 注 }]',
      questionnaire,
    );
    expect(problems).toEqual([]);
    expect(plan?.crossTables).toEqual([
      { id: 'x1', title: { ja: '表', en: '表' }, row: 'held', column: 'held' },
    ]);
    expect(plan && notesOn(plan, 'remarks')).toEqual(['注']);
    expect(plan && notesOn(plan, 'other')).toEqual([]);
  });

  it('has its texts in Japanese alone, or in both languages', () => {
    const { plan } = readReportPlan(
      'notes: [{ questions: [held], text: { ja: 注, en: A note } }]\nmerged: [{ question: held, into: [{ codes: [1, 2], label: { ja: 回答, en: Answered } }] }]',
      questionnaire,
    );
    expect(plan && notesOn(plan, 'held', 'en')).toEqual(['A note']);
    expect(plan?.merged).toEqual([
      { question: 'held', into: [{ codes: ['1', '2'], label: { ja: '回答', en: 'Answered' } }] },
    ]);
  });

  it.each([
    [
      'a question that does not exist',
      'notes:\n  - questions: [held, gone]\n    text: 注',
      'report.unknownQuestion',
      2,
    ],
    [
      'a cross with a question without options',
      'crossTables:\n  - id: x1\n    title: 表\n    row: held\n    column: remarks',
      'report.notCrossable',
      5,
    ],
    [
      'a merge of a question that does not exist',
      'merged:\n  - question: gone\n    into: [{ codes: [1], label: 一 }]',
      'report.unknownQuestion',
      2,
    ],
    [
      'a merge of a question without options',
      'merged:\n  - question: remarks\n    into: [{ codes: [1], label: 一 }]',
      'report.notMergeable',
      2,
    ],
    [
      'a merge in a row that does not exist',
      'merged:\n  - question: maps\n    row: c\n    into: [{ codes: [1], label: 一 }]',
      'report.unknownRow',
      3,
    ],
    [
      'a merge of a code that does not exist',
      'merged:\n  - question: maps\n    into:\n      - codes: [1, 7]\n        label: 一',
      'report.unknownCode',
      4,
    ],
    [
      'a code that is merged twice',
      'merged:\n  - question: held\n    into:\n      - { codes: [1], label: 一 }\n      - { codes: [2, 1], label: 二 }',
      'report.mergedTwice',
      5,
    ],
    ['an unknown key', 'charts: []', 'definition.unknownKey', 1],
    ['a text that is no YAML', 'notes: [', 'definition.yaml', 1],
  ])('names %s with its line', (_, text, code, line) => {
    const { plan, problems } = readReportPlan(text, questionnaire);
    expect(plan).toBeUndefined();
    expect(problems[0]).toMatchObject({ code, line });
  });

  it.each([
    'report.unknownQuestion',
    'report.notCrossable',
    'report.notMergeable',
    'report.unknownRow',
    'report.unknownCode',
    'report.mergedTwice',
  ])('has words for %s in both languages', (code) => {
    for (const texts of [planTexts.ja, planTexts.en]) {
      const details = { question: 'gone', row: 'a', code: '1' };
      expect(texts[code]?.(details).message).toContain('gone');
    }
  });
});

describe('given the plans of the surveys', () => {
  it.each(['kyoten-2025', 'osaka-2017-wards', 'osaka-2017-rooms'])('fits that of %s', (id) => {
    const file = (name: string) => readFileSync(`questionnaire/${id}/${name}`, 'utf8');
    const survey = readQuestionnaire(file('questionnaire.yaml')).questionnaire;
    if (!survey) throw new Error(`The questionnaire ${id} cannot be read.`);
    expect(readReportPlan(file('report.yaml'), survey).problems).toEqual([]);
  });
});

describe('given the plan of the 2025 survey', () => {
  it('fits its questionnaire', () => {
    const file = (name: string) => readFileSync(`questionnaire/kyoten-2025/${name}`, 'utf8');
    const survey = readQuestionnaire(file('questionnaire.yaml')).questionnaire;
    if (!survey) throw new Error('The 2025 questionnaire cannot be read.');
    const { plan, problems } = readReportPlan(file('report.yaml'), survey);
    expect(problems).toEqual([]);
    expect(plan?.crossTables.map(({ row, column }) => [row, column])).toEqual([
      ['q1-1', 'q1-3'],
      ['q1-2', 'q1-3'],
    ]);
  });
});

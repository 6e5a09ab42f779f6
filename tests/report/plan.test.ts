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
  `),
);

describe('given a report plan', () => {
  it('opens its cross tables and notes', () => {
    const { plan, problems } = readReportPlan(
      'crossTables: [{ id: x1, title: 表, row: held, column: held }]\nnotes: [{ questions: [held, remarks], text: 注 }]',
      questionnaire,
    );
    expect(problems).toEqual([]);
    expect(plan?.crossTables).toEqual([{ id: 'x1', title: '表', row: 'held', column: 'held' }]);
    expect(plan && notesOn(plan, 'remarks')).toEqual(['注']);
    expect(plan && notesOn(plan, 'other')).toEqual([]);
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
    ['an unknown key', 'charts: []', 'definition.unknownKey', 1],
    ['a text that is no YAML', 'notes: [', 'definition.yaml', 1],
  ])('names %s with its line', (_, text, code, line) => {
    const { plan, problems } = readReportPlan(text, questionnaire);
    expect(plan).toBeUndefined();
    expect(problems[0]).toMatchObject({ code, line });
  });

  it.each(['report.unknownQuestion', 'report.notCrossable'])(
    'has words for %s in both languages',
    (code) => {
      for (const texts of [planTexts.ja, planTexts.en]) {
        expect(texts[code]?.({ question: 'gone' }).message).toContain('gone');
      }
    },
  );
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

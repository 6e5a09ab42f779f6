import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read.ts';
import { translated } from '../../src/definition/wording.ts';
import { compile } from '../../src/engine/compile.ts';
import { openCells } from '../../src/engine/finish.ts';
import { open } from '../../src/engine/form.ts';
import { registry } from '../../src/question-types/registry.ts';
import { scenario } from '../support/scenario.ts';
import { compiledTiny, oneSection, tinyYaml } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const OTHER =
  'options: [{ code: "1", label: 病院 }, { code: "98", label: その他, text: required }, { code: "99", label: 特になし, exclusive: true }]';
const chain = oneSection(`
  - { id: a, type: single, title: A, text: A, required: hard, ${YES_NO} }
  - { id: b, type: single, title: B, text: B, required: hard, showIf: { question: a, is: "1" }, ${YES_NO} }
  - { id: c, type: single, title: C, text: C, required: hard, showIf: { question: b, is: "1" }, ${YES_NO} }
  - { id: d, type: longText, title: D, text: D, required: hard, showIf: { question: c, is: "1" } }
`);
const filled = { a: { code: '1' }, b: { code: '1' }, c: { code: '1' }, d: '記述' };

describe('RB-11: a hidden answer steers the routing (eq-survey-runner#1744, SurveyJS)', () => {
  it('hides what depends on a hidden answer, at any depth', () => {
    scenario(chain, filled).expectAsked('d').answer('a', '2').expectNotAsked('b', 'c', 'd');
  });
});

describe('RB-12: a hidden item is still invalid or required (smart-forms#1422, surveyjs#7306)', () => {
  it('drops its problems with the answer that hides it', () => {
    scenario(chain, { a: { code: '1' }, b: { code: '1' }, c: { code: '1' } })
      .expectProblems('d required')
      .answer('a', '2')
      .expectProblems()
      .expectSubmission({ a: { code: '2' } }, ['b', 'c']);
  });
});

describe('RB-13: one kind of condition masks hidden answers, the other does not (lforms#185)', () => {
  /** The same rule as a test of the answer, and as arithmetic over it. */
  const parity = oneSection(`
    - { id: a, type: single, title: A, text: A, ${YES_NO} }
    - { id: m, type: multiple, title: M, text: M, showIf: { question: a, is: "1" }, ${OTHER} }
    - { id: n, type: number, title: N, text: N, showIf: { question: a, is: "1" } }
    - { id: by-test, type: text, title: T, text: T, showIf: { question: m, includes: "1" } }
    - { id: by-count, type: text, title: C, text: C, showIf: { number: { count: m }, atLeast: 1 } }
    - { id: by-number, type: text, title: N, text: N, showIf: { number: { answer: n }, atLeast: 1 } }
    - { id: by-sum, type: text, title: S, text: S, showIf: { number: { sumKnown: [{ answer: n }, { count: m }] }, atLeast: 1 } }
    - { id: by-option, type: single, title: O, text: O, required: hard, options: [{ code: "1", label: 一, showIf: { question: m, includes: "1" } }, { code: "2", label: 二 }] }
  `);
  it('masks them in every kind', () => {
    const ids = ['by-test', 'by-count', 'by-number', 'by-sum'];
    scenario(parity, { m: { codes: ['1'] }, n: '3' })
      .expectNotAsked(...ids)
      .expectUnavailable('by-option', '1')
      .answer('a', '1')
      .expectAsked(...ids)
      .expectUnavailable('by-option')
      .answer('a', '2')
      .expectNotAsked(...ids)
      .expectUnavailable('by-option', '1');
  });
});

describe('RB-14: resuming from a record without its hidden items (android-fhir#836, web-forms K4)', () => {
  it('opens, and goes on', () => {
    const draft = scenario(chain, filled).answer('a', '2');
    const { form } = scenario(chain, draft.form.effective());
    expect(form.raw()).toEqual({ a: { code: '2' } });
    form.answer('a', { code: '1' });
    expect(form.problems().map(({ at }) => at)).toEqual(['b']);
  });
  it('gives the hidden answers of the person back from the draft', () => {
    scenario(chain, filled).answer('a', '2').reload().answer('a', '1').expectEffective(filled);
  });
  it('opens a record of rows, of cells without rows and of addresses nobody knows', () => {
    const rows = oneSection(
      '- { id: f, type: repeat, title: F, text: F, rowNoun: 機関, items: [{ id: n, type: text, title: N, text: N }] }',
    );
    const raw = { 'f/r1/n': '北', 'f/r2': { order: 0 }, 'g/r1/n': '南', 'f/r 3/n': '東' };
    const form = open(compiledTiny(rows), raw);
    expect(form.raw()).toEqual(raw);
    expect(form.effective()).toEqual({ 'f/r2': { order: 0 } });
  });
});

describe('RB-15: the text of その他 equals a choice; 特になし with a text (surveyjs#9619, #1619)', () => {
  const other = oneSection(`- { id: m, type: multiple, title: M, text: M, ${OTHER} }`);
  it('stays その他, whatever its text', () => {
    const given = { codes: ['98'], text: { '98': '病院' } };
    scenario(other)
      .answer('m', given)
      .expectSubmission({ m: given })
      .reload()
      .expectValue('m', given);
  });
  it('keeps the text beside 特になし, and hands none in', () => {
    scenario(other)
      .answer('m', { codes: ['99'], text: { '98': '巡回' } })
      .expectSubmission({ m: { codes: ['99'] } })
      .reload()
      .answer('m', { codes: ['98'], text: { '98': '巡回' } })
      .expectSubmission({ m: { codes: ['98'], text: { '98': '巡回' } } });
  });
});

describe('RB-16: "other" in two languages (pyxform#683)', () => {
  const yaml = tinyYaml(oneSection(`- { id: m, type: multiple, title: M, text: M, ${OTHER} }`));
  const english = (options: string) => `
title: Tiny
unitNoun: hub
about: { purpose: P, handling: H, retention: R, contact: C }
texts:
  s1: { title: Chapter }
  m: { title: M, text: M, options: ${options} }`;
  const read = (options: string) =>
    readQuestionnaire(yaml, registry, undefined, { english: english(options) });

  it('has its label in both, and the answer is the same', () => {
    const { questionnaire } = read('{ "1": Hospitals, "98": Other, "99": None }');
    if (!questionnaire) throw new Error('The translation is broken.');
    const given = { codes: ['98'], text: { '98': 'rounds' } };
    const said = (['ja', 'en'] as const).map((language) => {
      const form = open(compile(translated(questionnaire, language)), { m: given });
      expect(form.effective()).toEqual({ m: given });
      return form.text('{{m|―}}', language);
    });
    expect(said).toEqual(['その他（rounds）', 'Other (rounds)']);
  });
  it('cannot be without its label in one of them', () => {
    expect(read('{ "1": Hospitals, "99": None }').problems).toMatchObject([
      { code: 'definition.translationMissing', details: { key: 'm.options.98.label' } },
    ]);
  });
});

describe('RB-28: a loop in the skip logic never ends (lforms 40.1.2, eq-survey-runner#1724)', () => {
  const single = (id: string, showIf: string) =>
    `- { id: ${id}, type: single, title: T, text: T, ${YES_NO}, showIf: ${showIf} }`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a question on itself', [single('a', '{ question: a, is: "1" }')]],
    [
      'two questions on each other',
      [single('a', '{ question: b, is: "1" }'), single('b', '{ question: a, is: "1" }')],
    ],
    [
      'computed items of each other',
      [
        '- { id: a, type: computed, title: A, text: A, value: { answer: b } }',
        '- { id: b, type: computed, title: B, text: B, value: { answer: a } }',
      ],
    ],
    [
      'a row on the number of rows',
      [
        '- { id: f, type: repeat, title: F, text: F, rowNoun: 機関, items: [{ id: n, type: text, title: N, text: N, showIf: { number: { count: f }, atMost: 1 } }] }',
      ],
    ],
    [
      'options of each other',
      [
        '- { id: a, type: multiple, title: A, text: A, optionsFrom: b }',
        '- { id: b, type: multiple, title: B, text: B, optionsFrom: a }',
      ],
    ],
  ];
  it.each(cases)('is refused: %s', (_, items) => {
    const { questionnaire, problems } = readQuestionnaire(tinyYaml(oneSection(items.join('\n'))));
    expect(questionnaire).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toContain('definition.forwardReference');
  });

  it('cannot be: each question is gone through once for an answer, and in order', () => {
    const length = 500;
    const items = Array.from({ length }, (_, i) => {
      const before = Array.from(
        { length: Math.min(i, 3) },
        (__, b) => `{ question: q${i - b - 1}, is: "1" }`,
      );
      const base = `id: q${i}, type: single, title: T, text: T, ${YES_NO}`;
      return `- { ${base}${i > 0 ? `, showIf: { any: [${before.join(', ')}] }` : ''} }`;
    });
    const compiled = compiledTiny(oneSection(items.join('\n')));
    const raw = Object.fromEntries(items.map((_, i) => [`q${i}`, { code: '1' }]));
    expect(openCells(compiled, raw).ok).toBe(true);
    const form = open(compiled, raw);
    const { hidden } = form.answer('q0', { code: '2' });
    expect(hidden).toEqual(Array.from({ length: length - 1 }, (_, i) => `q${i + 1}`));
  });
});

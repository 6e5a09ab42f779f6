import { describe, expect, it } from 'vitest';
import { accept } from '../../src/engine/finish.ts';
import { type Scenario, scenario } from '../support/scenario.ts';
import { oneSection } from '../support/tiny.ts';

const YES_NO = 'options: [{ code: "1", label: ある }, { code: "2", label: ない }]';
const SEVERAL =
  'options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "99", label: なし, exclusive: true }]';
const chain = `
  - { id: a, type: single, title: A, text: A, ${YES_NO} }
  - { id: b, type: single, title: B, text: B, showIf: { question: a, is: "1" }, ${YES_NO} }
  - { id: c, type: text, title: C, text: C, showIf: { question: b, is: "1" } }
`;
const several = `
  - { id: m, type: multiple, title: M, text: M, ${SEVERAL} }
  - { id: f, type: text, title: F, text: F, showIf: { not: { question: m, includes: "1" } } }
  - { id: g, type: text, title: G, text: G, showIf: { question: m, isAnswered: true } }
`;
const numbers = `
  - { id: x, type: number, title: X, text: X }
  - { id: y, type: number, title: Y, text: Y }
  - { id: sum, type: computed, title: S, text: S, value: { sum: [{ answer: x }, { answer: y }] } }
  - { id: known, type: computed, title: K, text: K, value: { sumKnown: [{ answer: x }, { answer: y }] } }
  - { id: low, type: text, title: L, text: L, showIf: { number: { answer: x }, atMost: 0 } }
`;

/** A trap of the field: how the peers fall into it, the definition that shows it, and what happens here. */
interface Trap {
  readonly trap: string;
  readonly peers: string;
  readonly items: string;
  readonly here: (given: Scenario) => unknown;
}

const traps: readonly Trap[] = [
  {
    trap: 'K1: a hidden answer in a condition',
    peers: 'SurveyJS and Enketo use it until it is cleared; ODK and Lime read it as blank',
    items: chain,
    here: (given) =>
      given.answer('a', '1').answer('b', '1').expectAsked('c').answer('a', '2').expectNotAsked('c'),
  },
  {
    trap: 'K2: a hidden answer in the submission',
    peers: 'removed at finalise (ODK), by a setting (SurveyJS, Lime)',
    items: chain,
    here: (given) =>
      given
        .answer('a', '1')
        .answer('b', '2')
        .answer('a', '2')
        .expectSubmission({ a: { code: '2' } }, ['b']),
  },
  {
    trap: 'K3: hidden, then shown again',
    peers: 'SurveyJS with onHidden loses it and brings the default',
    items: chain,
    here: (given) =>
      given.answer('a', '1').answer('b', '2').answer('a', '2').answer('a', '1').expectValue('b', {
        code: '2',
      }),
  },
  {
    trap: 'K4: hidden, reloaded, then shown again',
    peers: 'ODK Web Forms loses the answer, the default comes back',
    items: chain,
    here: (given) =>
      given
        .answer('a', '1')
        .answer('b', '2')
        .answer('a', '2')
        .reload()
        .answer('a', '1')
        .expectValue('b', { code: '2' }),
  },
  {
    trap: 'K5: relevance through a chain',
    peers: 'SurveyJS keeps C visible on hidden B; FHIR renderers each had to add it',
    items: `${chain}  - { id: d, type: text, title: D, text: D, showIf: { question: c, isAnswered: true } }`,
    here: (given) =>
      given
        .answer('a', '1')
        .answer('b', '1')
        .answer('c', 'あ')
        .answer('d', 'い')
        .answer('a', '2')
        .expectHidden('b', 'c', 'd'),
  },
  {
    trap: 'K6: a negative test of a blank answer',
    peers: 'true in ODK, SurveyJS and lforms; true for booleans only in smart-forms',
    items: several,
    here: (given) =>
      given
        .expectNotAsked('f')
        .answer('m', ['2'])
        .expectAsked('f')
        .answer('m', null)
        .expectNotAsked('f'),
  },
  {
    trap: 'K7: "not A" of an answer with A and B',
    peers: 'smart-forms finds B and takes the test as met; XPath compares strings',
    items: several,
    here: (given) => given.answer('m', ['1', '2']).expectNotAsked('f'),
  },
  {
    trap: 'K8: an emptied choice and one never touched',
    peers: 'lforms: exists stays true after everything was unticked',
    items: several,
    here: (given) =>
      given
        .answer('m', ['1'])
        .expectAsked('g')
        .answer('m', [])
        .expectNotAsked('g', 'f')
        .expectState('m', 'noAnswer')
        .expectEffective({}),
  },
  {
    trap: 'K9: a number from a blank',
    peers: 'SurveyJS counts a blank as 0',
    items: numbers,
    here: (given) =>
      given
        .answer('x', '1')
        .expectState('sum', 'noAnswer')
        .expectValue('known', '1')
        .answer('y', '0')
        .expectValue('sum', '1'),
  },
  {
    trap: 'K10: 0, blank and false',
    peers: 'a node-set is true if it exists; "0" is true as a text (ODK), false in Lime',
    items: numbers,
    here: (given) =>
      given
        .expectNotAsked('low')
        .answer('x', '0')
        .expectState('x', 'answered')
        .expectAsked('low')
        .answer('x', '')
        .expectState('x', 'noAnswer')
        .expectNotAsked('low'),
  },
  {
    trap: 'K11: a check of a blank',
    peers: 'never evaluated in ODK, so that a computed item that yields nothing can never fail',
    items: `
  - { id: x, type: number, title: X, text: X, min: 1 }
  - { id: y, type: number, title: Y, text: Y, required: hard }
`,
    here: (given) =>
      given
        .expectRefused('y required')
        .answer('x', '0')
        .expectRefused('x number.tooSmall', 'y required'),
  },
  {
    trap: 'K12: required but hidden',
    peers: 'smart-forms and SurveyJS kept a stale error',
    items: `
  - { id: a, type: single, title: A, text: A, ${YES_NO} }
  - { id: b, type: text, title: B, text: B, required: hard, showIf: { question: a, is: "1" } }
`,
    here: (given) =>
      given.answer('a', '1').expectRefused('b required').answer('a', '2').expectRefused(),
  },
  {
    trap: 'K13: a computation in a hidden group',
    peers: 'SurveyJS goes on computing; ODK computed newly shown groups too late; lforms looped',
    items: `
  - { id: a, type: single, title: A, text: A, ${YES_NO} }
  - { id: x, type: number, title: X, text: X, showIf: { question: a, is: "1" } }
  - { id: s, type: computed, title: S, text: S, value: { sum: [{ answer: x }, 1] }, showIf: { question: a, is: "1" } }
  - { id: t, type: text, title: T, text: T, showIf: { number: { answer: s }, atLeast: 5 } }
`,
    here: (given) => {
      given.answer('x', '7').expectState('s', 'notAsked').expectNotAsked('t').answer('a', '1');
      expect(given.last?.asked).toEqual(['x', 's', 't']);
      given.expectValue('s', '8').answer('a', '2').expectValue('s', undefined).expectNotAsked('t');
    },
  },
  {
    trap: 'K14: a chosen option that is filtered away',
    peers: 'deleted in ODK, Enketo and lforms',
    items: `
  - { id: a, type: single, title: A, text: A, ${YES_NO} }
  - { id: m, type: multiple, title: M, text: M, options: [{ code: "1", label: 一, showIf: { question: a, is: "1" } }, { code: "2", label: 二 }] }
`,
    here: (given) =>
      given
        .answer('a', '1')
        .answer('m', ['1', '2'])
        .answer('a', '2')
        .expectStruck('m 1')
        .expectValue('m', { codes: ['2'] })
        .answer('a', '1')
        .expectValue('m', { codes: ['1', '2'] }),
  },
  {
    trap: 'K15: where the text of その他 is kept',
    peers: 'a node of its own (ODK), one of two modes (SurveyJS), a column of its own (Lime)',
    items: `
  - { id: s, type: single, title: S, text: S, options: [{ code: "1", label: 病院 }, { code: "98", label: その他, text: required }] }
`,
    here: (given) => {
      const other = { code: '98', text: { '98': '病院' } };
      given.answer('s', other).expectSubmission({ s: other });
      given
        .answer('s', { code: '1', text: { '98': '病院' } })
        .expectSubmission({ s: { code: '1' } });
      given.reload().answer('s', other).expectSubmission({ s: other });
    },
  },
  {
    trap: 'K16: the order and the ids of rows',
    peers: 'by position in ODK, Enketo and SurveyJS: deleting one moves the answers of the next',
    items: `
  - { id: f, type: repeat, title: F, text: F, rowNoun: 機関, items: [{ id: n, type: text, title: N, text: N }] }
`,
    here: (given) =>
      given
        .addRow('f/a', 0)
        .addRow('f/b', 1)
        .answer('f/b/n', '南')
        .removeRow('f/a')
        .expectRows('f', 'b')
        .expectSubmission({ 'f/b': { order: 1 }, 'f/b/n': '南' }),
  },
  {
    trap: 'K17: two engines that disagree',
    peers: 'Collect and Enketo, PHP and JavaScript, FHIR renderers',
    items: chain,
    here: (given) => {
      given.answer('a', '1').answer('b', '1').answer('c', 'あ');
      expect(accept(given.compiled, given.form.effective())).toEqual([]);
      const sent = { ...given.form.effective(), a: { code: '2' } };
      expect(accept(given.compiled, sent).map(({ at }) => at)).toEqual(['b', 'c']);
    },
  },
  {
    trap: 'K18: now() and random()',
    peers: 'evaluated again and again in ODK; today() in SurveyJS and FHIR',
    items: `
  - { id: d, type: date, title: D, text: D }
  - { id: f, type: text, title: F, text: F, showIf: { number: { answer: d }, atMost: { date: 2025-07-01 } } }
`,
    here: (given) => given.answer('d', '2025-07-01').expectAsked('f').reload().expectAsked('f'),
  },
  {
    trap: 'K19: defaults that come back',
    peers: 'after onHidden clears (SurveyJS), after a reload (ODK Web Forms)',
    items: chain,
    here: (given) =>
      given
        .answer('a', '1')
        .answer('b', '1')
        .answer('b', null)
        .answer('a', '2')
        .reload()
        .answer('a', '1')
        .expectState('b', 'noAnswer'),
  },
  {
    trap: 'K20: going on before the path is known',
    peers: 'Survey Solutions moved on before the new question appeared; Enketo waits with a timer',
    items: chain,
    here: (given) => {
      given.answer('a', '1');
      expect(given.last?.asked).toEqual(['b']);
      given.expectAsked('b');
    },
  },
];

describe("the field's traps", () => {
  it.each(traps)('$trap ($peers)', ({ items, here }) => {
    here(scenario(oneSection(items)));
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { pathLengths } from '../../src/analysis/facts/paths.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { analysisTexts } from '../../src/analysis/texts.ts';
import { compile } from '../../src/engine/compile.ts';
import { registry } from '../../src/question-types/registry.ts';
import { type SingleQuestion, single } from '../../src/question-types/single/type.ts';
import type { QuestionType, ResponseDomain } from '../../src/question-types/type.ts';
import { success } from '../../src/shared/result.ts';
import { compiledTiny, oneSection } from '../support/tiny.ts';
import { refuted } from './shows.ts';

const A =
  '- { id: a, type: multiple, title: A, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }, { code: "99", label: なし, exclusive: true }] }';
const FROM_A = (extra = '') =>
  `- { id: b, type: multiple, title: B, text: T, optionsFrom: a${extra} }`;
const SHOWN = ', showIf: { question: a, isAnswered: true }';
const PLAIN = 'options: [{ code: "1", label: 一 }, { code: "2", label: 二 }]';
const NOTE = (condition: string) => `- { id: n, type: note, text: T, showIf: ${condition} }`;
const MATRIX = (extra = '') =>
  `- { id: m, type: matrix, title: M, text: T, domain: { type: number, min: 0, max: 5 }, rows: [{ code: a, label: あ }, { code: b, label: い }], columns: [{ code: x, label: え }, { code: y, label: お }]${extra} }`;

/** What is asked, the items of one section, and the findings as `severity code path`. */
type Row = readonly [string, readonly string[], readonly string[]];

const filters: readonly Row[] = [
  [
    'options taken from an answer that may be 特になし: nothing may be left to choose',
    [A, FROM_A(SHOWN)],
    ['warning noChoice items.1'],
  ],
  [
    'the same where an answer is required: nobody gets on from there',
    [A, FROM_A(`${SHOWN}, required: hard`)],
    ['error deadOption items.0.options.2', 'error stuck items.1'],
  ],
  [
    'the same where nothing is asked then',
    [A, FROM_A(', required: hard, showIf: { question: a, includesAny: ["1", "2"] }')],
    [],
  ],
  [
    'a required list that stays empty until a required answer is given: no more than a warning',
    [
      `- { id: a, type: multiple, title: A, text: T, required: hard, ${PLAIN} }`,
      FROM_A(', required: hard'),
    ],
    ['warning noChoice items.1'],
  ],
  [
    'an option that is never there, and one that always is',
    [
      `- { id: a, type: single, title: A, text: T, required: hard, ${PLAIN} }`,
      '- { id: b, type: single, title: B, text: T, showIf: { question: a, is: "1" }, options: [{ code: "1", label: 一, showIf: { question: a, is: "2" } }, { code: "2", label: 二, showIf: { question: a, is: "1" } }] }',
    ],
    ['error neverOffered items.1.options.0.showIf'],
  ],
  [
    'a row that is never there, and rows that may all be missing',
    [
      `- { id: a, type: single, title: A, text: T, ${PLAIN} }`,
      '- { id: m, type: matrix, title: M, text: T, domain: { type: longText }, rows: [{ code: a, label: あ, showIf: { question: a, is: "1" } }, { code: b, label: い, showIf: { all: [{ question: a, is: "1" }, { question: a, is: "2" }] } }] }',
    ],
    ['warning noRow items.1', 'error neverOffered items.1.rows.1.showIf'],
  ],
  [
    'an option that only an exclusive answer beside another would offer',
    [
      A,
      '- { id: b, type: single, title: B, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二, showIf: { all: [{ question: a, includes: "99" }, { number: { count: a }, atLeast: 2 }] } }] }',
    ],
    ['error exclusiveClash items.1.options.1.showIf'],
  ],
  [
    'a condition on an option that is not offered then',
    [
      A,
      FROM_A(', showIf: { question: a, includesAny: ["1", "2"] }'),
      NOTE('{ all: [{ question: b, includes: "1" }, { not: { question: a, includes: "1" } }] }'),
    ],
    ['error filterClash items.2.showIf'],
  ],
  [
    'two options of one exclusion',
    [
      '- { id: a, type: multiple, title: A, text: T, options: [{ code: "1", label: 一, exclusion: x }, { code: "2", label: 二, exclusion: x }] }',
      NOTE('{ question: a, includesAll: ["1", "2"] }'),
    ],
    ['error exclusiveClash items.1.showIf'],
  ],
  [
    'more options than may be chosen',
    [
      `- { id: a, type: multiple, title: A, text: T, atMost: 1, ${PLAIN} }`,
      NOTE('{ number: { count: a }, atLeast: 2 }'),
    ],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'fewer options than have to be chosen, 特になし apart',
    [
      A.replace('title: A', 'atLeast: 2, title: A'),
      NOTE(
        '{ all: [{ number: { count: a }, equals: 1 }, { not: { question: a, includes: "99" } }] }',
      ),
    ],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'more places of a rank than it has',
    [
      '- { id: a, type: rank, places: 1, title: A, text: T, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }',
      NOTE('{ question: a, includesAll: ["1", "2"] }'),
    ],
    ['error neverTrue items.1.showIf'],
  ],
];

const numbers: readonly Row[] = [
  [
    'a sum of all cells beyond what they can come to, and one within it',
    [
      MATRIX(),
      NOTE('{ number: { sumKnown: [{ answer: m }] }, atLeast: 21 }'),
      NOTE('{ number: { sum: [{ answer: m, row: a }] }, atLeast: 10 }').replace('id: n', 'id: o'),
    ],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'more cells than there are',
    [MATRIX(), NOTE('{ number: { countKnown: [{ answer: m, column: x }] }, atLeast: 3 }')],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'what a count of answers is compared with is never unknown',
    [MATRIX(), NOTE('{ number: { countKnown: [{ answer: m }] }, atLeast: 0 }')],
    ['warning neverFalse items.1.showIf'],
  ],
  [
    'a number that is computed, in place of its term',
    [
      MATRIX(),
      '- { id: t, type: computed, title: T, text: T, value: { sum: [{ answer: m, row: a, column: x }, 1] } }',
      NOTE('{ number: { answer: t }, atLeast: 7 }'),
      NOTE('{ number: { answer: t }, equals: { answer: m, row: a, column: x } }').replace(
        'id: n',
        'id: o',
      ),
    ],
    ['error neverTrue items.2.showIf', 'error neverTrue items.3.showIf'],
  ],
  [
    'a number that is computed from what is not asked then',
    [
      `- { id: a, type: single, title: A, text: T, ${PLAIN} }`,
      '- { id: b, type: number, title: B, text: T, showIf: { question: a, is: "1" } }',
      '- { id: t, type: computed, title: T, text: T, value: { sum: [{ answer: b }, 1] }, showIf: { question: a, is: "2" } }',
    ],
    ['error neverComputed items.2'],
  ],
  [
    'a day outside of its range',
    [
      '- { id: a, type: date, title: A, text: T, min: 2025-04-01, max: 2026-03-31 }',
      NOTE('{ number: { answer: a }, atLeast: { date: 2026-04-01 } }'),
    ],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'a cell of a choice in a matrix',
    [
      '- { id: m, type: matrix, title: M, text: T, domain: { type: single, options: [{ code: "1", label: 一 }, { code: "2", label: 二 }] }, rows: [{ code: a, label: あ }, { code: b, label: い }] }',
      NOTE('{ all: [{ question: m, row: a, is: "1" }, { question: m, row: a, is: "2" }] }'),
      NOTE('{ all: [{ question: m, row: a, is: "1" }, { question: m, row: b, is: "2" }] }').replace(
        'id: n',
        'id: o',
      ),
    ],
    ['error neverTrue items.1.showIf'],
  ],
];

const repeat = (items: string, extra = '', checks = '') =>
  `- id: r\n  type: repeat\n  title: R\n  text: T\n  rowNoun: 機関\n${extra}  items:\n${items
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}${checks}`;
const KIND = `- { id: k, type: single, title: K, text: T, required: hard, ${PLAIN} }`;

const repeats: readonly Row[] = [
  [
    'a condition inside that contradicts itself',
    [
      repeat(
        `${KIND}\n- { id: l, type: note, text: T, showIf: { all: [{ question: k, is: "1" }, { question: k, is: "2" }] } }`,
      ),
    ],
    ['error neverTrue items.0.items.1.showIf'],
  ],
  [
    'a repeat that nobody reaches: what is inside is not reported again',
    [
      `- { id: a, type: single, title: A, text: T, ${PLAIN} }`,
      repeat(KIND, '  showIf: { all: [{ question: a, is: "1" }, { question: a, is: "2" }] }\n'),
    ],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'more rows than there may be',
    [repeat(KIND, '  atMost: 3\n'), NOTE('{ number: { count: r }, atLeast: 4 }')],
    ['error neverTrue items.1.showIf'],
  ],
  [
    'no row, of which a row has to be there to hand in: still a draft without one',
    [repeat(KIND, '  atLeast: 1\n'), NOTE('{ number: { count: r }, equals: 0 }')],
    [],
  ],
  [
    'a check inside that nobody can meet in any row',
    [
      repeat(
        KIND,
        '  atLeast: 1\n',
        '  checks:\n    - { id: c, severity: hard, at: k, message: M, holds: { not: { question: k, isAnswered: true } } }\n',
      ),
    ],
    ['error noSubmission items.0'],
  ],
  [
    'the same where there need be no row: the row is a dead end',
    [
      repeat(
        KIND,
        '',
        '  checks:\n    - { id: c, severity: hard, at: k, message: M, holds: { not: { question: k, isAnswered: true } } }\n',
      ),
    ],
    ['error deadEnd items.0.items.0'],
  ],
];

describe.each([
  ['options and rows under a condition', filters],
  ['matrices, computed items and dates', numbers],
  ['repeats', repeats],
])('given %s', (_, rows) => {
  it.each(rows)('%s', (_title, items, expected) => {
    const compiled = compiledTiny(oneSection(items.join('\n')));
    const found = analyse(new Possibilities(compiled)).filter(
      ({ code }) => code !== 'analysis.emptySection',
    );
    expect(
      found.map(({ severity, code, path }) =>
        [severity, code.replace('analysis.', ''), path.slice(2).join('.')].join(' '),
      ),
    ).toEqual(expected);
    for (const one of found) {
      expect([one.code, refuted(compiled, one)]).toEqual([one.code, undefined]);
      for (const language of ['ja', 'en'] as const) {
        const words = analysisTexts[language][one.code]?.(one.details);
        expect(`${words?.message} ${words?.advice}`).not.toMatch(/undefined/);
      }
    }
  });
});

describe('given a question type the analysis has never heard of', () => {
  it('its extent says what its answers may be, and its own values make the witnesses', () => {
    const grade: QuestionType<SingleQuestion> & ResponseDomain<SingleQuestion> = {
      ...single,
      type: 'grade' as 'single',
      cells: (question) => [{ path: '', domain: grade, asks: question }],
      extent: () => ({ is: 'number', decimals: 0, min: 1, max: 5 }),
      readsAs: 'number',
      parse: (_, value) => (typeof value === 'string' ? success(`${value}`) : success('')),
      isAnswer: (_, value) => value !== '',
      problems: () => [],
      reading: (_, value) => ({ is: 'number', number: String(value).length }),
      effective: (_, value) => value,
      compose: (_, meant) => ('number' in meant ? '★'.repeat(meant.number) : '★'),
    };
    const types = new Map([...registry, ['grade', grade]]);
    const plain = compiledTiny(
      oneSection(
        [
          KIND,
          NOTE('{ question: k, isAnswered: true }'),
          NOTE('{ question: k, isAsked: true }').replace('id: n', 'id: o'),
        ].join('\n'),
      ),
    ).questionnaire;
    const graded = JSON.parse(
      JSON.stringify(plain)
        .replace('"type":"single"', '"type":"grade"')
        .replace('{"question":"k","isAnswered":true}', '{"number":{"answer":"k"},"atLeast":6}')
        .replace('{"question":"k","isAsked":true}', '{"number":{"answer":"k"},"atLeast":2}'),
    );
    const possibilities = new Possibilities(compile(graded, types));
    const found = analyse(possibilities);
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'analysis.neverTrue sections.0.items.1.showIf',
    ]);
    expect(pathLengths(possibilities)?.shortest.witness).toEqual({ k: '★' });
  });
});

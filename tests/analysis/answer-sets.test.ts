import { describe, expect, it } from 'vitest';
import { oneSection } from '../support/tiny.ts';
import { answerSets } from './answer-sets.ts';

/** A question in one line; `keys` in YAML's flow style. */
const ask = (id: string, type: string, keys = '') =>
  `- { id: ${id}, type: ${type}, title: T, text: T${keys && `, ${keys}`} }`;
/** A note whose condition makes the codes it names matter. */
const noteIf = (condition: string) => `- { id: n, type: note, text: T, showIf: ${condition} }`;
/** Options 1, 2, …, each with what else it has. */
const options = (...extras: readonly string[]) =>
  `options: [${extras.map((extra, index) => `{ code: "${index + 1}", label: L${extra && `, ${extra}`} }`).join(', ')}]`;
const items = (...all: readonly string[]) => oneSection(all.join('\n'));

/** What is asked, its items, and all its answer sets. */
type Row = readonly [string, readonly string[], readonly string[]];

const chosen: readonly Row[] = [
  ['one option, none of which matters', [ask('a', 'single', options('', ''))], ['-', 'a=1']],
  [
    'one option, one of which matters: the others are one',
    [ask('a', 'single', options('', '', '')), noteIf('{ question: a, is: "2" }')],
    ['-', 'a=1', 'a=2'],
  ],
  [
    'one option, all of which matter',
    [ask('a', 'single', options('', '')), noteIf('{ question: a, isAnyOf: ["1", "2"] }')],
    ['-', 'a=1', 'a=2'],
  ],
  [
    'one option, one of which is offered only after an answer',
    [
      ask('s', 'single', options('', '')),
      ask('a', 'single', options('', 'showIf: { question: s, is: "2" }')),
    ],
    ['-', 'a=1', 'a=1 s=1', 'a=1 s=2', 'a=2 s=2', 's=1', 's=2'],
  ],
  ['options, none of which matters', [ask('a', 'multiple', options('', ''))], ['-', 'a=1']],
  [
    'options, of which the number matters',
    [ask('a', 'multiple', options('', '')), noteIf('{ number: { count: a }, atLeast: 2 }')],
    ['-', 'a=1', 'a=1+2', 'a=2'],
  ],
  [
    'options, one of them offered only after an answer',
    [
      ask('s', 'single', options('', '')),
      ask('a', 'multiple', options('', 'showIf: { question: s, is: "2" }')),
    ],
    ['-', 'a=1', 'a=1 s=1', 'a=1 s=2', 'a=1+2 s=2', 'a=2 s=2', 's=1', 's=2'],
  ],
  [
    'options, one of them exclusive',
    [
      ask('a', 'multiple', options('', '', 'exclusive: true')),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=1+2', 'a=2', 'a=3'],
  ],
  [
    'options, two of them exclusive',
    [
      ask('a', 'multiple', options('', 'exclusive: true', 'exclusive: true')),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=2', 'a=3'],
  ],
  [
    'options, two of them of one exclusion',
    [
      ask('a', 'multiple', options('exclusion: x', 'exclusion: x', '')),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=1+3', 'a=2', 'a=2+3', 'a=3'],
  ],
  [
    'options of two exclusions',
    [
      ask('a', 'multiple', options('exclusion: x', 'exclusion: y', 'exclusion: y')),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=1+2', 'a=1+3', 'a=2', 'a=3'],
  ],
  [
    'at most one of two options',
    [
      ask('a', 'multiple', `atMost: 1, ${options('', '')}`),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=2'],
  ],
  [
    'at least one of two options: blank is blank',
    [
      ask('a', 'multiple', `atLeast: 1, ${options('', '')}`),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=1+2', 'a=2'],
  ],
  [
    'at least two, one of three exclusive, which is enough',
    [
      ask('a', 'multiple', `atLeast: 2, ${options('', '', 'exclusive: true')}`),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1+2', 'a=3'],
  ],
  [
    'at least three of four, 不明 alone is enough, beside others it counts as one',
    [
      ask('a', 'multiple', `atLeast: 3, ${options('', '', '', 'special: true')}`),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1+2+3', 'a=1+2+3+4', 'a=1+2+4', 'a=1+3+4', 'a=2+3+4', 'a=4'],
  ],
  [
    'at least two of a list that is filtered to one: that one',
    [
      ask('s', 'single', options('', '')),
      ask(
        'a',
        'multiple',
        `atLeast: 2, ${options('', 'showIf: { question: s, is: "2" }', 'showIf: { question: s, is: "2" }')}`,
      ),
    ],
    ['-', 'a=1', 'a=1 s=1', 'a=1+2 s=2', 'a=1+2+3 s=2', 'a=1+3 s=2', 'a=2+3 s=2', 's=1', 's=2'],
  ],
  [
    'at least two of a list filtered to one exclusion: one of it, and the exclusive one never with it',
    [
      ask('s', 'single', options('', '')),
      ask(
        'a',
        'multiple',
        `atLeast: 2, ${options('exclusion: x', 'exclusion: x', 'showIf: { question: s, is: "2" }', 'exclusive: true')}`,
      ),
    ],
    [
      '-',
      'a=1',
      'a=1 s=1',
      'a=1+3 s=2',
      'a=2',
      'a=2 s=1',
      'a=2+3 s=2',
      'a=4',
      'a=4 s=1',
      'a=4 s=2',
      's=1',
      's=2',
    ],
  ],
  [
    'an order, whose first is seen by none: as many as it has places',
    [
      ask('a', 'rank', `places: 2, ${options('', '', '')}`),
      noteIf('{ question: a, includes: "1" }'),
    ],
    ['-', 'a=1', 'a=1+2', 'a=1+3', 'a=2', 'a=2+3', 'a=3'],
  ],
];

const typed: readonly Row[] = [
  ['a text', [ask('a', 'text')], ['-', 'a=記入例']],
  ['a long text', [ask('a', 'longText')], ['-', 'a=記入例']],
  ['a text of a format', [ask('a', 'text', 'format: postalCode')], ['-', 'a=000-0000']],
  [
    'a text too short for its format',
    [ask('a', 'text', 'format: postalCode, maxLength: 2')],
    ['-'],
  ],
  ['a number nobody compares', [ask('a', 'number')], ['-', 'a=1']],
  [
    'a number that is compared',
    [ask('a', 'number', 'min: 3, max: 9'), noteIf('{ number: { answer: a }, atLeast: 5 }')],
    ['-', 'a=3', 'a=5'],
  ],
  [
    'a number compared twice',
    [
      ask('a', 'number', 'max: 9'),
      noteIf(
        '{ any: [{ number: { answer: a }, atLeast: 7 }, { number: { answer: a }, atMost: -2 }] }',
      ),
    ],
    ['-', 'a=-2', 'a=1', 'a=7'],
  ],
  [
    'a number compared beyond its range',
    [
      ask('a', 'number', 'min: 3, max: 9'),
      noteIf(
        '{ any: [{ number: { answer: a }, atLeast: 10 }, { number: { answer: a }, atMost: 2 }] }',
      ),
    ],
    ['-', 'a=3'],
  ],
  [
    'a number compared at the ends of its range',
    [
      ask('a', 'number', 'min: 3, max: 9'),
      noteIf(
        '{ any: [{ number: { answer: a }, atLeast: 9 }, { number: { answer: a }, atMost: 3 }] }',
      ),
    ],
    ['-', 'a=3', 'a=4', 'a=9'],
  ],
  [
    'a number of tenths within hundredths',
    [
      ask('a', 'number', 'decimals: 1, min: 0.25, max: 0.45'),
      noteIf('{ number: { answer: a }, atLeast: 0.35 }'),
    ],
    ['-', 'a=0.3', 'a=0.4'],
  ],
  ['a number with one value only', [ask('a', 'number', 'min: 3, max: 3')], ['-', 'a=3']],
  ['a day', [ask('a', 'date')], ['-', 'a=2025-04-01']],
  [
    'a day on either side of another',
    [
      ask('a', 'date', 'min: 2025-04-01, max: 2026-03-31'),
      noteIf('{ number: { answer: a }, atLeast: { date: 2025-07-15 } }'),
    ],
    ['-', 'a=2025-04-01', 'a=2025-07-15'],
  ],
  [
    'a month on either side of another',
    [
      ask('a', 'date', 'precision: month, min: 2025-04, max: 2026-03'),
      noteIf('{ number: { answer: a }, atLeast: { date: 2025-07 } }'),
    ],
    ['-', 'a=2025-04', 'a=2025-07'],
  ],
];

const MATRIX = 'rows: [{ code: x, label: あ }, { code: y, label: い }]';

const severalCells: readonly Row[] = [
  [
    'a matrix of two rows',
    [ask('m', 'matrix', `${MATRIX}, domain: { type: longText }`)],
    ['-', 'm/x=記入例', 'm/x=記入例 m/y=記入例', 'm/y=記入例'],
  ],
  [
    'a matrix with a row that is not always shown',
    [
      ask('s', 'single', options('', '')),
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ }, { code: y, label: い, showIf: { question: s, is: "2" } }], domain: { type: number, min: 4 }',
      ),
    ],
    ['-', 'm/x=4', 'm/x=4 m/y=4 s=2', 'm/x=4 s=1', 'm/x=4 s=2', 'm/y=4 s=2', 's=1', 's=2'],
  ],
  [
    'a matrix of one option a row, read in one of them',
    [
      ask('m', 'matrix', `${MATRIX}, domain: { type: single, ${options('', '')} }`),
      noteIf('{ question: m, row: x, is: "2" }'),
    ],
    ['-', 'm/x=1', 'm/x=1 m/y=1', 'm/x=2', 'm/x=2 m/y=1', 'm/y=1'],
  ],
];

const hidden: readonly Row[] = [
  [
    'a question after an answer: nothing stands in it while it is not asked',
    [
      ask('s', 'single', options('', '')),
      ask('a', 'text', 'showIf: { question: s, is: "2" }'),
      ask('b', 'text', 'showIf: { question: a, isAnswered: true }'),
    ],
    ['-', 'a=記入例 b=記入例 s=2', 'a=記入例 s=2', 's=1', 's=2'],
  ],
];

const rows: readonly Row[] = [
  [
    'rows nobody counts, with a question in each',
    [
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, items: [${ask('a', 'text').slice(2)}] }`,
    ],
    ['-', 'r/1', 'r/1 r/1/a=記入例'],
  ],
  [
    'rows that are counted: all alike',
    [
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atMost: 3, items: [${ask('a', 'text').slice(2)}] }`,
      noteIf('{ number: { count: r }, atLeast: 2 }'),
    ],
    ['-', 'r/1', 'r/1 r/1/a=記入例', 'r/1 r/1/a=記入例 r/2 r/2/a=記入例', 'r/1 r/2'],
  ],
  [
    'more rows than are allowed',
    [
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atMost: 1, items: [${ask('a', 'text').slice(2)}] }`,
      noteIf('{ number: { count: r }, atLeast: 2 }'),
    ],
    ['-', 'r/1', 'r/1 r/1/a=記入例'],
  ],
  [
    'a row with a question after an answer in it',
    [
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, items: [${ask('a', 'single', options('', '')).slice(2)}, ${ask('b', 'text', 'showIf: { question: a, is: "2" }').slice(2)}] }`,
    ],
    ['-', 'r/1', 'r/1 r/1/a=1', 'r/1 r/1/a=2', 'r/1 r/1/a=2 r/1/b=記入例'],
  ],
  [
    'rows that are asked for only after an answer',
    [
      ask('s', 'single', options('', '')),
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, showIf: { question: s, is: "2" }, items: [${ask('a', 'text').slice(2)}] }`,
    ],
    ['-', 'r/1 r/1/a=記入例 s=2', 'r/1 s=2', 's=1', 's=2'],
  ],
];

describe.each([
  ['options', chosen],
  ['what is typed', typed],
  ['several cells', severalCells],
  ['what an answer brings up', hidden],
  ['rows of a repeat', rows],
])('given %s', (_, table) => {
  it.each(table)('the answer sets of %s', (_name, all, expected) => {
    expect(answerSets(items(...all))).toEqual(expected);
  });
});

const handedIn: readonly Row[] = [
  ['a required question', [ask('a', 'text', 'required: hard')], ['a=記入例']],
  ['a question better answered', [ask('a', 'text', 'required: soft')], ['-', 'a=記入例']],
  [
    'a required question that is not asked',
    [
      ask('s', 'single', options('', '')),
      ask('a', 'text', 'required: hard, showIf: { question: s, is: "2" }'),
    ],
    ['-', 'a=記入例 s=2', 's=1'],
  ],
  [
    'a required matrix: every row',
    [ask('m', 'matrix', `required: hard, ${MATRIX}, domain: { type: longText }`)],
    ['m/x=記入例 m/y=記入例'],
  ],
  [
    'a matrix with a その他 row: its answer needs its name',
    [
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, text: true }], domain: { type: number, min: 4 }',
      ),
    ],
    ['-', 'm/x/text=記入例', 'm/x/text=記入例 m/x=4'],
  ],
  [
    'a required matrix with a その他 row: its name needs its answer too',
    [
      ask(
        'm',
        'matrix',
        'required: hard, rows: [{ code: x, label: あ }, { code: y, label: い, text: true }], domain: { type: number, min: 4 }',
      ),
    ],
    ['m/x=4', 'm/x=4 m/y/text=記入例 m/y=4'],
  ],
  [
    'a matrix better answered with a その他 row',
    [
      ask(
        'm',
        'matrix',
        'required: soft, rows: [{ code: x, label: あ, text: true }], domain: { type: number, min: 4 }',
      ),
    ],
    ['-', 'm/x/text=記入例', 'm/x/text=記入例 m/x=4'],
  ],
  [
    'a required matrix of columns with two その他 rows: each name goes with its own row',
    [
      ask(
        'm',
        'matrix',
        'required: hard, columns: [{ code: p, label: え }], rows: [{ code: x, label: あ, text: true }, { code: y, label: い, text: true }], domain: { type: number, min: 4 }',
      ),
    ],
    [
      '-',
      'm/x/p=4 m/x/text=記入例',
      'm/x/p=4 m/x/text=記入例 m/y/p=4 m/y/text=記入例',
      'm/y/p=4 m/y/text=記入例',
    ],
  ],
  [
    'at least one row',
    [
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atLeast: 1, items: [${ask('a', 'text').slice(2)}] }`,
    ],
    ['r/1', 'r/1 r/1/a=記入例'],
  ],
  [
    'at least two rows of a repeat that is not always asked, with a required question in each',
    [
      ask('s', 'single', options('', '')),
      `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, atLeast: 2, showIf: { question: s, is: "2" }, items: [${ask('a', 'text', 'required: hard').slice(2)}] }`,
    ],
    ['-', 'r/1 r/1/a=記入例 r/2 r/2/a=記入例 s=2', 's=1'],
  ],
];

describe('given what is required', () => {
  it.each(handedIn)('the answer sets that can be handed in of %s', (_, all, expected) => {
    expect(answerSets(items(...all), { submittable: true })).toEqual(expected);
  });
});

describe('given a check beside a question', () => {
  const withCheck = (severity: string) =>
    `${items(
      ask('s', 'single', options('', '')),
      ask('a', 'number', 'min: 0, showIf: { question: s, is: "2" }'),
    )}\n  checks:\n    - { id: c, severity: ${severity}, at: a, message: M, holds: { number: { answer: a }, atMost: 5 } }`;

  it('a hard one is broken only where it is false', () => {
    expect(answerSets(withCheck('hard'), { submittable: true })).toEqual([
      '-',
      'a=1 s=2',
      's=1',
      's=2',
    ]);
  });

  it('a soft one, or a draft, keeps no answer out', () => {
    const all = ['-', 'a=1 s=2', 'a=6 s=2', 's=1', 's=2'];
    expect(answerSets(withCheck('soft'), { submittable: true })).toEqual(all);
    expect(answerSets(withCheck('hard'))).toEqual(all);
  });

  it('one beside a question that is not asked counts for nothing', () => {
    const sections = `${items(
      ask('s', 'single', options('', '')),
      ask('a', 'text', 'showIf: { question: s, is: "2" }'),
    )}\n  checks:\n    - { id: c, severity: hard, at: a, message: M, holds: { question: s, is: "1" } }`;
    expect(answerSets(sections, { submittable: true })).toEqual(['-', 's=1']);
  });
});

describe('given a section with a condition', () => {
  it('its questions are answered only where it is asked', () => {
    const sections = `${items(ask('s', 'single', options('', '')))}
- id: s2
  title: 章
  showIf: { question: s, is: "2" }
  items:
    ${ask('a', 'text')}`;
    expect(answerSets(sections)).toEqual(['-', 'a=記入例 s=2', 's=1', 's=2']);
  });
});

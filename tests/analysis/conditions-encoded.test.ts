import { describe, expect, it } from 'vitest';
import { oneSection } from '../support/tiny.ts';
import { answerSets } from './answer-sets.ts';

/** A question in one line; `keys` in YAML's flow style. */
const ask = (id: string, type: string, keys = '') =>
  `- { id: ${id}, type: ${type}, title: T, text: T${keys && `, ${keys}`} }`;
/** Options 1, 2, … */
const options = (count: number) =>
  `options: [${Array.from({ length: count }, (_, index) => `{ code: "${index + 1}", label: L }`).join(', ')}]`;
const number = (id: string, keys: string) => ask(id, 'number', keys);
const matrix = (domain: string, keys = '') =>
  ask(
    'm',
    'matrix',
    `rows: [{ code: x, label: あ }, { code: y, label: い }], domain: { ${domain} }${keys && `, ${keys}`}`,
  );
const repeat = (keys: string, ...items: readonly string[]) =>
  `- { id: r, type: repeat, title: T, text: T, rowNoun: 件, ${keys}, items: [${items.map((item) => item.slice(2)).join(', ')}] }`;

/** The items before a condition, the condition, and the answer sets under which it is true, false and unknown. */
type Row = readonly [
  readonly string[],
  string,
  {
    readonly true: readonly string[];
    readonly false: readonly string[];
    readonly unknown: readonly string[];
  },
];

const ONE = [ask('a', 'single', options(3))];
const SET = [ask('a', 'multiple', options(2))];
/** b is asked after a = 2 only. */
const HIDDEN = [
  ask('a', 'single', options(2)),
  ask('b', 'single', `${options(2)}, showIf: { question: a, is: "2" }`),
];

const choices: readonly Row[] = [
  [ONE, '{ question: a, is: "2" }', { true: ['a=2'], false: ['a=1'], unknown: ['-'] }],
  [
    ONE,
    '{ question: a, isAnyOf: ["1", "2"] }',
    { true: ['a=1', 'a=2'], false: ['a=3'], unknown: ['-'] },
  ],
  [
    SET,
    '{ question: a, includes: "2" }',
    { true: ['a=1+2', 'a=2'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    SET,
    '{ question: a, includesAny: ["1", "2"] }',
    { true: ['a=1', 'a=1+2', 'a=2'], false: [], unknown: ['-'] },
  ],
  [
    SET,
    '{ question: a, includesAll: ["1", "2"] }',
    { true: ['a=1+2'], false: ['a=1', 'a=2'], unknown: ['-'] },
  ],
  [
    SET,
    '{ number: { count: a }, atLeast: 2 }',
    { true: ['a=1+2'], false: ['a=1', 'a=2'], unknown: ['-'] },
  ],
  [
    SET,
    '{ number: { count: a }, atMost: 1 }',
    { true: ['a=1', 'a=2'], false: ['a=1+2'], unknown: ['-'] },
  ],
  [
    SET,
    '{ number: { count: a }, equals: 1 }',
    { true: ['a=1', 'a=2'], false: ['a=1+2'], unknown: ['-'] },
  ],
  [ONE, '{ number: { count: a }, atLeast: 1 }', { true: ['a=1'], false: [], unknown: ['-'] }],
];

const parts: readonly Row[] = [
  [ONE, '{ not: { question: a, is: "2" } }', { true: ['a=1'], false: ['a=2'], unknown: ['-'] }],
  [
    [ask('a', 'single', options(2)), ask('b', 'single', options(2))],
    '{ all: [{ question: a, is: "1" }, { question: b, is: "1" }] }',
    {
      true: ['a=1 b=1'],
      false: ['a=1 b=2', 'a=2', 'a=2 b=1', 'a=2 b=2', 'b=2'],
      unknown: ['-', 'a=1', 'b=1'],
    },
  ],
  [
    [ask('a', 'single', options(2)), ask('b', 'single', options(2))],
    '{ any: [{ question: a, is: "1" }, { question: b, is: "1" }] }',
    {
      true: ['a=1', 'a=1 b=1', 'a=1 b=2', 'a=2 b=1', 'b=1'],
      false: ['a=2 b=2'],
      unknown: ['-', 'a=2', 'b=2'],
    },
  ],
];

const presence: readonly Row[] = [
  [
    HIDDEN,
    '{ question: b, isAsked: true }',
    { true: ['a=2', 'a=2 b=1'], false: ['-', 'a=1'], unknown: [] },
  ],
  [
    HIDDEN,
    '{ question: b, isAnswered: true }',
    { true: ['a=2 b=1'], false: ['-', 'a=1', 'a=2'], unknown: [] },
  ],
  [
    HIDDEN,
    '{ question: b, is: "2" }',
    { true: ['a=2 b=2'], false: ['a=2 b=1'], unknown: ['-', 'a=1', 'a=2'] },
  ],
  [
    [
      ask('a', 'single', options(2)),
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, showIf: { question: a, is: "2" } }, { code: y, label: い }], domain: { type: text }',
      ),
    ],
    '{ question: m, row: x, isAsked: true }',
    {
      true: ['a=2', 'a=2 m/x=記入例', 'a=2 m/x=記入例 m/y=記入例', 'a=2 m/y=記入例'],
      false: ['-', 'a=1', 'a=1 m/y=記入例', 'm/y=記入例'],
      unknown: [],
    },
  ],
  [
    [
      ask('a', 'single', options(2)),
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, showIf: { question: a, is: "2" } }], domain: { type: text }',
      ),
    ],
    '{ question: m, isAsked: true }',
    { true: ['a=2', 'a=2 m/x=記入例'], false: ['-', 'a=1'], unknown: [] },
  ],
  [
    [matrix('type: text')],
    '{ question: m, isAnswered: true }',
    { true: ['m/x=記入例', 'm/x=記入例 m/y=記入例', 'm/y=記入例'], false: ['-'], unknown: [] },
  ],
  [
    [matrix('type: text')],
    '{ question: m, row: y, isAnswered: true }',
    { true: ['m/x=記入例 m/y=記入例', 'm/y=記入例'], false: ['-', 'm/x=記入例'], unknown: [] },
  ],
  [
    [
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ }], columns: [{ code: p, label: え }, { code: q, label: お }], domain: { type: text }',
      ),
    ],
    '{ question: m, column: q, isAnswered: true }',
    {
      true: ['m/x/p=記入例 m/x/q=記入例', 'm/x/q=記入例'],
      false: ['-', 'm/x/p=記入例'],
      unknown: [],
    },
  ],
  [
    [
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, text: true }], domain: { type: number, min: 4 }',
      ),
    ],
    '{ question: m, isAnswered: true }',
    {
      true: ['m/x/text=記入例 m/x=4', 'm/x=4'],
      false: ['-', 'm/x/text=記入例'],
      unknown: [],
    },
  ],
  [
    [ask('s1x', 'text'), repeat('atMost: 2', ask('a', 'text'))],
    '{ question: r, isAnswered: true }',
    {
      true: ['r/1', 'r/1 r/1/a=記入例', 'r/1 r/1/a=記入例 s1x=記入例', 'r/1 s1x=記入例'],
      false: ['-', 's1x=記入例'],
      unknown: [],
    },
  ],
  [
    [ask('s', 'single', options(2)), repeat('showIf: { question: s, is: "2" }', ask('a', 'text'))],
    '{ number: { count: r }, atMost: 0 }',
    {
      true: ['s=2'],
      false: ['r/1 r/1/a=記入例 s=2', 'r/1 s=2'],
      unknown: ['-', 's=1'],
    },
  ],
  [
    [ask('s', 'single', options(2)), repeat('showIf: { question: s, is: "2" }', ask('a', 'text'))],
    '{ question: r, isAnswered: true }',
    {
      true: ['r/1 r/1/a=記入例 s=2', 'r/1 s=2'],
      false: ['-', 's=1', 's=2'],
      unknown: [],
    },
  ],
  [
    [ask('s', 'single', options(2)), repeat('showIf: { question: s, is: "2" }', ask('a', 'text'))],
    '{ question: r, isAsked: true }',
    {
      true: ['r/1 r/1/a=記入例 s=2', 'r/1 s=2', 's=2'],
      false: ['-', 's=1'],
      unknown: [],
    },
  ],
  [
    // No whole number lies between them.
    [number('a', 'min: 0.25, max: 0.75')],
    '{ question: a, isAnswered: true }',
    { true: [], false: ['-'], unknown: [] },
  ],
  [
    // A row that is hidden hides no option of the same code.
    [
      ask('s', 'single', options(2)),
      ask(
        'm',
        'matrix',
        `rows: [{ code: "1", label: あ, showIf: { question: s, is: "2" } }, { code: "2", label: い }], domain: { type: single, ${options(2)} }`,
      ),
    ],
    '{ question: m, row: "2", is: "1" }',
    {
      true: ['m/1=1 m/2=1 s=2', 'm/2=1', 'm/2=1 s=1', 'm/2=1 s=2'],
      false: ['m/1=1 m/2=2 s=2', 'm/2=2', 'm/2=2 s=1', 'm/2=2 s=2'],
      unknown: ['-', 'm/1=1 s=2', 's=1', 's=2'],
    },
  ],
];

const ZERO_TO_TWO = 'min: 0, max: 2';

const comparisons: readonly Row[] = [
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { answer: a }, equals: 1 }',
    { true: ['a=1'], false: ['a=0', 'a=2'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: 1, atLeast: { answer: a } }',
    { true: ['a=1'], false: ['a=2'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { answer: a }, equals: 0.5 }',
    { true: [], false: ['a=1'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { answer: a }, atLeast: 0.5 }',
    { true: ['a=1'], false: ['a=0'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { answer: a }, atMost: 1.5 }',
    { true: ['a=1'], false: ['a=2'], unknown: ['-'] },
  ],
  [
    [number('a', 'decimals: 1, min: 0, max: 2')],
    '{ number: { answer: a }, atMost: 0.7 }',
    { true: ['a=0.7'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: 2, atLeast: 1 }',
    { true: ['-', 'a=1'], false: [], unknown: [] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: 0.1, equals: 0.2 }',
    { true: [], false: ['-', 'a=1'], unknown: [] },
  ],
  [
    [ask('a', 'date', 'min: 2025-07-01, max: 2025-07-03')],
    '{ number: { answer: a }, equals: { date: 2025-07-02 } }',
    {
      true: ['a=2025-07-02'],
      false: ['a=2025-07-01', 'a=2025-07-03'],
      unknown: ['-'],
    },
  ],
  [
    [number('a', 'min: 0, max: 1'), number('b', 'min: 1, max: 2')],
    '{ number: { answer: a }, equals: { answer: b } }',
    { true: ['a=1 b=1'], false: ['a=0 b=1'], unknown: ['-', 'a=1', 'b=1'] },
  ],
  [
    [number('a', 'min: 0, max: 1'), number('b', 'min: 1, max: 2')],
    '{ number: { answer: a }, atLeast: { answer: b } }',
    { true: ['a=1 b=1'], false: ['a=0 b=1'], unknown: ['-', 'a=1', 'b=1'] },
  ],
  [
    [number('a', 'min: 0, max: 2'), number('b', 'min: 2, max: 4')],
    '{ number: { answer: b }, atMost: { answer: a } }',
    { true: ['a=2 b=2'], false: ['a=1 b=2'], unknown: ['-', 'a=1', 'b=2'] },
  ],
  [
    [number('a', 'decimals: 1, min: 0.5, max: 0.9'), number('b', 'decimals: 2, min: 0.9, max: 2')],
    '{ number: { answer: a }, atLeast: { answer: b } }',
    {
      true: ['a=0.9 b=0.9'],
      false: ['a=0.9 b=1'],
      unknown: ['-', 'a=0.9', 'b=1'],
    },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { answer: a }, atLeast: { answer: a } }',
    { true: ['a=1'], false: [], unknown: ['-'] },
  ],
];

const sums: readonly Row[] = [
  [
    [number('a', ZERO_TO_TWO), number('b', ZERO_TO_TWO)],
    '{ number: { sum: [{ answer: a }, { answer: b }] }, atLeast: 4 }',
    { true: ['a=2 b=2'], false: ['a=1 b=1'], unknown: ['-', 'a=1', 'b=1'] },
  ],
  [
    [number('a', ZERO_TO_TWO), number('b', ZERO_TO_TWO)],
    '{ number: { sumKnown: [{ answer: a }, { answer: b }] }, atLeast: 4 }',
    { true: ['a=2 b=2'], false: ['a=1', 'a=1 b=1', 'b=1'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO), number('b', ZERO_TO_TWO)],
    '{ number: { sumKnown: [{ answer: a }, { answer: b }] }, atMost: 0 }',
    { true: ['a=0', 'a=0 b=0', 'b=0'], false: ['a=1', 'a=1 b=1', 'b=1'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO), number('b', ZERO_TO_TWO)],
    '{ number: { countKnown: [{ answer: a }, { answer: b }] }, equals: 1 }',
    { true: ['a=1', 'b=1'], false: ['-', 'a=1 b=1'], unknown: [] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { sum: [{ answer: a }, 3] }, atLeast: 5 }',
    { true: ['a=2'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { sumKnown: [{ answer: a }, 3] }, atLeast: 5 }',
    { true: ['a=2'], false: ['-', 'a=1'], unknown: [] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { countKnown: [{ answer: a }, 3] }, equals: 2 }',
    { true: ['a=1'], false: ['-'], unknown: [] },
  ],
  [
    [number('a', ZERO_TO_TWO)],
    '{ number: { sum: [{ answer: a }, { answer: a }] }, atLeast: 3 }',
    { true: ['a=2'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    [number('a', ZERO_TO_TWO), number('b', ZERO_TO_TWO)],
    '{ number: { sumKnown: [{ sum: [{ answer: a }, 1] }, { answer: b }] }, atLeast: 5 }',
    {
      true: ['a=2 b=2'],
      false: ['a=1', 'a=1 b=1', 'b=1'],
      unknown: ['-'],
    },
  ],
  [
    [number('a', ZERO_TO_TWO), number('b', ZERO_TO_TWO)],
    '{ number: { sumKnown: [{ sum: [{ answer: a }, 1] }, { answer: b }] }, atMost: 1 }',
    {
      true: ['a=0', 'a=0 b=0', 'b=1'],
      false: ['a=1', 'a=1 b=1', 'b=2'],
      unknown: ['-'],
    },
  ],
  [
    [matrix('type: number, min: 1, max: 2')],
    '{ number: { sum: [{ answer: m }] }, atLeast: 4 }',
    {
      true: ['m/x=2 m/y=2'],
      false: ['m/x=1 m/y=1'],
      unknown: ['-', 'm/x=1', 'm/y=1'],
    },
  ],
  [
    [matrix('type: number, min: 1, max: 2')],
    '{ number: { answer: m, row: y }, atLeast: 2 }',
    {
      true: ['m/x=1 m/y=2', 'm/y=2'],
      false: ['m/x=1 m/y=1', 'm/y=1'],
      unknown: ['-', 'm/x=1'],
    },
  ],
  [
    [
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ }], columns: [{ code: p, label: え }, { code: q, label: お }], domain: { type: number, min: 1, max: 2 }',
      ),
    ],
    '{ number: { sum: [{ answer: m, row: x }] }, atLeast: 4 }',
    {
      true: ['m/x/p=2 m/x/q=2'],
      false: ['m/x/p=1 m/x/q=1'],
      unknown: ['-', 'm/x/p=1', 'm/x/q=1'],
    },
  ],
  [
    [
      ask('s', 'single', options(2)),
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, showIf: { question: s, is: "2" } }, { code: y, label: い }], domain: { type: number, min: 1, max: 2 }',
      ),
    ],
    '{ number: { sum: [{ answer: m }] }, atLeast: 4 }',
    {
      true: ['m/x=2 m/y=2 s=2'],
      false: ['m/x=1 m/y=1 s=2', 'm/y=1', 'm/y=1 s=1'],
      unknown: ['-', 'm/x=1 s=2', 'm/y=1 s=2', 's=1', 's=2'],
    },
  ],
  [
    [
      ask('s', 'single', options(2)),
      matrix('type: number, min: 1, max: 2', 'showIf: { question: s, is: "2" }'),
    ],
    '{ number: { countKnown: [{ answer: m }] }, atLeast: 1 }',
    {
      true: ['m/x=1 m/y=1 s=2', 'm/x=1 s=2', 'm/y=1 s=2'],
      false: ['-', 's=1', 's=2'],
      unknown: [],
    },
  ],
  [
    // Rows that are all hidden add nothing; a matrix that is not asked leaves the sum unknown.
    [
      ask('s', 'single', options(3)),
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, showIf: { question: s, is: "2" } }, { code: y, label: い, showIf: { question: s, is: "2" } }], domain: { type: number, min: 1, max: 2 }, showIf: { question: s, isAnyOf: ["2", "3"] }',
      ),
    ],
    '{ number: { sum: [{ answer: m }, 1] }, atLeast: 1 }',
    {
      true: ['m/x=1 m/y=1 s=2', 's=3'],
      false: [],
      unknown: ['-', 'm/x=1 s=2', 'm/y=1 s=2', 's=1', 's=2'],
    },
  ],
  [
    // Where nothing is there to be added, there is no sum.
    [
      ask('s', 'single', options(2)),
      ask(
        'm',
        'matrix',
        'rows: [{ code: x, label: あ, showIf: { question: s, is: "2" } }, { code: y, label: い, showIf: { question: s, is: "2" } }], domain: { type: number, min: 1, max: 2 }',
      ),
    ],
    '{ number: { sum: [{ answer: m }] }, atLeast: 1 }',
    {
      true: ['m/x=1 m/y=1 s=2'],
      false: [],
      unknown: ['-', 'm/x=1 s=2', 'm/y=1 s=2', 's=1', 's=2'],
    },
  ],
];

const computed: readonly Row[] = [
  [
    [number('a', ZERO_TO_TWO), ask('c', 'computed', 'value: { sum: [{ answer: a }, 1] }')],
    '{ number: { answer: c }, atLeast: 3 }',
    { true: ['a=2'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    [
      ask('s', 'single', options(2)),
      number('a', ZERO_TO_TWO),
      ask('c', 'computed', 'value: { answer: a }, showIf: { question: s, is: "2" }'),
    ],
    '{ number: { answer: c }, atLeast: 2 }',
    {
      true: ['a=2 s=2'],
      false: ['a=1 s=2'],
      unknown: ['-', 'a=1', 'a=1 s=1', 'a=2', 'a=2 s=1', 's=1', 's=2'],
    },
  ],
  [
    [
      number('a', 'decimals: 1, min: 0, max: 1'),
      ask('c', 'computed', 'decimals: 1, value: { answer: a }'),
    ],
    '{ number: { answer: c }, equals: 0.3 }',
    { true: ['a=0.3'], false: ['a=0.2', 'a=1'], unknown: ['-'] },
  ],
  [
    // What is rounded is a number, and nothing else is known of it.
    [number('a', 'decimals: 1, min: 0, max: 1'), ask('c', 'computed', 'value: { answer: a }')],
    '{ number: { answer: c }, atLeast: 1 }',
    { true: ['a=1'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    // So is a sum of which one part has more digits than are kept.
    [
      number('a', 'decimals: 1, min: 0, max: 1'),
      number('b', 'min: 0, max: 1'),
      ask('c', 'computed', 'value: { sum: [{ answer: a }, { answer: b }] }'),
    ],
    '{ number: { answer: c }, atLeast: 5 }',
    { true: ['a=1 b=1'], false: ['a=1 b=1'], unknown: ['-', 'a=1', 'b=1'] },
  ],
  [
    [number('a', 'min: 0, max: 1'), ask('c', 'computed', 'value: { sum: [{ answer: a }, 0.5] }')],
    '{ number: { answer: c }, atLeast: 5 }',
    { true: ['a=1'], false: ['a=1'], unknown: ['-'] },
  ],
  [
    [ask('a', 'multiple', options(2)), ask('c', 'computed', 'value: { count: a }')],
    '{ number: { answer: c }, equals: 2 }',
    { true: ['a=1+2'], false: ['a=1', 'a=2'], unknown: ['-'] },
  ],
];

describe.each([
  ['options', choices],
  ['not, all and any', parts],
  ['what is asked and answered', presence],
  ['a number and another', comparisons],
  ['numbers added up', sums],
  ['a computed number', computed],
])('given a condition on %s', (_, table) => {
  it.each(table.map(([items, condition, sets]) => [condition, items, sets] as const))(
    '%s is true, false and unknown under these answer sets',
    (condition, items, sets) => {
      const note = `- { id: n, type: note, text: T, showIf: ${condition} }`;
      const sections = oneSection([...items, note].join('\n'));
      const under = (value: 'true' | 'false' | 'unknown') =>
        answerSets(sections, { condition: value });
      expect({ true: under('true'), false: under('false'), unknown: under('unknown') }).toEqual(
        sets,
      );
    },
  );
});

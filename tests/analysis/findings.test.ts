import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { AnalysisProblem } from '../../src/analysis/analysis-problem.ts';
import { Possibilities } from '../../src/analysis/possibilities.ts';
import { analysisTexts } from '../../src/analysis/texts.ts';
import { compiledTiny } from '../support/tiny.ts';
import {
  check,
  longText,
  multiple,
  note,
  number,
  type Part,
  single,
  survey,
  text,
  when,
} from './items.ts';
import { refuted } from './shows.ts';

/** What is asked, the questionnaire, and the findings as `code path`. */
type Row = readonly [string, readonly Part[], readonly string[]];

const conditions: readonly Row[] = [
  [
    'a condition that contradicts itself',
    [
      {
        items: [
          single('a'),
          single('b', when('{ all: [{ question: a, is: "1" }, { question: a, is: "2" }] }')),
        ],
      },
    ],
    ['neverTrue sections.0.items.1.showIf'],
  ],
  [
    'a condition that contradicts the one further up',
    [
      {
        items: [
          single('a'),
          single('b', when('{ question: a, is: "1" }')),
          single(
            'c',
            when('{ all: [{ question: b, isAnswered: true }, { question: a, is: "2" }] }'),
          ),
        ],
      },
    ],
    ['neverTrue sections.0.items.2.showIf'],
  ],
  [
    'a section that nobody reaches: its items are not reported again',
    [
      { items: [number('a', 'min: 0, max: 10')] },
      {
        items: [single('b'), single('c', when('{ question: b, is: "1" }'))],
        showIf: '{ number: { answer: a }, atLeast: 11 }',
      },
    ],
    ['neverTrue sections.1.showIf'],
  ],
  [
    'what hangs on a question nobody reaches',
    [
      {
        items: [
          number('a', 'min: 0, max: 10'),
          single('b', when('{ number: { answer: a }, atLeast: 11 }')),
          note('c', when('{ question: b, is: "1" }')),
        ],
      },
    ],
    ['neverTrue sections.0.items.1.showIf', 'unreachable sections.0.items.2.showIf'],
  ],
  [
    'an exclusive option counted beside another',
    [
      {
        items: [
          multiple('a'),
          single(
            'b',
            when(
              '{ all: [{ question: a, includes: "99" }, { number: { count: a }, atLeast: 2 }] }',
            ),
          ),
        ],
      },
    ],
    ['exclusiveClash sections.0.items.1.showIf'],
  ],
  [
    'a condition that every answer fulfils',
    [{ items: [single('a'), single('b', when('{ question: a, isAnyOf: ["1", "2"] }'))] }],
    ['neverFalse sections.0.items.1.showIf'],
  ],
  [
    'a condition that its section has already asked',
    [
      { items: [single('a')] },
      {
        items: [single('b', when('{ question: a, is: "1" }')), single('c')],
        showIf: '{ question: a, is: "1" }',
      },
    ],
    ['neverFalse sections.1.items.0.showIf'],
  ],
  [
    'a negation that only an answer makes true: nothing to report',
    [{ items: [single('a'), single('b', when('{ not: { question: a, is: "1" } }'))] }],
    [],
  ],
  [
    'one way in that is closed',
    [
      {
        items: [
          number('a', 'max: 5'),
          single(
            'b',
            when(
              '{ any: [{ number: { answer: a }, atLeast: 3 }, { number: { answer: a }, atLeast: 6 }] }',
            ),
          ),
        ],
      },
    ],
    ['partNeverTrue sections.0.items.1.showIf.any.1'],
  ],
  [
    'one hurdle that is none',
    [
      {
        items: [
          single('a'),
          single('b', when('{ all: [{ question: a, isAsked: true }, { question: a, is: "1" }] }')),
        ],
      },
    ],
    ['partAlwaysTrue sections.0.items.1.showIf.all.0'],
  ],
];

const checks: readonly Row[] = [
  [
    'a check the wrong way round',
    [
      {
        items: [number('a', 'max: 10')],
        checks: [check('c', 'a', '{ number: { answer: a }, atLeast: 11 }', 'soft')],
      },
    ],
    ['checkNeverTrue sections.0.checks.0.holds'],
  ],
  [
    'a check that is never broken',
    [
      {
        items: [number('a', 'max: 10')],
        checks: [check('c', 'a', '{ number: { answer: a }, atMost: 10 }')],
      },
    ],
    ['checkNeverFalse sections.0.checks.0.holds'],
  ],
  [
    'a check beside a question nobody reaches: only the question is reported',
    [
      {
        items: [
          single('a'),
          single('b', when('{ all: [{ question: a, is: "1" }, { question: a, is: "2" }] }')),
        ],
        checks: [check('c', 'b', '{ question: b, is: "1" }')],
      },
    ],
    ['neverTrue sections.0.items.1.showIf'],
  ],
];

const submissions: readonly Row[] = [
  [
    'two demands that cannot be met together',
    [
      {
        items: [single('a', 'required: hard')],
        checks: [check('c', 'a', '{ not: { question: a, isAnswered: true } }')],
      },
    ],
    ['noSubmission sections.0.items.0'],
  ],
  [
    'three sums that cannot be',
    [
      {
        items: [
          number('a', 'required: hard'),
          number('b', 'required: hard'),
          number('d', 'required: hard'),
        ],
        checks: [
          check('c1', 'd', '{ number: { answer: a }, atLeast: { sum: [{ answer: b }, 1] } }'),
          check('c2', 'd', '{ number: { answer: b }, atLeast: { answer: d } }'),
          check('c3', 'd', '{ number: { answer: d }, atLeast: { answer: a } }'),
        ],
      },
    ],
    ['noSubmission sections.0.items.0'],
  ],
  [
    'a question after which nobody can hand in, and the option that leads there',
    [
      {
        items: [
          single('a', 'required: hard'),
          single('b', `required: hard, ${when('{ question: a, is: "2" }')}`),
        ],
        checks: [check('c', 'b', '{ not: { question: b, isAnswered: true } }')],
      },
    ],
    ['deadOption sections.0.items.0.options.1', 'deadEnd sections.0.items.1'],
  ],
  [
    'a question that must not be answered',
    [
      {
        items: [longText('a')],
        checks: [check('c', 'a', '{ not: { question: a, isAnswered: true } }')],
      },
    ],
    ['deadAnswer sections.0.items.0'],
  ],
  [
    'an option that a check forbids outright',
    [
      {
        items: [multiple('a', 'required: hard')],
        checks: [check('c', 'a', '{ not: { question: a, includes: "2" } }')],
      },
    ],
    ['deadOption sections.0.items.0.options.1'],
  ],
  [
    'a soft check forbids nothing',
    [
      {
        items: [multiple('a', 'required: hard')],
        checks: [check('c', 'a', '{ not: { question: a, includes: "2" } }', 'soft')],
      },
    ],
    [],
  ],
  [
    'a section that may be empty',
    [
      { items: [single('a', 'required: hard')] },
      { items: [single('b', when('{ question: a, is: "1" }')), note('n')] },
    ],
    ['emptySection sections.1'],
  ],
  [
    'a section in which one of two questions is always asked',
    [
      { items: [single('a', 'required: hard')] },
      {
        items: [
          single('b', when('{ question: a, is: "1" }')),
          single('c', when('{ question: a, is: "2" }')),
        ],
      },
    ],
    [],
  ],
];

const values: readonly Row[] = [
  [
    'a range without a whole number',
    [{ items: [number('a', 'min: 0.2, max: 0.8')] }],
    ['noValue sections.0.items.0'],
  ],
  ['the same range in tenths', [{ items: [number('a', 'min: 0.2, max: 0.8, decimals: 1')] }], []],
  [
    'a telephone number shorter than any',
    [{ items: [text('a', 'maxLength: 5, format: telephone')] }],
    ['noValue sections.0.items.0'],
  ],
  [
    'a comparison at the very end of the range, in hundredths',
    [
      {
        items: [
          number('a', 'min: 0, max: 0.07, decimals: 2'),
          single('b', when('{ number: { answer: a }, atLeast: 0.07 }')),
          single('c', when('{ number: { answer: a }, atLeast: 0.071 }')),
        ],
      },
    ],
    ['neverTrue sections.0.items.2.showIf'],
  ],
];

describe.each([
  ['conditions', conditions],
  ['checks', checks],
  ['what can be handed in', submissions],
  ['values', values],
])('given %s', (_, rows) => {
  it.each(rows)('%s', (_title, parts, expected) => {
    const compiled = compiledTiny(survey(...parts));
    const found = analyse(new Possibilities(compiled));
    expect(found.map(named)).toEqual(expected);
    for (const one of found) {
      if (one.code !== 'analysis.noValue' || one.witness)
        expect(refuted(compiled, one)).toBeUndefined();
      for (const language of ['ja', 'en'] as const) {
        const words = analysisTexts[language][one.code]?.(one.details);
        expect(`${words?.message} ${words?.advice}`).not.toMatch(/undefined/);
      }
    }
  });
});

function named({ code, path }: AnalysisProblem): string {
  return `${code.replace('analysis.', '')} ${path.join('.')}`;
}

describe('what a finding says', () => {
  it('names a smallest set of demands that cannot be met together', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          single('a', 'required: hard'),
          single('b', 'required: hard'),
          single('d', 'required: hard'),
        ],
        checks: [
          check('c1', 'b', '{ any: [{ question: a, is: "1" }, { question: b, is: "1" }] }'),
          check('c2', 'b', '{ not: { question: a, is: "1" } }'),
          check('c3', 'b', '{ not: { question: b, is: "1" } }'),
          check('c4', 'd', '{ any: [{ question: d, is: "1" }, { question: a, is: "2" }] }'),
        ],
      }),
    );
    const [found] = analyse(new Possibilities(compiled));
    expect(found?.code).toBe('analysis.noSubmission');
    expect(String(found?.details.because).split(', ').sort()).toEqual(['a', 'b', 'c1', 'c2', 'c3']);
  });

  it('names the exclusive option that the condition overlooks', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          multiple('x'),
          multiple('a'),
          single(
            'b',
            when(
              '{ all: [{ question: a, includes: "99" }, { number: { count: a }, atLeast: 2 }] }',
            ),
          ),
        ],
      }),
    );
    const [found] = analyse(new Possibilities(compiled));
    expect(found?.details).toEqual({
      id: 'b',
      question: 'a',
      code: '99',
      label: 'なし',
      other: expect.stringMatching(/^[一二]$/),
    });
  });

  it('has the same sentences in both languages', () => {
    expect(Object.keys(analysisTexts.en).sort()).toEqual(Object.keys(analysisTexts.ja).sort());
  });
});

describe('what cannot be decided', () => {
  it('is said of sums of decimals without bounds, whose binary fractions may not add up as decimals do', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          number('a', 'decimals: 1'),
          number('b', 'decimals: 1'),
          single(
            'd',
            when(
              '{ all: [{ number: { sum: [{ answer: a }, { answer: b }] }, atLeast: 0.5 }, { number: { answer: a }, atMost: 0.1 }, { number: { answer: b }, atMost: 0.3 }] }',
            ),
          ),
          single('e', when('{ number: { sum: [{ answer: a }, { answer: b }] }, atLeast: 1.5 }')),
        ],
      }),
    );
    expect(analyse(new Possibilities(compiled)).map(named)).toEqual([
      'undecided sections.0.items.2',
    ]);
  });

  it('is said of a sum that is rounded before it is read', () => {
    const compiled = compiledTiny(
      survey({
        items: [
          number('a', 'min: 0, max: 1, decimals: 1'),
          '- { id: t, type: computed, title: T, text: T, value: { sum: [{ answer: a }, 1] } }',
          single('d', when('{ number: { answer: t }, atLeast: 4 }')),
          single('e', when('{ number: { answer: t }, atLeast: 2 }')),
        ],
      }),
    );
    const found = analyse(new Possibilities(compiled)).map(named);
    expect(found).toContain('undecided sections.0.items.2');
    expect(found.filter((one) => one.startsWith('never'))).toEqual([]);
  });

  it('ends a riddle within its budget instead of searching for ever', () => {
    const compiled = compiledTiny(pigeonholes(9));
    const found = analyse(new Possibilities(compiled, { one: 200, all: 400, after: 20 }));
    expect(found.map(({ code }) => code)).toEqual(['analysis.undecided']);
  });
});

/** Each of n questions has to be answered with another one of n - 1 options: impossible, and hard to prove. */
function pigeonholes(n: number): string {
  const codes = Array.from({ length: n - 1 }, (_, code) => String(code + 1));
  const options = codes.map((code) => `{ code: "${code}", label: L }`).join(', ');
  const items = Array.from(
    { length: n },
    (_, i) =>
      `- { id: q${i}, type: single, title: T, text: T, required: hard, options: [${options}] }`,
  );
  const differ = (i: number, j: number) =>
    check(
      `c${i}-${j}`,
      `q${j}`,
      `{ not: { any: [${codes
        .map(
          (code) =>
            `{ all: [{ question: q${i}, is: "${code}" }, { question: q${j}, is: "${code}" }] }`,
        )
        .join(', ')}] } }`,
    );
  const pairs = items.flatMap((_, j) => items.slice(0, j).map((__, i) => differ(i, j)));
  return survey({ items, checks: pairs });
}
